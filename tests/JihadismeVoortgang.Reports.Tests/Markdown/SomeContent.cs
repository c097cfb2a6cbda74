using CsCheck;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Markdown;

/// <summary>Texts nobody would write: every kind of content beside every other, full of characters with a meaning.</summary>
internal static class SomeContent
{
    private static readonly string[] Awkward =
    [
        "*", "**", "_", "`", "```", "[", "]", "(", ")", "[x]", "[x]: y", "[^1]", "[^1]: ", "](", "![", "!", "<", ">", "<b>", "<!--",
        "<https://a.nl>", "<a@b.nl>", "<1", "@b.nl>", "&", "&amp;", "&copy;", "&#65;", "&#x41", "DT&V", "27&28", ";", "\\", "\\*",
        "#", "###", "# ", "-", "- ", "--", "+ ", "1. ", "2016. ", "1) ", "2016", ".", ":", "===", "---", "~~~", "|", "^", "=",
        "a", "b", "Z", "9", " ", "  ", "\u00a0", "\u2003", "é", "e\u0301", "\u00ad", "€", "’", "“", "(x)", "😀", "\uf0b7", "\u2060",
        "woord", " woord ", "twee woorden", "a_b", "a*b", "http://x.nl/a_b", "\t",
    ];

    private static readonly string[] Targets =
    [
        "https://www.rijksoverheid.nl/", "http://x.nl/a_(b)", "http://x.nl/((a))", "http://x.nl/)", "https://x.nl/?a=1&copy;=2",
        "https://x.nl/?a=1&amp;b=*c*", "mailto:iemand@min.nl", "HTTPS://X.NL", "https://x.nl/[a]", "https://x.nl/é%20b",
    ];

    public static readonly Gen<string> Words =
        Gen.OneOf(Awkward).Array[1, 6].Select(pieces => string.Concat(pieces).Replace('\t', 'x'));

    private static readonly Gen<Inline> Texts = Words.Select(words => (Inline)new Text(words));

    private static readonly Gen<Inline> Links =
        from target in Gen.OneOf(Targets)
        from words in Gen.OneOf(
            Looks(Texts).Array[1, 3].Select(words => (IReadOnlyList<Inline>)words),
            Gen.Const((IReadOnlyList<Inline>)[new Text(target)]),
            Gen.Const((IReadOnlyList<Inline>)[new Text("iemand@min.nl")]))
        where !string.IsNullOrWhiteSpace(PlainText.Of(words))
        select (Inline)new Link(target, words);

    private static readonly Gen<Inline> Notes =
        from content in Looks(Gen.Frequency((4, Texts), (1, Links))).Array[1, 3]
        where !string.IsNullOrWhiteSpace(PlainText.Of(content))
        select (Inline)new Footnote(1, content);

    private static readonly Gen<Inline> References =
        Gen.Int[1, 38].Select(number => (Inline)new MeasureReference(number, $"maatregel {number}"));

    private static readonly Gen<IReadOnlyList<Inline>> AnyLine =
        Looks(Gen.Frequency((8, Texts), (2, Links), (1, Notes), (1, References))).Array[1, 5]
            .Select(inlines => (IReadOnlyList<Inline>)inlines);

    /// <summary>A line with words; not in normal form.</summary>
    public static readonly Gen<IReadOnlyList<Inline>> Lines = AnyLine.Where(line => line.Normalized().Count > 0);

    private static readonly Gen<IReadOnlyList<ListItem>> Items =
        Lines.Select(line => new ListItem(line)).Array[1, 3].Select(items => (IReadOnlyList<ListItem>)items);

    /// <summary>A text of blocks; not in normal form.</summary>
    public static readonly Gen<IReadOnlyList<Block>> Blocks = Gen.Frequency(
        (4, AnyLine.Select(line => (Block)new Paragraph(line))),
        (1, Lines.Select(line => (Block)new SubHeading(line))),
        (2, Items.Select(items => (Block)new BulletList(items))),
        (2, Gen.Select(Gen.OneOf(Gen.Int[0, 12], Gen.Const(999_999_990)), Items, (start, items) => (Block)new NumberedList(start, items))))
        .Array[0, 5].Select(blocks => (IReadOnlyList<Block>)blocks);

    private static readonly string[] Layout =
    [
        "\n", "\n", "\n\n", "\n\n", "\r\n", "\r", "\n- ", "\n* ", "\n+ ", "\n1. ", "\n2. ", "\n1) ", "\n### ", "\n## ", "\n> ", "\n    ",
        "\n  ", "\t", "  \n", "\\\n", "\n[^1]: ", "\n[^2]: ", "[^2]", "\n---\n", "\n===\n", "\n```\n", "\n<div>\n", "\n| a | b |\n|---|---|\n",
        "[a](https://x.nl)", "[a](javascript:x)", "**a**", "*a*", "_a_", "***", "__", "\u0001", "\ud800", "\u2028", "&#10;", "&nbsp;", "&#x202e;", "\u202e", "\u2066", "\ufeff", "\u200b",
    ];

    /// <summary>Characters as a wild typist, a broken file or an attacker would send them.</summary>
    public static readonly Gen<string> Sources =
        Gen.OneOf(Gen.OneOf(Awkward), Gen.OneOf(Layout)).Array[0, 24].Select(string.Concat);

    private static Gen<Inline> Looks(Gen<Inline> plain)
    {
        var once = Gen.Frequency(
            (3, plain),
            (1, plain.Array[0, 3].Select(inlines => (Inline)new Strong(inlines))),
            (1, plain.Array[0, 3].Select(inlines => (Inline)new Emphasis(inlines))));
        return Gen.Frequency(
            (3, once),
            (1, once.Array[1, 3].Select(inlines => (Inline)new Strong(inlines))),
            (1, once.Array[1, 3].Select(inlines => (Inline)new Emphasis(inlines))));
    }
}
