using System.Globalization;
using System.Text;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>
/// Every address of the portal is built here, so that a page can move without a search through the markup. All are
/// paths from the root; numbers are written the one way the routes accept them.
/// </summary>
internal static class Links
{
    public const string Home = "/";
    public const string Themes = "/themas";
    public const string Measures = "/maatregelen";
    public const string MeasuresCsv = $"{Measures}.csv";
    public const string Reports = "/rapportages";
    public const string Figures = "/cijfers";
    public const string Search = "/zoeken";
    public const string About = "/over";
    public const string Accessibility = "/toegankelijkheid";
    public const string Sitemap = "/sitemap.xml";
    public const string Robots = "/robots.txt";
    public const string OpenData = "/open-data";

    /// <summary>What is published of the whole programme, for readers of feeds.</summary>
    public const string Feed = "/feed.atom";

    /// <summary>Where programs ask, with the version that they were written for.</summary>
    public const string Api = "/api/v1";

    public static string ApiMeasure(int measure, DateOnly? day) => WithQuery($"{Api}{Measure(measure)}", ("peil", Day(day)));

    public const string SignIn = "/inloggen";
    public const string Editing = "/bewerken";
    public const string Coordination = "/coordinatie";
    public const string Reviewing = "/meelezen";

    /// <summary>The part of the home page that <see cref="Themes"/> leads to.</summary>
    public const string HomeThemes = $"{Home}#themas";

    public static string Theme(int theme) => Path(Themes, theme);

    /// <summary>The programme as it was published by the end of a day.</summary>
    public static string HomeOn(DateOnly? day) => WithQuery(Home, ("peil", Day(day)));

    /// <summary>A theme as it was published by the end of a day.</summary>
    public static string Theme(int theme, DateOnly? day) => WithQuery(Theme(theme), ("peil", Day(day)));

    /// <summary>The list of measures as it was published by the end of a day.</summary>
    public static string MeasuresOn(DateOnly? day) => WithQuery(Measures, ("peil", Day(day)));

    /// <summary>The list of reports as it was published by the end of a day.</summary>
    public static string ReportsOn(DateOnly? day) => WithQuery(Reports, ("peil", Day(day)));

    public static string Measure(int measure) => Path(Measures, measure);

    /// <summary>What is published of one measure, for readers of feeds.</summary>
    public static string MeasureFeed(int measure) => $"{Measure(measure)}/feed.atom";

    /// <summary>A measure as it was published by the end of a day.</summary>
    public static string Measure(int measure, DateOnly? day) => WithQuery(Measure(measure), ("peil", Day(day)));

    /// <summary>How a measure came where it is.</summary>
    public static string MeasureHistory(int measure, DateOnly? day = null, string? kind = null, int page = 1) => WithQuery(
        $"{Measure(measure)}/geschiedenis",
        ("peil", Day(day)),
        ("soort", kind),
        ("pagina", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Takes the two editions of a form, and leads to their difference.</summary>
    public const string ChooseChanges = $"{Reports}/wijzigingen";

    /// <summary>What changed in an edition since another one; about one measure when that is given.</summary>
    public static string Changes(EditionNumber edition, EditionNumber since, int? measure = null, int page = 1) =>
        WithQuery($"{Edition(edition)}/wijzigingen", [.. SinceAbout(since, measure), ("pagina", page == 1 ? null : page.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>The same as a file: "pdf" or "csv".</summary>
    public static string ChangesFile(EditionNumber edition, EditionNumber since, string format, int? measure = null) =>
        WithQuery($"{Edition(edition)}/wijzigingen.{format}", SinceAbout(since, measure));

    /// <summary>Name of the stylesheet of the pages that show changes.</summary>
    public const string ChangesStyle = "changes";

    /// <summary>The current edition of a report; what it shows changes with a correction.</summary>
    public static string Report(int report) => Path(Reports, report);

    /// <summary>One edition for ever.</summary>
    public static string Edition(EditionNumber edition) => $"{Reports}/{edition}";

    public static string ReportPdf(int report) => $"{Report(report)}/pdf";

    public static string EditionPdf(EditionNumber edition) => PublishedFile(edition, "pdf");

    /// <summary>One of the files of a published edition.</summary>
    public static string PublishedFile(EditionNumber edition, string format) => $"{Edition(edition)}/{format}";

    /// <summary>The row of a measure in one edition for ever.</summary>
    public static string Row(EditionNumber edition, int measure) => $"{Edition(edition)}#{RowAnchor(measure)}";

    /// <summary>Name of the place in a report where a measure is reported on; part of permanent addresses.</summary>
    public static string RowAnchor(int measure) => string.Create(CultureInfo.InvariantCulture, $"maatregel-{measure}");

    public static string ThemeAnchor(int theme) => string.Create(CultureInfo.InvariantCulture, $"thema-{theme}");

    /// <summary>A series over all editions.</summary>
    public static string Figure(string key) => $"{Figures}/{key}";

    /// <summary>The same as a file: "csv" or "json".</summary>
    public static string FigureFile(string key, string format) => $"{Figure(key)}.{format}";

    /// <summary>Name of the stylesheet of the page of search.</summary>
    public const string SearchStyle = "search";

    /// <summary>Name of the stylesheet of the overview of all measures; comes after the one with charts.</summary>
    public const string MeasuresStyle = "measures";

    /// <summary>Name of the stylesheet of the pages with charts.</summary>
    public const string FiguresStyle = "figures";

    /// <summary>Name of the place where a page lists a series.</summary>
    public static string FigureAnchor(string key) => $"cijfer-{key}";

    /// <summary>Where the row of a measure in the open round is written.</summary>
    public static string EditEntry(int measure) => Path($"{Editing}/maatregelen", measure);

    /// <summary>What the row of a measure once said, in this round and before.</summary>
    public static string EntryRevisions(int measure) => $"{EditEntry(measure)}/revisies";

    public const string IntroductionRevisions = $"{EditIntroduction}/revisies";

    /// <summary>One revision of a row or, without a measure, of the introduction; held against another when that is given.</summary>
    public static string Revision(int? measure, long shown, long? beside)
    {
        var list = measure is { } number ? EntryRevisions(number) : IntroductionRevisions;
        return string.Create(CultureInfo.InvariantCulture, $"{list}?toon={shown}{(beside is { } other ? $"&met={other}" : "")}");
    }

    /// <summary>A place on that page; the page itself when it is null.</summary>
    public static string EditEntry(int measure, string? place) => place is null ? EditEntry(measure) : $"{EditEntry(measure)}#{place}";

    /// <summary>All that the checks find in the open round, for coordinators.</summary>
    public const string Checks = $"{Coordination}/controles";

    /// <summary>Where title, running header and introduction of the open round are written, for coordinators.</summary>
    public const string EditIntroduction = $"{Editing}/inleiding";

    /// <summary>Where a meelezer reads the row of a measure, and remarks on it.</summary>
    public static string ReviewEntry(int measure) => Path($"{Reviewing}/maatregelen", measure);

    public const string ReviewIntroduction = $"{Reviewing}/inleiding";

    /// <summary>Who reads along with what, for coordinators.</summary>
    public const string Reviewers = $"{Coordination}/meelezers";

    /// <summary>Who keeps which measure, for coordinators.</summary>
    public const string Keepers = $"{Coordination}/toewijzing";

    /// <summary>"nog-niet-begonnen".</summary>
    public static string StateInAddress(EntryState state) => EntryStates.Name(state).Replace(' ', '-');

    public const string ConceptPage = $"{Coordination}/concept";

    public const string Interchange = $"{Coordination}/uitwisseling";

    public const string Downloads = $"{Coordination}/downloads";

    /// <summary>The file that holds what is withheld, too.</summary>
    public const string InternalConcept = $"{Coordination}/concept-intern.json";

    public const string MailLog = Coordination + "/mail";

    /// <summary>Where the newest edition of a report is corrected.</summary>
    public static string Correction(int report) => Path($"{Coordination}/correcties", report);

    /// <summary>The row of a measure in the correction of a report.</summary>
    public static string CorrectionRow(int report, int measure) => Path($"{Correction(report)}/maatregelen", measure);

    /// <summary>Title, running header, introduction and dates in the correction of a report.</summary>
    public static string CorrectionHead(int report) => $"{Correction(report)}/inleiding";

    /// <summary>The programme: measures and themes, for coordinators.</summary>
    public const string ManageMeasures = $"{Coordination}/maatregelen";

    public const string AddMeasure = $"{ManageMeasures}/nieuw";

    public static string ManageMeasure(int measure) => Path(ManageMeasures, measure);

    /// <summary>Where rows of the open round are merged and split.</summary>
    public const string Regroup = $"{Coordination}/samenvoegen";

    /// <summary>Where a coordinator chooses the kind of file, with the edition chosen already.</summary>
    public static string DownloadsOf(EditionNumber edition) => $"{Downloads}?rapportage={edition}";

    /// <summary>The concept of the open round as a file, for coordinators.</summary>
    public static string ConceptFile(string format) => $"{ConceptPage}.{format}";

    /// <summary>An adopted edition as a file, published or not, for coordinators.</summary>
    public static string EditionFile(EditionNumber edition, string format) => $"{Coordination}/edities/{edition}.{format}";

    private static (string Name, string? Value)[] SinceAbout(EditionNumber since, int? measure) =>
        [("sinds", since.ToString()), ("maatregel", measure?.ToString(CultureInfo.InvariantCulture))];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A page with what is asked of it; what is null is not asked.</summary>
    public static string WithQuery(string page, params ReadOnlySpan<(string Name, string? Value)> asked)
    {
        var address = new StringBuilder(page);
        foreach (var (name, value) in asked)
        {
            if (value is not null)
                address.Append(address.Length == page.Length ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return address.ToString();
    }

    private static string Path(string folder, int number) => string.Create(CultureInfo.InvariantCulture, $"{folder}/{number}");
}
