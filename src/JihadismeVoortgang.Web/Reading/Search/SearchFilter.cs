using System.Globalization;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing.Search;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Search;

/// <summary>What a reader looks for, as it stands in the address. What is not understood is not asked.</summary>
/// <param name="Text">As typed, whatever its length.</param>
public sealed record SearchFilter(string Text)
{
    public SearchPeriod Period { get; init; }

    public SearchGroup Group { get; init; }

    /// <summary>Number of a theme.</summary>
    public int? Theme { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsTooLong => Text.Length > SearchQuestion.MaxLength;

    /// <summary>The address at which this is shown.</summary>
    public string Address => Links.WithQuery(
        Links.Search,
        ("q", Text),
        ("editie", Period == default ? null : WordOf(Period)),
        ("soort", Group == default ? null : WordOf(Group)),
        ("thema", Number(Theme)),
        ("pagina", Page == 1 ? null : Number(Page)));

    internal SearchRequest Request => new(Text, KindsOf(Group)) { Period = Period, Theme = Theme, Page = Page };

    internal static SearchFilter From(IQueryCollection query) => new(query["q"].ToString().Trim())
    {
        Period = Enum.GetValues<SearchPeriod>().FirstOrDefault(period => WordOf(period) == query["editie"]),
        Group = Enum.GetValues<SearchGroup>().FirstOrDefault(group => WordOf(group) == query["soort"]),
        Theme = Number(query["thema"]),
        Page = Number(query["pagina"]) is { } page ? Math.Min(page, SearchView.LastPage) : 1,
    };

    public static string WordOf(SearchPeriod period) => period switch
    {
        SearchPeriod.Newest => "huidig",
        SearchPeriod.Earlier => "eerdere",
        _ => "alles",
    };

    public static string WordOf(SearchGroup group) => group switch
    {
        SearchGroup.Measures => "maatregelen",
        SearchGroup.Texts => "teksten",
        SearchGroup.Figures => "cijfers",
        SearchGroup.Reports => "rapportages",
        _ => "alles",
    };

    private static SearchKind[] KindsOf(SearchGroup group) => group switch
    {
        SearchGroup.Measures => [SearchKind.Measure, SearchKind.Theme],
        SearchGroup.Texts => [SearchKind.StateOfPlay, SearchKind.RecentDevelopments, SearchKind.Introduction, SearchKind.Footnote],
        SearchGroup.Figures => [SearchKind.Figure],
        SearchGroup.Reports => [SearchKind.Edition],
        _ => Enum.GetValues<SearchKind>(),
    };

    private static int? Number(string? text) => PathNumber.TryParse(text, out var number) ? number : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The kinds of text between which a reader can choose.</summary>
public enum SearchGroup
{
    All,
    Measures,
    Texts,
    Figures,
    Reports,
}
