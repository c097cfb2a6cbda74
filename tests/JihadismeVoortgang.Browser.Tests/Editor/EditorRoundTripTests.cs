using CsCheck;
using JihadismeVoortgang.Browser.Tests.Support;
using JihadismeVoortgang.Reports.Markdown;
using JihadismeVoortgang.Reports.Tests.Markdown;

namespace JihadismeVoortgang.Browser.Tests.Editor;

/// <summary>The editor changes nothing that its writer did not change: into its document and out again is the same text.</summary>
public sealed class EditorRoundTripTests(PortalApp portal, Chromium browser) : IClassFixture<PortalApp>
{
    [Fact]
    public async Task Every_text_of_the_real_report_comes_back_as_it_was()
    {
        var report = Reports.Tests.Markdown.RealReport.Load();
        string[] texts =
        [
            .. report.Rows.SelectMany(row => (string[])[row.StateOfPlay, row.RecentDevelopments]).Append(report.Introduction).Select(report.Kept),
            .. report.Rows.SelectMany(row => row.Measures).Select(measure => report.Kept(measure.Description)),
        ];
        Assert.Equal(75 + 38, texts.Length);

        Assert.Equal(texts, await RewrittenAsync(texts));
    }

    [Fact]
    public async Task Every_generated_text_comes_back_as_it_was()
    {
        string[] texts = [.. SomeContent.Blocks.Array[1_000].Single().Select(MarkdownWriter.Write)];

        Assert.Equal(texts, await RewrittenAsync(texts));
    }

    [Fact]
    public async Task Whatever_was_typed_in_the_plain_field_comes_in_and_is_written_so_that_it_stays_the_same()
    {
        var written = await RewrittenAsync(SomeContent.Sources.Array[1_000].Single());

        Assert.Equal(written, await RewrittenAsync(written));
    }

    [Fact]
    public async Task Markdown_typed_by_hand_is_written_as_the_server_would()
    {
        string[] typed =
        [
            "regel een\nregel twee  \nen drie", "* een\n* twee", "+ een\n\n+ twee", "1. een\n1. twee", "7) zeven\n8) acht", "__vet__ en _cursief_",
            "### Kop ###\ntekst", "DT&V &eacute;&#233; &amp;copy;", "tekst[^b] en[^a]\n\n[^a]: een\n[^b]: twee\nvervolg", "[site](<https://x.nl/a>)",
            "een\ttab", "**a _b_ c**", "\\# geen kop", "2016\\. jaar",
        ];

        Assert.Equal(typed.Select(text => MarkdownWriter.Write(MarkdownReader.ReadBlocks(text).Require())), await RewrittenAsync(typed));
    }

    /// <summary>The server calls each of these a fault; who wrote it sees it as words, or as what comes nearest.</summary>
    [Fact]
    public async Task What_no_report_can_hold_loses_no_word()
    {
        string[] typed = ["> citaat", "# Kop", "- een\n  - twee", "3. drie\n5. vijf", "<b>x</b> en `code`", "[a](javascript:b)", "niet[^1]", "tekst\n\n[^2]: los"];
        string[] written =
        [
            "\\> citaat", "### Kop", "- een\n- twee", "3. drie\n\n5) vijf", "\\<b>x\\</b> en \\`code\\`", "\\[a](javascript:b)", "niet[^1]\n\n[^1]:",
            "tekst\n\n\\[^2]: los",
        ];

        Assert.Equal(written, await RewrittenAsync(typed));
    }

    private async Task<string[]> RewrittenAsync(string[] texts)
    {
        await using var page = await EditorPage.OpenAsync(browser, portal.Url);
        return await page.Page.EvaluateAsync<string[]>("texts => texts.map(window.portalEditor.rewrite)", texts);
    }
}
