using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>A block, or an item of a list, as it is paired with one of the other text.</summary>
internal sealed class Part
{
    private readonly (string Key, int Length)[] _words;
    private readonly int _length;

    private Part(string kind, Block? block, IReadOnlyList<IReadOnlyList<Inline>> lines)
    {
        Block = block;
        Content = lines;
        Lines = [.. lines.Select(Tokenizer.Of)];
        Kind = kind;
        Key = $"{kind}\n{string.Join('\n', Lines.Select(Tokenizer.KeyOf))}";
        _words = [.. Lines.SelectMany(line => line).Select(token => (token.Key, token.Length))];
        Array.Sort(_words, (left, right) => string.CompareOrdinal(left.Key, right.Key));
        _length = _words.Sum(word => word.Length);
    }

    /// <summary>Equal for parts in which nothing changed.</summary>
    public string Key { get; }

    /// <summary>Only parts of one kind belong together.</summary>
    public string Kind { get; }

    /// <summary>Null for an item.</summary>
    public Block? Block { get; }

    public IReadOnlyList<IReadOnlyList<Inline>> Content { get; }

    /// <summary>The tokens of <see cref="Content"/>.</summary>
    public IReadOnlyList<List<Token>> Lines { get; }

    public static Part Of(Block block) => block switch
    {
        Paragraph paragraph => new("paragraph", block, [paragraph.Content]),
        SubHeading heading => new("heading", block, [heading.Content]),
        BulletList list => new("bullets", block, [.. list.Items.Select(item => item.Content)]),
        NumberedList list => new($"numbers {list.Start}", block, [.. list.Items.Select(item => item.Content)]),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block no text can hold."),
    };

    public static Part Of(IReadOnlyList<Inline> item) => new("item", null, [item]);

    /// <summary>The items of a list.</summary>
    public List<Part> Items() => [.. Content.Select(Of)];

    /// <summary>How many characters two parts share, counted by word; 0 when they do not belong together.</summary>
    public int Shared(Part other)
    {
        var (shorter, longer) = (Math.Min(_length, other._length), Math.Max(_length, other._length));
        if (Kind != other.Kind || !AreAlike(shorter, shorter, longer))
        {
            return 0;
        }

        var shared = 0;
        for (int own = 0, others = 0; own < _words.Length && others < other._words.Length;)
        {
            var order = string.CompareOrdinal(_words[own].Key, other._words[others].Key);
            shared += order == 0 ? _words[own].Length : 0;
            own += order <= 0 ? 1 : 0;
            others += order >= 0 ? 1 : 0;
        }

        return AreAlike(shared, shorter, longer) ? shared : 0;
    }

    /// <summary>Two fifths of both are the same, or as good as all of the shorter when that is more than a few words.</summary>
    private static bool AreAlike(int shared, int shorter, int longer)
    {
        const int MoreThanFewWords = 40;
        return 5 * 2 * shared >= 2 * (shorter + longer)
            || (shorter >= MoreThanFewWords && 5 * shared >= 4 * shorter);
    }
}
