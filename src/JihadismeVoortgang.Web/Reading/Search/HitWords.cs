using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Search;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Search;

/// <summary>How the page speaks of a hit, and where it leads.</summary>
internal static class HitWords
{
    /// <summary>"Maatregel 12", "Maatregelen 27 en 28", "Inleiding".</summary>
    public static string Heading(SearchHit hit) => hit.Measures switch
    {
        [] => "Inleiding",
        [var only] => FormattableString.Invariant($"Maatregel {only}"),
        _ => $"Maatregelen {string.Join(", ", hit.Measures.SkipLast(1))} en {hit.Measures[^1]}",
    };

    /// <summary>Before the title of what has a title of its own.</summary>
    public static string Prefix(SearchHit hit) => hit.Kind switch
    {
        SearchKind.Theme => FormattableString.Invariant($"Thema {hit.Theme}: "),
        SearchKind.Figure => "Cijferreeks: ",
        _ => "",
    };

    /// <summary>Which of its texts; null when the heading says it.</summary>
    public static string? Part(SearchHit hit) => hit.Kind switch
    {
        SearchKind.Measure => "omschrijving",
        SearchKind.StateOfPlay => "stand van zaken",
        SearchKind.RecentDevelopments => "recente ontwikkelingen",
        SearchKind.Footnote => "voetnoot",
        _ => null,
    };

    /// <summary>
    /// What stands in the newest report is read on the page of the measure, with its history; what does not, in the edition
    /// that said it.
    /// </summary>
    public static string Address(SearchHit hit) => hit switch
    {
        { Kind: SearchKind.Figure, Figure: { } key } => Links.Figure(key),
        { Kind: SearchKind.Edition } => Links.Edition(hit.Edition.Number),
        { Kind: SearchKind.Theme, Theme: { } theme } => hit.IsNewest ? Links.Theme(theme) : $"{Links.Edition(hit.Edition.Number)}#{Links.ThemeAnchor(theme)}",
        { Measures: [] } => $"{Links.Edition(hit.Edition.Number)}#inleiding",
        { IsNewest: false } or { Kind: SearchKind.Footnote } => Links.Row(hit.Edition.Number, hit.Measures[0]),
        { Kind: SearchKind.StateOfPlay } => $"{Links.Measure(hit.Measures[0])}#stand-van-zaken",
        { Kind: SearchKind.RecentDevelopments } => $"{Links.Measure(hit.Measures[0])}#recente-ontwikkelingen",
        _ => Links.Measure(hit.Measures[0]),
    };

    /// <summary>"Zesde voortgangsrapportage, gepubliceerd op 8 juli 2016".</summary>
    public static string Source(PublishedEdition edition)
    {
        var correction = edition.Number.Correction > 0 || !edition.IsCurrent ? $", editie {edition.Number}" : "";
        return $"{EditionWords.Name(edition.Number)}{correction}, gepubliceerd op {EditionWords.PublishedOn(edition)}{(edition.IsCurrent ? "" : "; sindsdien vervangen")}";
    }
}
