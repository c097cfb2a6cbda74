using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <summary>Reports that once broke an engine, or well could.</summary>
internal static class HardCases
{
    private static readonly string LongWord = string.Concat(Enumerable.Repeat("gegevensuitwisseling", 10));

    private static readonly Footnote RichNote = new(1,
    [
        new Text("Zie "), new Strong([new Text("ook")]), new Text(" "), new MeasureReference(1, "maatregel 1"),
        new Text(" en "), new Link("https://voorbeeld.test/", [new Text("deze "), new Emphasis([new Text("wet")])]),
        new Text("."),
    ]);

    public static IReadOnlyDictionary<string, Func<ProgressReport>> All { get; } = new Dictionary<string, Func<ProgressReport>>
    {
        ["everything"] = Make.Everything,
        ["introduction without rows"] = () => Make.Report() with { Introduction = [Make.P(Make.Words(40))] },
        ["introduction of three pages"] = () => Make.Report(Make.Row(1, [], [])) with { Introduction = Make.Paragraphs(16, 120) },
        ["row of empty cells"] = () => Make.Report(Make.Row(1, [], []) with { Planning = Make.Planning("") }),
        ["theme without rows"] = () => Make.Report() with { Themes = [new ReportTheme(1, "Leeg", [])] },
        ["cell of four pages"] = () => Make.Report(Make.Row(7, [Make.P(Make.Words(20))], Make.Paragraphs(14, 150))),
        ["words beside an empty cell"] = () => Make.Report(Make.Row(1, [Make.P(Make.Words(300))], []), Make.Row(2, [], [Make.P(Make.Words(300))])),
        ["word of two hundred characters"] = LongWords,
        ["a thousand rows"] = () => Make.Report([.. Enumerable.Range(1, 1000).Select(i =>
            Make.Row(i, [Make.P(Make.Words(i % 40 + 1, i))], [Make.P(Make.Words(i % 70 + 1, i))]))]),
        ["notes that take a third of the page"] = NotesOfAThird,
        ["two notes on lines that split"] = TwoNotesOnALine,
        ["note longer than a page"] = () => Make.Report(
            Make.Row(1, [Make.P(new Text("Zie"), Make.Note(1, Make.Words(2500)))], [Make.P(Make.Words(400))]),
            Make.Row(2, [Make.P(new Text("Zie"), Make.Note(2, "Kort."))], [])),
        ["notes everywhere"] = NotesEverywhere,
        ["characters"] = Characters,
        ["links over lines and pages"] = Links,
        ["merged rows"] = () => Make.Report(
            Make.MergedRow((1, "Weerbaarheid."), (2, "Debat.")),
            Make.MergedRow([.. Enumerable.Range(3, 12).Select(i => (i, Make.Words(8, i)))]) with { RecentDevelopments = Make.Paragraphs(4, 200) }),
        ["long titles"] = () => Make.Report(Make.Row(1, [Make.P(Make.Words(30))], [])) with
        {
            Title = Make.Words(45),
            RunningHeader = Make.Words(40, 3),
            Themes = [new ReportTheme(12, Make.Words(60), [Make.Row(1, [], [], new Text(Make.Words(90)))])],
        },
        ["list of a hundred steps"] = () => Make.Report(Make.Row(1,
            [new NumberedList(998, [.. Enumerable.Range(0, 100).Select(i => new ListItem([new Text(Make.Words(i % 9 + 1, i))]))])],
            [Make.Bullets([.. Enumerable.Range(0, 60).Select(i => Make.Words(i % 30 + 1, i))])])),
    };

    private static ProgressReport LongWords() => Make.Report(
        Make.Row(1, [Make.P(LongWord), Make.Bullets(LongWord)], [Make.P("Zie " + LongWord), new SubHeading([new Text(LongWord)])],
            new Text(LongWord), Make.Note(1, LongWord + LongWord)) with
        {
            Planning = Make.Planning(LongWord),
        }) with
    {
        Title = LongWord,
        Introduction = [Make.P(LongWord)],
    };

    private static ProgressReport NotesOfAThird() => Make.Report(
        Make.Row(1,
            [Make.P([.. Enumerable.Range(1, 8).SelectMany(i => (Inline[])
                [new Text(Make.Words(12, i)), Make.Note(i, Make.Words(45, i)), new Text(" ")])])],
            [Make.P(Make.Words(100))]),
        Make.Row(2, [Make.P(Make.Words(300))], []));

    /// <summary>Each row ends a little lower, so that at some of them the line with the notes is where the page is full.</summary>
    private static ProgressReport TwoNotesOnALine() => Make.Report([.. Enumerable.Range(0, 16).Select(i => Make.Row(i + 1, [],
    [
        Make.Bullets([.. Enumerable.Repeat("Regel.", 20 + i)]),
        Make.P(
            new Text("Twee"), Make.Note(2 * i + 1, Make.Words(40)), new Text(" noten"), Make.Note(2 * i + 2, Make.Words(40, i)),
            new Text(". " + Make.Words(20))),
    ]))]);

    private static ProgressReport NotesEverywhere() => Make.Report(
        Make.Row(1,
            [
                new SubHeading([new Text("Kopje"), Make.Note(3, "In een kopje")]),
                Make.P(new Strong([new Text("Sterk"), Make.Note(4, "In nadruk"), new Text(" verder")])),
                new BulletList([new ListItem([new Text("Punt"), Make.Note(5, "In een punt")]), new ListItem([Make.Note(6, "Alleen een noot")])]),
                Make.P([.. Enumerable.Range(7, 110).SelectMany(i => (Inline[])[new Text("Woord"), Make.Note(i, $"Bron {i}"), new Text(" ")])]),
            ],
            [Make.P(new Text("Na de noten."), Make.Note(117, "Ibidem"))],
            new Text("Aanwijzing"), RichNote with { Number = 2 }, new Text("."))) with
    {
        Introduction = [Make.P(new Text("Motie"), RichNote, new Text("."))],
    };

    private static ProgressReport Characters() => Make.Report(
        Make.Row(1,
            [
                Make.P("\uF0B7 punt van Word, \uF0A7 blokje van Word"),
                Make.P("cafe\u0301 reu\u0308nie, x\u0302 en M\u0323\u0302 zonder eigen letter; \u0301 los"),
                Make.P(string.Concat(Enumerable.Repeat("radicali\u00ADserings\u00ADproces\u00ADbegeleiding ", 12)).TrimEnd()),
                Make.P("niet\u2011EU, artikel\u00A0134a, samen\u2060werking, bijzonder\u200Bopsporing, 5\u202F000, 7\u2009%"),
            ],
            [
                Make.P("‘enkel’ “dubbel” – streep — lang … € ½ ² ½ × ÷ ≤ ≥ ≠ ← → ŵ ÿ ĳ Ĳ ﬁ"),
                Make.P("Türkiye, Šibenik, Łódź, Ελλάδα, България, Chișinău"),
                Make.P("( ) [ ] { } < > / \\ % # & \" ' ~ ^ ` | @"),
            ],
            new Text("Samenvoeging van e"), new Text("\u0301e\u0301n woord")));

    private static ProgressReport Links() => Make.Report(
        Make.Row(1,
            [Make.P(new Text("Lees "), new Link("https://voorbeeld.test/a", [new Text(Make.Words(30))]), new Text("."))],
            [
                Make.P(Make.Words(380)),
                Make.P(new Link("mailto:info@voorbeeld.test", [new Text(Make.Words(120)), new Strong([new Text(" en sterk")])])),
                Make.P(new Text("Zie "), new MeasureReference(2, "maatregel 2"), new Text(", "), new MeasureReference(99, "maatregel 99")),
            ]),
        Make.Row(2, [Make.P(new Text("Terug naar "), new MeasureReference(1, "maatregel 1"))], []));
}
