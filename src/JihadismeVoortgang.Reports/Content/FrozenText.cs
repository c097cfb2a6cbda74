using System.Collections;
using System.Text.Json;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>A text that is kept as JSON and read when somebody looks at it.</summary>
/// <param name="json">An array, in UTF-8.</param>
/// <param name="recent">Says how long what was read is kept.</param>
internal sealed class FrozenText<T>(ReadOnlyMemory<byte> json, RecentTexts recent) : IReadOnlyList<T>, IForgetful
    where T : class
{
    private volatile IReadOnlyList<T>? _items;

    public int Count => Items.Count;

    public T this[int index] => Items[index];

    int IForgetful.Bytes => json.Length;

    private IReadOnlyList<T> Items => _items ?? Read();

    public IEnumerator<T> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => Items.GetEnumerator();

    void IForgetful.Forget() => _items = null;

    /// <summary>Two who read it at once each have their own; they are equal, and one of them is kept.</summary>
    private IReadOnlyList<T> Read()
    {
        var items = JsonSerializer.Deserialize<IReadOnlyList<T>>(json.Span, ContentJson.Options) ?? throw new JsonException("The JSON value null is not a text.");
        _items = items;
        recent.Add(this);
        return items;
    }
}
