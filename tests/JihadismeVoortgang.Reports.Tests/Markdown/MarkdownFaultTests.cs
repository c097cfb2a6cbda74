using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Markdown;

public class MarkdownFaultTests
{
    [Theory]
    [InlineData("# Kop", 1, "drie hekjes")]
    [InlineData("a\n\n## Kop", 3, "drie hekjes")]
    [InlineData("#### Kop", 1, "drie hekjes")]
    [InlineData("###", 1, "tussenkopje")]
    [InlineData("### &#32;", 1, "tussenkopje")]
    [InlineData("Kop\n===", 2, "alleen = of -")]
    [InlineData("Kop\n---", 2, "alleen = of -")]
    [InlineData("a\n> b", 2, "citaatblok")]
    [InlineData("```\ncode\n```", 1, "codeblok")]
    [InlineData("~~~\ncode", 1, "codeblok")]
    [InlineData("a\n\n    b", 3, "springt te ver in")]
    [InlineData("\tb", 1, "springt te ver in")]
    [InlineData("a\n`b`", 2, "code")]
    [InlineData("a\n\n---", 3, "scheidingslijn")]
    [InlineData("* * *", 1, "scheidingslijn")]
    [InlineData("<div>\na\n</div>", 1, "HTML")]
    [InlineData("a\nb <b>c</b>", 2, "HTML")]
    [InlineData("<!-- a -->", 1, "HTML")]
    [InlineData("a <!-- b --> c", 1, "HTML")]
    [InlineData("<script>alert(1)</script>", 1, "HTML")]
    [InlineData("a\n![b](https://c.nl/d.png)", 2, "afbeelding")]
    [InlineData("kop | kop\n--- | ---\na | b", 2, "tabel")]
    [InlineData("| kop |\n|:---:|", 2, "tabel")]
    [InlineData("- a\n  - b", 2, "lijst binnen een lijst")]
    [InlineData("- 2016. a", 1, "lijst binnen een lijst")]
    [InlineData("- a\n\n  b", 3, "één alinea")]
    [InlineData("- a\n  ### b", 2, "één alinea")]
    [InlineData("- a\n  > b", 2, "citaatblok")]
    [InlineData("- a\n-\n- b", 2, "leeg")]
    [InlineData("1. a\n3. b", 2, "nummer 2 aan de beurt, maar er staat 3")]
    [InlineData("2. a\n2. b\n3. c", 2, "nummer 3 aan de beurt, maar er staat 2")]
    [InlineData("a\n[b](javascript:alert(1))", 2, "\"javascript:alert(1)\"")]
    [InlineData("[b](JaVaScRiPt&colon;alert(1))", 1, "\"JaVaScRiPt:alert(1)\"")]
    [InlineData("[b](data:text/html,x)", 1, "https://")]
    [InlineData("[b](/pad)", 1, "https://")]
    [InlineData("[b](pad)", 1, "https://")]
    [InlineData("[b]()", 1, "https://")]
    [InlineData("[b](https://)", 1, "https://")]
    [InlineData("[b](mailto:niemand)", 1, "mailto:")]
    [InlineData("[b](<https://c.nl/d e>)", 1, "%20")]
    [InlineData("<ftp://b.nl>", 1, "https://")]
    [InlineData("[](https://b.nl)", 1, "geen woorden")]
    [InlineData("[ **&#32;** ](https://b.nl)", 1, "geen woorden")]
    [InlineData("[b](https://c.nl \"titel\")", 1, "\"titel\"")]
    [InlineData("[a <https://b.nl> c](https://d.nl)", 1, "geen andere link")]
    [InlineData("[b]: https://c.nl", 1, "[b]: …")]
    [InlineData("a [b]\n\n[b]: https://c.nl", 3, "[b]: …")]
    [InlineData("a\u0000b", 1, "onzichtbaar")]
    [InlineData("a\n\u001Fb", 2, "onzichtbaar")]
    [InlineData("a\u007Fb", 1, "onzichtbaar")]
    [InlineData("a\u0085b", 1, "onzichtbaar")]
    [InlineData("a\u2028b", 1, "Achter \"a\" staat een onzichtbaar of beschadigd teken (U+2028)")]
    [InlineData("a\n\u0007b", 2, "Vooraan staat een onzichtbaar of beschadigd teken (U+0007)")]
    [InlineData("a\uFFFEb", 1, "onzichtbaar")]
    [InlineData("a\nbetaal aan \u202EnaJ", 2, "Achter \"betaal aan\" staat het onzichtbare teken U+202E")]
    [InlineData("\u202Aa", 1, "Vooraan staat het onzichtbare teken U+202A")]
    [InlineData("a\u2066b\u2069", 1, "Achter \"ab\" staat het onzichtbare teken U+2069")]
    [InlineData("a &#x202E; b", 1, "&#x202E;")]
    [InlineData("a &#x200B; b", 1, "&#x200B;")]
    [InlineData("[b](https://c.nl/&#x202E;fdp)", 1, "https://")]
    [InlineData("a &#0; b", 1, "&#0;")]
    [InlineData("a &#10; b", 1, "&#10;")]
    [InlineData("a &Tab; b", 1, "&Tab;")]
    [InlineData("a &#xD800; b", 1, "&#xD800;")]
    public void What_a_report_cannot_hold_is_refused_with_line_and_reason(string markdown, int line, string reason) =>
        AssertFault(markdown, line, reason);

    [Fact]
    public void Half_a_surrogate_pair_is_refused() => AssertFault("a\n" + '\uD83D' + "b", 2, "beschadigd");

    [Theory]
    [InlineData("a[^1]", 1, "Noot [^1] heeft geen tekst")]
    [InlineData("a\n\n[^1]: b", 3, "wordt in de tekst niet verwezen")]
    [InlineData("a[^1]\n\n[^1]: b\n[^1]: c", 4, "staat er twee keer")]
    [InlineData("a[^1]\nb[^1]\n\n[^1]: c", 2, "Ibidem")]
    [InlineData("a[^1]\n\n[^1]: b\n\nc", 3, "niet onderaan")]
    [InlineData("[^1]: b\n\na[^1]", 1, "niet onderaan")]
    [InlineData("- a[^1]\n\n  [^1]: b", 3, "niet onderaan")]
    [InlineData("a[^1]\n\n[^1]:", 3, "is leeg")]
    [InlineData("a[^1]\n\n[^1]: &#32;", 3, "is leeg")]
    [InlineData("a[^1]\n\n[^1]: b[^2]\n\n[^2]: c", 3, "niet naar een andere noot verwijzen")]
    [InlineData("a[^1]\n\n[^1]: b[^1]", 3, "niet naar een andere noot verwijzen")]
    [InlineData("[a[^1]](https://b.nl)\n\n[^1]: c", 1, "niet binnen een link")]
    [InlineData("a[^1]\n\n[^1]: b\n\n    c", 5, "springt te ver in")]
    public void A_footnote_is_defined_once_at_the_end_and_cited_once(string markdown, int line, string reason) =>
        AssertFault(markdown, line, reason);

    [Fact]
    public void All_faults_of_a_text_are_told_at_once_in_order_of_line()
    {
        var reading = MarkdownReader.ReadBlocks("# a\n\n[b](c)[^1]\n\n> d\n\n<b>\n\ne\u0001\n\n[^2]: f");
        Assert.Equal([1, 3, 3, 5, 7, 9, 11], reading.Faults.Select(fault => fault.Line));
    }

    [Fact]
    public void A_note_cited_in_a_refused_block_is_not_called_uncited_as_well() =>
        Assert.Single(MarkdownReader.ReadBlocks("> a[^1]\n\n[^1]: b").Faults);

    [Theory]
    [InlineData("a\n\nb", 3)]
    [InlineData("- a", 1)]
    [InlineData("### a", 1)]
    [InlineData("1. a", 1)]
    public void A_designation_is_one_paragraph(string markdown, int line)
    {
        var fault = Assert.Single(MarkdownReader.ReadLine(markdown).Faults);
        Assert.Equal(line, fault.Line);
        Assert.Contains("één alinea", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_above_the_limit_is_refused_before_it_is_read()
    {
        Assert.True(MarkdownReader.ReadBlocks(new string('a', MarkdownReader.MaximumLength)).IsValid);
        AssertFault(new string('a', MarkdownReader.MaximumLength + 1200), 1, "De tekst telt 51.200 tekens, 1.200 meer dan de 50.000 die er passen.");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a ")]
    [InlineData("a* ")]
    [InlineData("*a _b ")]
    [InlineData(">")]
    [InlineData("- ")]
    [InlineData("1. ")]
    public void Nesting_without_end_is_refused(string piece) =>
        Assert.NotEmpty(MarkdownReader.ReadBlocks(Repeated(piece)).Faults);

    [Theory]
    [InlineData("]")]
    [InlineData("*")]
    [InlineData("_")]
    [InlineData("`a``")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("&a")]
    [InlineData("\\")]
    [InlineData("a\n\n")]
    [InlineData("- a\n")]
    [InlineData("[^1]")]
    [InlineData("[a](")]
    [InlineData("[*a](https://b.nl)")]
    [InlineData("<!--")]
    public void A_text_of_one_repeated_piece_is_read_or_refused(string piece)
    {
        var reading = MarkdownReader.ReadBlocks(Repeated(piece));
        Assert.Equal(reading.IsValid, reading.Content is not null);
    }

    [Fact]
    public void Emphasis_nested_beyond_sense_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("*a _b ", 500)) + string.Concat(Enumerable.Repeat("b_ a* ", 500));
        AssertFault(deep, 1, "te diep genest");
    }

    private static string Repeated(string piece) =>
        string.Concat(Enumerable.Repeat(piece, MarkdownReader.MaximumLength / piece.Length));

    private static void AssertFault(string markdown, int line, string reason) =>
        Assert.Contains(
            MarkdownReader.ReadBlocks(markdown).Faults,
            fault => fault.Line == line && fault.Message.Contains(reason, StringComparison.Ordinal));
}
