using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Reports.Markdown;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>Programme, themes and measures of a file: what is new is added, what is known is brought up to date.</summary>
/// <param name="db">The open context.</param>
/// <param name="overwrite">False for an older report: then only what is unknown is added.</param>
internal sealed class ProgrammeImport(PortalDbContext db, bool overwrite)
{
    private ImportCount _count = ImportCount.None;

    /// <returns>How many themes and measures.</returns>
    /// <exception cref="BrokenRuleException">The file is of another programme.</exception>
    public async Task<ImportCount> RunAsync(InterchangeReport report, CancellationToken cancellation)
    {
        var programme = await db.Programmes.SingleOrDefaultAsync(cancellation);
        if (programme is null)
            db.Programmes.Add(new ActionProgramme(report.Programme));
        else if (programme.Name != report.Programme)
            throw new BrokenRuleException("$.programme", $"Dit bestand hoort bij '{report.Programme}'; het portaal bevat '{programme.Name}'.");

        await ImportThemesAsync(report, cancellation);
        await ImportMeasuresAsync(report, cancellation);
        return _count;
    }

    private async Task ImportThemesAsync(InterchangeReport report, CancellationToken cancellation)
    {
        var known = await db.Themes.ToDictionaryAsync(theme => theme.Number, cancellation);
        foreach (var given in report.Themes)
        {
            if (known.TryGetValue(given.Number, out var theme))
            {
                _count = _count.Plus(overwrite && IsRenamed(theme, given.Title));
                continue;
            }

            db.Themes.Add(new Theme(given.Number, given.Title));
            _count = _count.PlusAdded();
        }
    }

    private static bool IsRenamed(Theme theme, string title)
    {
        var before = theme.Revision;
        theme.Rename(title);
        return theme.Revision != before;
    }

    private async Task ImportMeasuresAsync(InterchangeReport report, CancellationToken cancellation)
    {
        var known = await db.Measures.ToDictionaryAsync(measure => measure.Number, cancellation);
        foreach (var row in report.Rows)
        {
            foreach (var described in row.Content.Measures)
            {
                var measure = known.GetValueOrDefault(described.Number);
                var parts = row.Parts.GetValueOrDefault(described.Number) ?? measure?.Parts ?? [];
                var content = new MeasureContent(row.Theme, Designation(described.Description), measure?.Responsible, parts);
                if (measure is null)
                    db.Measures.Add(new Measure(described.Number, content));
                _count = measure is null ? _count.PlusAdded() : _count.Plus(overwrite && measure.Write(content));
            }
        }
    }

    /// <summary>The plain words: a footnote on a designation belongs to the row of its round.</summary>
    public static string Designation(string markdown) => PlainText.Of(MarkdownReader.ReadLine(markdown).Require());
}
