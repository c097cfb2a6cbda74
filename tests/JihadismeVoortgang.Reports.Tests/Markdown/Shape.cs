using System.Text.Json;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Markdown;

/// <summary>Content as JSON, so that two texts can be compared by value and a difference can be read.</summary>
internal static class Shape
{
    public static string Of(IReadOnlyList<Block> blocks) => JsonSerializer.Serialize(blocks, ContentJson.Options);

    public static string Of(IReadOnlyList<Inline> inlines) => JsonSerializer.Serialize(inlines, ContentJson.Options);
}
