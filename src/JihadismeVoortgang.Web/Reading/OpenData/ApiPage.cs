using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;

namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>A page of a list, with how many there are in all.</summary>
internal sealed record ApiPage<TShown>(
    [property: JsonPropertyName("totaal"), Description("Het aantal resultaten op alle pagina's samen.")] int Total,
    [property: JsonPropertyName("pagina"), Description("Het nummer van deze pagina, vanaf 1.")] int Number,
    [property: JsonPropertyName("perPagina"), Description("Het grootste aantal resultaten op een pagina.")] int PerPage,
    [property: JsonPropertyName("aantalPaginas"), Description("Het aantal pagina's, ten minste 1.")] int Pages,
    [property: JsonPropertyName("resultaten"), Description("De resultaten op deze pagina.")] IReadOnlyList<TShown> Results);

internal static class ApiPage
{
    public const int Size = 50;

    /// <summary>Null when the list has no such page.</summary>
    public static ApiPage<TShown>? Of<TFound, TShown>(IReadOnlyList<TFound> found, int number, int size, Func<TFound, TShown> show)
    {
        var pages = Math.Max(1, (found.Count + size - 1) / size);
        return number > pages
            ? null
            : new ApiPage<TShown>(found.Count, number, size, pages, [.. found.Skip((number - 1) * size).Take(size).Select(show)]);
    }

    /// <summary>The value of the Link header (RFC 8288): addresses from the root, with all else that was asked.</summary>
    public static string Links(HttpRequest request, int current, int pages)
    {
        var links = new List<string> { Link(1, "first") };
        if (current > 1)
            links.Add(Link(current - 1, "prev"));
        if (current < pages)
            links.Add(Link(current + 1, "next"));
        links.Add(Link(pages, "last"));
        return string.Join(", ", links);

        string Link(int number, string relation)
        {
            var asked = request.Query.Where(known => known.Key != ApiParameter.Page.Name)
                .SelectMany(known => known.Value, (known, value) => KeyValuePair.Create(known.Key, value))
                .Append(KeyValuePair.Create(ApiParameter.Page.Name, (string?)number.ToString(CultureInfo.InvariantCulture)));
            return $"<{request.Path}{QueryString.Create(asked)}>; rel=\"{relation}\"";
        }
    }
}
