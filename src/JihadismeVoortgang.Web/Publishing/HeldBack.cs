using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// A row may say a withheld number until it is handed in. Till then it is read by who may see the number and by who writes the
/// row, and by no other officer: also not as it once was.
/// </summary>
/// <param name="numbers">What the caller may not see, of the series that the row prints.</param>
internal sealed class HeldBack(IReadOnlyList<WithheldNumber> numbers)
{
    public const string Why = "In deze tekst staat een getal dat niet openbaar is. U kunt haar lezen zodra dat is hersteld.";

    /// <param name="db">The open context.</param>
    /// <param name="caller">Who reads.</param>
    /// <param name="entry">The row.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<HeldBack> FromAsync(PortalDbContext db, Caller caller, StatusEntry entry, CancellationToken cancellation)
    {
        if (Rights.WriteEntry(caller, entry) is not null)
            return new HeldBack([]);

        var measures = entry.Measures.Select(measure => measure.MeasureNumber).ToList();
        var numbers = await WithheldInText.NumbersAsync(
            db, ReportingRound.MaxNumber, figure => Rights.SeeWithheld(caller, figure) is not null, cancellation);
        return new HeldBack([.. numbers.Where(number => !number.MayBeShown && number.Measures.Intersect(measures).Any())]);
    }

    /// <param name="markdown">Texts as they are kept: looked at as a reader sees them, whatever stands between two digits.</param>
    public bool Is(params IEnumerable<string> markdown) =>
        numbers.Count > 0 && WithheldCheck.Series([.. markdown.SelectMany(text => (string[])[text, PlainOf(text)])], numbers).Count > 0;

    private static string PlainOf(string text) =>
        MarkdownReader.ReadBlocks(text) is { IsValid: true, Content: { } blocks } ? PlainText.WithNotes(blocks) : "";
}
