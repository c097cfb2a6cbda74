using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using JihadismeVoortgang.Reports.Comparison;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Tests.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Comparison;

public sealed partial class TextComparisonPropertyTests
{
    private const int Tries = 2_000;

    /// <summary>Two texts of which the second has some blocks of the first, and some words of these.</summary>
    private static readonly Gen<(List<Block> Before, List<Block> After)> Versions =
        from common in SomeContent.Blocks
        from before in SomeContent.Blocks
        from after in SomeContent.Blocks
        from extra in SomeContent.Lines
        from place in Gen.Int[0, 5]
        select (Woven(before, common, null, 0), Woven(common, after, extra, place));

    [Fact]
    public void Without_what_was_deleted_it_is_the_new_text() => Versions.Sample(
        versions => Assert.Equal(
            Shape.Of(Expected(versions.After)),
            Shape.Of(Side.New(TextComparison.Of(versions.Before, versions.After)))),
        iter: Tries);

    [Fact]
    public void Without_what_was_inserted_it_is_the_old_text_but_for_the_width_of_white_space() => Versions.Sample(
        versions => Assert.Equal(
            Spaced(Expected(versions.Before)),
            Spaced(Side.Old(TextComparison.Of(versions.Before, versions.After)))),
        iter: Tries);

    [Fact]
    public void A_text_is_the_same_as_itself() => SomeContent.Blocks.Sample(
        text =>
        {
            var compared = TextComparison.Of(text, text);

            Assert.Equal((0, 0, true), (compared.Added, compared.Removed, compared.IsSame));
            Assert.Equal(Shape.Of(Expected(text)), Shape.Of(compared.Blocks));
        },
        iter: Tries);

    [Fact]
    public void What_one_way_adds_the_other_way_removes() => Versions.Sample(
        versions =>
        {
            var there = TextComparison.Of(versions.Before, versions.After);
            var back = TextComparison.Of(versions.After, versions.Before);

            Assert.Equal((there.Added, there.Removed, there.IsSame), (back.Removed, back.Added, back.IsSame));
        },
        iter: Tries);

    [Fact]
    public void Words_that_are_seen_to_differ_without_comparing_them_differ_when_compared() => Versions.Sample(
        versions => !WordsDiffer.Surely(versions.Before, versions.After) || !TextComparison.Of(versions.Before, versions.After).IsSame);

    [Fact]
    public void It_says_the_same_when_and_only_when_it_marks_nothing() => Versions.Sample(
        versions =>
        {
            var compared = TextComparison.Of(versions.Before, versions.After);

            Assert.Equal(compared.IsSame, !ContentWalk.LinesOf(compared.Blocks).Any(HasChange));
        },
        iter: Tries);

    private static bool HasChange(IReadOnlyList<Inline> line) =>
        line.Any(inline => inline is Changed)
        || ContentWalk.NotesOf(line).Any(note => HasChange(note.Content));

    private static List<Block> Woven(
        IReadOnlyList<Block> first, IReadOnlyList<Block> second, IReadOnlyList<Inline>? extra, int place)
    {
        var blocks = Enumerable.Range(0, Math.Max(first.Count, second.Count))
            .SelectMany(index => first.Skip(index).Take(1).Concat(second.Skip(index).Take(1)))
            .ToList();
        if (extra is not null && place < blocks.Count && blocks[place] is Paragraph paragraph)
        {
            blocks[place] = new Paragraph([.. paragraph.Content, .. extra]);
        }

        return blocks;
    }

    /// <summary>As it is compared: without references, composed, in normal form.</summary>
    private static IReadOnlyList<Block> Expected(IReadOnlyList<Block> text)
    {
        var next = 1;
        return FootnoteNumbering.Renumber(
            new Composing().Rewrite(CrossReferences.Unlink(text)).Normalized(), ref next);
    }

    /// <summary>The text with each stretch of white space as one space, in no look of its own.</summary>
    private static string Spaced(IReadOnlyList<Block> text) =>
        string.Join('\n', text.Select(block => $"{block.GetType().Name} {(block as NumberedList)?.Start}\n"
            + string.Join('\n', ContentWalk.LinesOf([block]).Select(line => Looks(line, "")))));

    private static string Looks(IReadOnlyList<Inline> line, string look) => WhiteSpace.Replace(
        string.Concat(line.Select(inline => inline switch
        {
            Text text => string.Concat(text.Value.Select(letter => char.IsWhiteSpace(letter) ? " " : $"{look}{letter}")),
            Strong strong => Looks(strong.Content, look.Contains('b') ? look : $"b{look}"),
            Emphasis emphasis => Looks(emphasis.Content, look.Contains('i') ? look : $"{look}i"),
            Link link => $"{look}<{link.Target}|{Looks(link.Content, "")}>",
            Footnote note => $"{look}^{note.Number}({Looks(note.Content, "")})",
            _ => throw new ArgumentOutOfRangeException(nameof(line)),
        })),
        " ");

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace { get; }

    private sealed class Composing : ContentRewriter
    {
        protected override IEnumerable<Inline> RewriteText(Text text) =>
            [new Text(text.Value.Normalize(NormalizationForm.FormC))];
    }
}
