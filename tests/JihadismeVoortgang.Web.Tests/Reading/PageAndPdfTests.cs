using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Reading.Reports;
using JihadismeVoortgang.Web.Tests.Support;
using RealReport = JihadismeVoortgang.Reports.Tests.Support.RealReport;

namespace JihadismeVoortgang.Web.Tests.Reading;

/// <summary>The page of a report and its PDF say the same, cell by cell, word for word, in the same order.</summary>
public sealed class PageAndPdfTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);

    public ValueTask InitializeAsync() => _portal.InitializeAsync();

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_report_with_every_kind_of_text_reads_the_same() =>
        await ReadTheSameAsync(Everything, _portal.Get<IReportPdfEngine>().Write(Everything, new ReportStamp(_portal.Clock.GetUtcNow(), "Proef")));

    [Fact]
    public async Task Every_edition_of_the_sample_reads_the_same_as_its_frozen_pdf()
    {
        await _portal.Get<SampleData>().LoadAsync(Stop);

        Assert.NotEqual(0, await CompareEditionsAsync());
    }

    [Fact]
    public async Task The_real_report_reads_the_same_as_its_frozen_pdf()
    {
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(RealReport.Json()) { Adopt = true }, Stop);

        Assert.Equal(1, await CompareEditionsAsync());
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static ProgressReport Everything { get; } = FootnoteNumbering.Number(Written.Report(6) with
    {
        Introduction =
        [
            Written.Paragraph(new Text("Zie "), new MeasureReference(28, "maatregel 28"), new Footnote(0, [new Text("Noot vooraf.")]), new Footnote(0, [new Text("En nog een.")]), new Text(".")),
            new SubHeading([new Text("Werkwijze")]),
            new BulletList([new ListItem([new Text("Een")]), new ListItem([new Text("twee")])]),
        ],
        Themes =
        [
            new ReportTheme(1, "Eerste & laatste", [
                Written.Row(1) with
                {
                    Measures = [new ReportMeasure(1, [new Text("Aanwijzing"), new Footnote(0, [new Text("Alleen "), new Strong([new Text("nu")]), new Text(".")]), new Text(" <b>.")], [])],
                    Planning = Written.Planning("", null),
                    StateOfPlay =
                    [
                        new SubHeading([new Text("Wet "), new Emphasis([new Text("en")]), new Text(" regel")]),
                        Written.Paragraph(new Strong([new Text("Vet "), new Emphasis([new Text("en schuin")])]), new Text(", een "), new Link("https://voorbeeld.test/?a=1&b=2", [new Text("adres")]), new Text("; cafe\u0301 \uF0B7 af\u00ADbreken, 1\u00A0000.")),
                        new NumberedList(3, [new ListItem([new Text("Derde"), new Footnote(0, [new Text("Ibidem")])]), new ListItem([new Text("Vierde")])]),
                    ],
                    RecentDevelopments = [],
                },
            ]),
            new ReportTheme(2, "Tweede", [Written.Together(27, 28), Written.Row(29, state: "", developments: string.Join(' ', Enumerable.Repeat("Een lange tekst die over pagina's loopt.", 300)))]),
        ],
    });

    private async Task<int> CompareEditionsAsync()
    {
        var published = _portal.Get<PublishedEditions>();
        var editions = await published.ListAsync(Stop);
        foreach (var edition in editions)
            await ReadTheSameAsync((await published.OpenAsync(edition, Stop)).Report, (await published.PdfAsync(edition.Number, Stop))!);

        return editions.Count;
    }

    private static async Task ReadTheSameAsync(ProgressReport report, byte[] file)
    {
        var edition = Written.Edition(report.Number);
        var shown = new PublishedReport(edition, report);
        var page = new PageText(await Html.PageAsync<ReportPage>(ReportView.Of(new ProgrammeHistory([edition], [shown]), shown)));
        using var pdf = new TaggedPdf(file);
        var document = Assert.Single(pdf.Read().Elements);

        Assert.Equal(Lines(RowsOf(document, "TBody")), Lines(page.Rows));
        Assert.Equal(
            RowsOf(document, "THead").Select(heads => string.Join('|', heads).Replace("<P>", "", StringComparison.Ordinal)),
            page.Heads.Select(heads => string.Join('|', heads)));
        Assert.Equal(
            string.Concat(document.Elements.Where(element => element.Tag is not "Table").Select(element => $"<{element.Tag}>{element.Canonical()}")),
            page.Frame);
    }

    /// <summary>A line a cell, so that a difference shows the cell it is in.</summary>
    private static string Lines(IEnumerable<string[]> rows) => string.Join('\n', rows.SelectMany((row, index) => row.Select((cell, column) => $"{index}.{column} {cell}")));

    private static IEnumerable<string[]> RowsOf(TextNode document, string part) =>
        document.Descendants(part).SelectMany(body => body.Elements).Select(row => row.Elements.Select(cell => cell.Canonical()).ToArray());
}
