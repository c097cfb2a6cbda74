using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>A text of one report that readers can find.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Title">What it stands under.</param>
/// <param name="Body">Its words, a line for each paragraph.</param>
internal sealed record Passage(SearchKind Kind, string Title, string Body)
{
    public IReadOnlyList<int> Measures { get; init; } = [];

    public int? Theme { get; init; }

    public string? Figure { get; init; }

    /// <summary>Words that belong to it and are not shown: "maatregel 12", the letters of its parts.</summary>
    public string Names { get; init; } = "";

    /// <summary>True when its title is its own, and not that of the row it stands in.</summary>
    public bool OwnsTitle => Kind is SearchKind.Measure or SearchKind.Theme or SearchKind.Figure or SearchKind.Edition;

    /// <summary>All texts of a report, none of them empty. What is withheld is in no edition, and so not here.</summary>
    public static IEnumerable<Passage> Of(ProgressReport report) =>
    [
        OfReport(report),
        .. OfText(SearchKind.Introduction, report.Introduction, new Passage(SearchKind.Introduction, report.Title, "")),
        .. report.Themes.SelectMany(theme => theme.Rows.SelectMany(row => OfRow(theme, row)).Prepend(OfTheme(theme))),
        .. report.Figures.Select(figure => OfFigure(report, figure)),
    ];

    private static Passage OfReport(ProgressReport report) => new(SearchKind.Edition, report.Title, report.Programme)
    {
        Names = FormattableString.Invariant($"{DutchOrdinal.Of(report.Number)} voortgangsrapportage rapportage {report.Number} rapport {report.Number}"),
    };

    private static Passage OfTheme(ReportTheme theme) => new(SearchKind.Theme, theme.Title, "")
    {
        Theme = theme.Number,
        Names = FormattableString.Invariant($"thema {theme.Number}"),
    };

    private static IEnumerable<Passage> OfRow(ReportTheme theme, ReportRow row)
    {
        var place = new Passage(SearchKind.StateOfPlay, string.Join('\n', row.Measures.Select(measure => PlainText.Of(measure.Description))), "")
        {
            Measures = [.. row.Measures.Select(measure => measure.Number)],
            Theme = theme.Number,
            Names = string.Join(' ', row.Measures.Select(NameOf)),
        };
        return
        [
            .. row.Measures.Select(measure => OfMeasure(theme, measure)),
            .. OfText(SearchKind.StateOfPlay, row.StateOfPlay, place),
            .. OfText(SearchKind.RecentDevelopments, row.RecentDevelopments, place),
            .. OfNotes(row.Measures.SelectMany(measure => ContentWalk.NotesOf(measure.Description)), place),
        ];
    }

    private static Passage OfMeasure(ReportTheme theme, ReportMeasure measure) => new(
        SearchKind.Measure,
        PlainText.Of(measure.Description),
        string.Join('\n', LinesOf(measure)))
    {
        Measures = [measure.Number],
        Theme = theme.Number,
        Names = string.Join(' ', measure.Parts.Select(part => FormattableString.Invariant($"{measure.Number}{part.Letter}")).Prepend(NameOf(measure))),
    };

    /// <summary>Its parts, and who answers for it.</summary>
    private static IEnumerable<string> LinesOf(ReportMeasure measure) => measure.Parts
        .Where(part => part.Description is not null)
        .Select(part => FormattableString.Invariant($"{measure.Number}{part.Letter}. {part.Description}"))
        .Concat(string.IsNullOrWhiteSpace(measure.Responsible) ? [] : [$"Verantwoordelijk: {measure.Responsible}"]);

    private static Passage OfFigure(ProgressReport report, ReportFigure figure) => new(
        SearchKind.Figure,
        figure.Label,
        string.Join(" · ", new[] { figure.Definition, figure.Supplier, figure.Unit }.Concat(PartsOf(figure.Observations)).OfType<string>().Distinct()))
    {
        Measures = [.. figure.Measures],
        Theme = report.Themes.FirstOrDefault(theme => theme.Rows.Any(row => row.Measures.Any(measure => measure.Number == figure.Measures[0])))?.Number,
        Figure = figure.Key,
    };

    private static IEnumerable<string?> PartsOf(IEnumerable<ReportObservation> observations) =>
        observations.SelectMany(observation => PartsOf(observation.Parts).Prepend(observation.Label));

    private static IEnumerable<Passage> OfText(SearchKind kind, IReadOnlyList<Block> text, Passage place)
    {
        var words = PlainText.Of(text);
        IEnumerable<Passage> own = string.IsNullOrWhiteSpace(words) ? [] : [place with { Kind = kind, Body = words }];
        return own.Concat(OfNotes(ContentWalk.NotesOf(text), place));
    }

    private static IEnumerable<Passage> OfNotes(IEnumerable<Footnote> notes, Passage place) =>
        notes.Select(note => place with { Kind = SearchKind.Footnote, Body = PlainText.Of(note.Content) });

    private static string NameOf(ReportMeasure measure) => FormattableString.Invariant($"maatregel {measure.Number}");
}
