using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Interchange;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>The figures of a file, as printed by the report of one round. What the file leaves out stays as it is.</summary>
/// <param name="db">The open context.</param>
/// <param name="round">Number of the report.</param>
/// <param name="overwrite">False for an older report: then series that are known keep the names they have now.</param>
internal sealed class FigureImport(PortalDbContext db, int round, bool overwrite)
{
    private int _added;
    private int _changed;
    private int _unchanged;

    public async Task<ImportCount> RunAsync(IReadOnlyList<InterchangeFigure>? figures, CancellationToken cancellation)
    {
        if (figures is null)
            return ImportCount.None;

        var series = await db.Figures.ToDictionaryAsync(figure => figure.Key, cancellation);
        var observations = (await db.DatedFigures.ToListAsync(cancellation))
            .ToDictionary(known => (known.FigureKey, known.Part, known.TimeKey));
        foreach (var given in figures)
        {
            if (!series.TryGetValue(given.Key, out var figure))
                db.Figures.Add(new Figure(given.Key, given.Content));
            else if (overwrite)
                figure.Write(given.Content);

            foreach (var observation in given.Observations)
            {
                var whole = Import(given.Key, observation, whole: null, observations);
                foreach (var part in observation.Parts)
                    Import(given.Key, part, whole, observations);
            }
        }

        return new ImportCount(_added, _changed, _unchanged);
    }

    private DatedFigure Import(
        string key, InterchangeObservation given, DatedFigure? whole, Dictionary<(string, string, string), DatedFigure> known)
    {
        var at = (key, given.Part?.Label ?? "", DatedFigure.KeyOf(given.Content.Time, round));
        if (!known.TryGetValue(at, out var observation))
        {
            _added++;
            observation = DatedFigure.FromReport(key, round, given.Content, whole, given.Part);
            db.DatedFigures.Add(observation);
            return known[at] = observation;
        }

        if (observation.IsWithheld && !given.Content.IsWithheld)
            throw new BrokenRuleException($"{given.Path}.withheld", "Dit cijfer is niet openbaar, en een import maakt het niet openbaar; doe dat bij de maatregel, met een reden.");

        // A later report has spoken since: an older one is history, and its edition keeps what it said.
        if (observation.RoundNumber <= round && Write(observation, given))
            _changed++;
        else
            _unchanged++;
        return observation;
    }

    private bool Write(DatedFigure observation, InterchangeObservation given)
    {
        try
        {
            return observation.Write(round, given.Content);
        }
        catch (BrokenRuleException broken)
        {
            throw new BrokenRuleException([.. broken.Faults.Select(fault => new Fault($"{given.Path}.{fault.Place}", fault.Message))]);
        }
    }
}
