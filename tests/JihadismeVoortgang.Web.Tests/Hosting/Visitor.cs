using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>Somebody at a browser: opens pages, fills in forms and sends them, and keeps what cookies they got.</summary>
internal sealed class Visitor(HttpClient http) : IDisposable
{
    public const string Password = "een wachtwoord voor tests";

    public HttpClient Http => http;

    public Task<HttpResponseMessage> GetAsync(string address) =>
        http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    public async Task<IHtmlDocument> PageAsync(string address)
    {
        using var answer = await GetAsync(address);
        return await answer.ReadPageAsync();
    }

    /// <summary>Fills in the form of that name on a page and sends it, with the hidden fields the page gave it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string address, string form, params (string Name, string Value)[] fields)
    {
        var (action, hidden) = await OpenAsync(address, form);
        return await PostAsync(action, [.. hidden, .. fields]);
    }

    /// <summary>Opens a page with a form, to be sent later by <see cref="PostAsync"/>.</summary>
    /// <returns>Where it is to be sent, and the hidden fields the page gave it.</returns>
    public async Task<(string Action, (string Name, string Value)[] Hidden)> OpenAsync(string address, string form)
    {
        var page = await PageAsync(address);
        var element = page.QuerySelector($"form:has(input[name=_handler][value={form}])")
            ?? throw new InvalidOperationException($"{address} has no form {form}: {page.Body?.TextContent}");
        var hidden = element.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (input.Name!, input.Value));
        return (element.GetAttribute("action") is { Length: > 0 } action ? action : address, [.. hidden]);
    }

    public async Task<HttpResponseMessage> PostAsync(string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await http.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> TrySignInAsync(string email, string password, string address = Links.SignIn) =>
        SendAsync(address, "sign-in", ("Form.Email", email), ("Form.Password", password));

    public async Task SignInAsync(string email)
    {
        using var answer = await TrySignInAsync(email, Password);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public void Dispose() => http.Dispose();
}

internal static class Answers
{
    public static async Task<IHtmlDocument> ReadPageAsync(this HttpResponseMessage answer) =>
        await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    /// <summary>Where a redirect leads, within the portal.</summary>
    public static string? Target(this HttpResponseMessage answer) =>
        answer.Headers.Location is { IsAbsoluteUri: true } absolute ? absolute.PathAndQuery : answer.Headers.Location?.OriginalString;

    /// <summary>The sentences at the top of a form that was refused.</summary>
    public static IReadOnlyList<string> Faults(this IHtmlDocument page) =>
        [.. page.QuerySelectorAll("[role=alert] li").Select(item => item.TextContent.Trim())];
}
