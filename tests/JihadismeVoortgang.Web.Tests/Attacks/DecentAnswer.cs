using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Web.Tests.Attacks;

/// <summary>What whoever sends nonsense may get: never a failure of ours, never what is inside, and words where something is said.</summary>
internal static partial class DecentAnswer
{
    public static async Task DemandAsync(HttpResponseMessage answer, string asked)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        asked = asked.Length > 300 ? asked[..300] + "…" : asked;
        Assert.True((int)answer.StatusCode < 500, $"{asked} gave {(int)answer.StatusCode}");
        Assert.False(Inside().IsMatch(text), $"{asked} shows what is inside: {Inside().Match(text).Value}");
        foreach (var (name, values) in answer.Headers)
            Assert.False(name is "Set-Cookie" && values.Any(value => value.StartsWith("x=1", StringComparison.Ordinal)), $"{asked} wrote a header");
        if ((int)answer.StatusCode < 400 || answer.StatusCode == HttpStatusCode.MethodNotAllowed)
            return;

        if (answer.StatusCode == HttpStatusCode.Conflict) // a draft that comes too late, with the one that is there
            Assert.NotEmpty(JsonDocument.Parse(text).RootElement.GetProperty("title").GetString()!);
        else
            DemandWords(answer, asked, text);
    }

    private static void DemandWords(HttpResponseMessage answer, string asked, string text)
    {
        var isProblem = answer.Content.Headers.ContentType?.MediaType == "application/problem+json";
        if (isProblem)
            Assert.Equal((int)answer.StatusCode, JsonDocument.Parse(text).RootElement.GetProperty("status").GetInt32());
        else if (text.Length > 0) // what the web server itself cannot read as HTTP, it refuses without a word
            Assert.True(text.Contains("lang=\"nl\"", StringComparison.Ordinal), $"{asked} gave {(int)answer.StatusCode} without a Dutch page: {text[..Math.Min(200, text.Length)]}");
    }

    [GeneratedRegex(@"\bat (JihadismeVoortgang|Microsoft|System|Npgsql)\.|Exception:|SQLSTATE|\bNpgsql\b|\.cs:line")]
    private static partial Regex Inside();
}
