using JihadismeVoortgang.Reports.Content;
using Markdig.Syntax.Inlines;
using Inline = JihadismeVoortgang.Reports.Content.Inline;
using MarkdigInline = Markdig.Syntax.Inlines.Inline;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>Turns the inlines of one line into those of the model.</summary>
/// <param name="faults">Where to put what the model cannot hold.</param>
/// <param name="cite">Gives the note for a mark, or null after adding the fault itself.</param>
internal sealed class InlineReader(FaultList faults, Func<FootnoteMark, Footnote?> cite)
{
    // Emphasis in strong in a link is three deep; more than a few means nothing, and depth costs stack.
    private const int MaximumDepth = 20;

    /// <summary>The words of a block in normal form; empty for a block without words.</summary>
    public IReadOnlyList<Inline> Read(ContainerInline? line) =>
        line is null ? [] : Read(line, new Place(Depth: 0, InLink: false)).Normalized();

    private List<Inline> Read(ContainerInline container, Place place)
    {
        var inlines = new List<Inline>();
        if (place.Depth > MaximumDepth)
        {
            faults.Add(container.Line, FaultMessages.NestedTooDeep);
            return inlines;
        }

        foreach (var piece in PiecesOf(container))
        {
            if (piece is LineBreakInline)
            {
                EndLine(inlines);
            }
            else if (Read(piece, place with { Depth = place.Depth + 1 }) is { } inline)
            {
                inlines.Add(inline);
            }
        }

        return inlines;
    }

    /// <summary>
    /// The inlines of a container in order. A delimiter that found no partner holds what follows it, so ten
    /// thousand of them nest as deep; they are laid side by side here without a call for each.
    /// </summary>
    private static IEnumerable<MarkdigInline> PiecesOf(ContainerInline container)
    {
        var piece = container.FirstChild;
        while (piece is not null)
        {
            yield return piece;
            if (piece is DelimiterInline { FirstChild: { } held })
            {
                piece = held;
                continue;
            }

            while (piece.NextSibling is null && piece.Parent is DelimiterInline holder)
            {
                piece = holder;
            }

            piece = piece.NextSibling;
        }
    }

    private Inline? Read(MarkdigInline piece, Place place) => piece switch
    {
        LiteralInline literal => new Text(literal.Content.ToString().Replace('\t', ' ')),
        HtmlEntityInline entity => ReadEntity(entity),
        EmphasisInline { DelimiterCount: 2 } strong => new Strong(Read(strong, place)),
        EmphasisInline emphasis => new Emphasis(Read(emphasis, place)),
        LinkInline { IsImage: true } => Fault(piece, FaultMessages.Image),
        LinkInline link => ReadLink(link, place),
        AutolinkInline autolink => ReadAutolink(autolink, place),
        FootnoteMark mark when place.InLink => Fault(mark, FaultMessages.NoteInLink),
        FootnoteMark mark => cite(mark),
        CodeInline => Fault(piece, FaultMessages.CodeSpan),
        HtmlInline => Fault(piece, FaultMessages.Html),
        DelimiterInline delimiter => new Text(delimiter.ToLiteral()),
        _ => Fault(piece, FaultMessages.OtherBlock),
    };

    private Text? ReadEntity(HtmlEntityInline entity)
    {
        var words = entity.Transcoded.ToString();
        if (TextCharacters.IndexOfForbidden(words) < 0 && !words.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return new Text(words);
        }

        faults.Add(entity.Line, FaultMessages.Entity(entity.Original.ToString()));
        return null;
    }

    private Link? ReadLink(LinkInline link, Place place)
    {
        var words = Read(link, place with { InLink = true });
        if (!string.IsNullOrEmpty(link.Title))
        {
            faults.Add(link.Line, FaultMessages.LinkTitle(link.Title));
        }

        if (string.IsNullOrWhiteSpace(PlainText.Of(words)))
        {
            faults.Add(link.Line, FaultMessages.EmptyLink);
        }

        return LinkTo(link.Url ?? string.Empty, words, link, place);
    }

    private Link? ReadAutolink(AutolinkInline autolink, Place place) =>
        LinkTo(autolink.IsEmail ? $"mailto:{autolink.Url}" : autolink.Url, [new Text(autolink.Url)], autolink, place);

    private Link? LinkTo(string target, IReadOnlyList<Inline> words, MarkdigInline piece, Place place)
    {
        if (place.InLink)
        {
            faults.Add(piece.Line, FaultMessages.LinkInLink);
        }

        if (LinkTarget.IsAllowed(target))
        {
            return new Link(target, words);
        }

        faults.Add(piece.Line, FaultMessages.LinkTarget(target));
        return null;
    }

    private Inline? Fault(MarkdigInline piece, string message)
    {
        faults.Add(piece.Line, message);
        return null;
    }

    /// <summary>A line break, soft or hard, is one space; white space before it means nothing.</summary>
    private static void EndLine(List<Inline> inlines)
    {
        if (inlines is [.., Text last])
        {
            inlines[^1] = new Text(last.Value.TrimEnd(' '));
        }

        inlines.Add(new Text(" "));
    }

    private readonly record struct Place(int Depth, bool InLink);
}
