using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Interchange;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>The figures of a file, as printed by the report of one round. What the file leaves out stays as it is.</summary>
/// <param name="db">The open context.</param>
/// <param name="round">Number of the report.</param>
/// <param name="overwrite">False for an older report: then series that are known keep the names they have now.</param>
/// <param name="today">The day in The Hague, for a concept: nothing in it was realised later. Null for what a report printed.</param>
internal sealed class FigureImport(PortalDbContext db, int round, bool overwrite, DateOnly? today)
{
    private readonly List<Fault> _faults = [];
    private ImportCount _series = ImportCount.None;
    private ImportCount _numbers = ImportCount.None;

    /// <returns>How many series, and how many numbers in them.</returns>
    /// <exception cref="BrokenRuleException">Lists every number that the file would turn into another one.</exception>
    public async Task<(ImportCount Series, ImportCount Numbers)> RunAsync(IReadOnlyList<InterchangeFigure>? figures, CancellationToken cancellation)
    {
        if (figures is null)
            return (_series, _numbers);

        var series = await db.Figures.ToDictionaryAsync(figure => figure.Key, cancellation);
        var observations = (await db.DatedFigures.ToListAsync(cancellation))
            .ToDictionary(known => (known.FigureKey, known.Part, known.TimeKey));
        foreach (var given in figures)
        {
            Import(given, series.GetValueOrDefault(given.Key));
            foreach (var observation in given.Observations)
            {
                var whole = Import(given.Key, observation, whole: null, observations);
                foreach (var part in observation.Parts)
                    Import(given.Key, part, whole, observations);
            }
        }

        return _faults.Count == 0 ? (_series, _numbers) : throw new BrokenRuleException(_faults);
    }

    private void Import(InterchangeFigure given, Figure? known)
    {
        if (known is null)
            db.Figures.Add(new Figure(given.Key, given.Content));
        _series = known is null ? _series.PlusAdded() : _series.Plus(overwrite && known.Write(given.Content));
    }

    private DatedFigure Import(
        string key, InterchangeObservation given, DatedFigure? whole, Dictionary<(string, string, string), DatedFigure> known)
    {
        if (whole?.Time != given.Content.Time) // a part that has its own
            DemandHappened(given);
        var at = (key, given.Part?.Label ?? "", DatedFigure.KeyOf(given.Content.Time, round));
        if (!known.TryGetValue(at, out var observation))
        {
            _numbers = _numbers.PlusAdded();
            observation = DatedFigure.FromReport(key, round, given.Content, whole, given.Part);
            db.DatedFigures.Add(observation);
            return known[at] = observation;
        }

        if (observation.IsWithheld && !given.Content.IsWithheld)
            _faults.Add(new Fault($"{given.Path}.withheld", "Dit cijfer is niet openbaar, en een import maakt het niet openbaar; doe dat bij de maatregel, met een reden."));
        else // where a later report has spoken since, an older one is history, and its edition keeps what it said
            _numbers = _numbers.Plus(observation.RoundNumber <= round && Write(observation, given, whole));
        return observation;
    }

    private void DemandHappened(InterchangeObservation given)
    {
        try
        {
            if (today is { } day)
                given.Content.DemandHappened(day);
        }
        catch (BrokenRuleException broken)
        {
            _faults.AddRange(broken.Faults.Select(fault => new Fault(given.Path, fault.Message)));
        }
    }

    private static Fault At(InterchangeObservation given, Fault fault) =>
        fault with { Place = fault.Place.Length == 0 ? given.Path : $"{given.Path}.{fault.Place}" };

    private bool Write(DatedFigure observation, InterchangeObservation given, DatedFigure? whole)
    {
        if (observation.Relation != given.Part?.Relation)
            _faults.Add(new Fault($"{given.Path}.relation", $"Dit onderdeel is bekend als {JsonWord.Of(observation.Relation!.Value)}; een import maakt er niets anders van. Geef het een eigen naam als het iets anders telt."));
        if (observation.WholeId != whole?.Id)
            _faults.Add(new Fault(given.Path, "Dit onderdeel is op dit moment bekend als deel van een ander getal uit deze reeks; een import verplaatst het niet."));

        try
        {
            return observation.Write(round, given.Content);
        }
        catch (BrokenRuleException broken)
        {
            _faults.AddRange(broken.Faults.Select(fault => At(given, fault)));
            return false;
        }
    }
}
