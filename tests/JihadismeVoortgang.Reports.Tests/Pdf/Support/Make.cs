using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>Reports for tests, in as few words as the test needs.</summary>
internal static class Make
{
    private static readonly string[] Vocabulary =
    [
        "gemeente", "en", "politie", "werken", "samen", "aan", "de", "voorbereiding", "van", "een", "regionaal",
        "overleg", "over", "jongeren", "die", "zich", "zorgen", "maken", "in", "het", "onderwijs", "terwijl",
        "ketenpartners", "hun", "ervaringen", "delen", "met", "wijkteams", "op", "lokaal", "niveau",
    ];

    public static ReportStamp Stamp { get; } =
        new(new DateTimeOffset(2026, 7, 1, 9, 30, 0, TimeSpan.FromHours(2)), "Ministerie van Voorbeelden");

    public static byte[] Pdf(ProgressReport report) => new TaggedPdfEngine(TestFonts.Shared).Write(report, Stamp);

    public static CollectedLayout Layout(ProgressReport report) => CollectedLayout.Of(report);

    /// <summary>A report with one theme.</summary>
    public static ProgressReport Report(params ReportRow[] rows) => new()
    {
        Number = 9,
        Programme = "Actieprogramma Voorbeeld",
        Title = "Negende voortgangsrapportage Voorbeeld",
        RunningHeader = "Bijlage 1: Negende voortgangsrapportage Voorbeeld",
        Introduction = [],
        Themes = rows.Length == 0 ? [] : [new ReportTheme(1, "Voorkomen", rows)],
    };

    /// <summary>A row of one measure; without a designation it gets one.</summary>
    public static ReportRow Row(
        int number, IReadOnlyList<Block> stateOfPlay, IReadOnlyList<Block> developments,
        params Inline[] description) => new()
        {
            Measures = [new ReportMeasure(number, description.Length == 0 ? [new Text(Words(9))] : description, [])],
            Planning = Planning("doorlopend toegepast"),
            StateOfPlay = stateOfPlay,
            RecentDevelopments = developments,
        };

    public static ReportRow MergedRow(params (int Number, string Description)[] measures) => Row(0, [], []) with
    {
        Measures =
            [.. measures.Select(measure => new ReportMeasure(measure.Number, [new Text(measure.Description)], []))],
    };

    /// <summary>The report as a concept, each row with a revision of its own.</summary>
    public static ProgressReport Concept(ProgressReport report)
    {
        int revision = 0;
        return report with
        {
            IsConcept = true,
            Themes = [.. report.Themes.Select(theme => theme with
            {
                Rows = [.. theme.Rows.Select(row => row with { State = "teruggestuurd", Revision = revision += 7 })],
            })],
        };
    }

    public static ReportPlanning Planning(string label) => new(label, null, null, null);

    public static Paragraph P(params Inline[] content) => new(content);

    public static Paragraph P(string text) => new([new Text(text)]);

    public static Block[] Paragraphs(int count, int words) =>
        [.. Enumerable.Range(0, count).Select(i => P(Words(words, i)))];

    public static Footnote Note(int number, string text) => new(number, [new Text(text)]);

    public static BulletList Bullets(params string[] items) =>
        new([.. items.Select(item => new ListItem([new Text(item)]))]);

    /// <summary>A sentence of so many words; another start gives other words.</summary>
    public static string Words(int count, int start = 0) =>
        string.Join(' ', Enumerable.Range(start, count).Select(i => Vocabulary[i * 7 % Vocabulary.Length])) + ".";

    /// <summary>Every kind of content a report can hold, on a few pages.</summary>
    public static ProgressReport Everything() => Report(
        Row(1,
            [
                new SubHeading([new Text("Wet")]),
                P(new Text("De "), new Strong([new Text("nieuwe wet")]), new Text(" is "),
                    new Emphasis([new Text("in "), new Strong([new Text("werking")])]), new Text(" getreden"),
                    Note(1, "Staatsblad 2026, 12"), new Text(". Zie "), new MeasureReference(3, "maatregel 3"),
                    new Text(" en de "), new Link("https://voorbeeld.test/wet?artikel=1",
                        [new Text("toelichting, waarvan de naam niet op een enkele regel van deze kolom past")]),
                    new Text(".")),
                Bullets("Eerste punt, met een regel die lang genoeg is om af te breken.", "Tweede punt"),
                P(Words(60)),
            ],
            [
                new NumberedList(3,
                [
                    new ListItem([new Text("Derde stap")]), new ListItem([new Text("Vierde stap"), Note(2, "Ibidem")]),
                ]),
                P(Words(180, 3)),
            ]),
        Row(2, [], [P(Words(420, 5))], new Text("Aanwijzing met een noot"), Note(3, "Alleen in deze ronde"), new Text(".")),
        MergedRow((3, "Weerbaarheid vergroten."), (4, "Debat voeren.")) with { StateOfPlay = [P(Words(30, 2))] }) with
    {
        Introduction = [P(Words(90)), new SubHeading([new Text("Werkwijze")]), P(Words(40, 4))],
    };
}
