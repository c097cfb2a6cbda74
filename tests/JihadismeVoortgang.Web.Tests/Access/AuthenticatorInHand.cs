using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Tests.Hosting;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>An authenticator app on somebody's telephone, set up by typing the key over.</summary>
/// <param name="Key">What the page showed.</param>
/// <param name="RecoveryCodes">What the page showed after.</param>
internal sealed record AuthenticatorInHand(byte[] Key, IReadOnlyList<string> RecoveryCodes)
{
    public string CodeAt(DateTimeOffset time) => Totp.CodeAt(Key, Totp.StepAt(time));

    public static async Task<AuthenticatorInHand> SetUpAsync(Visitor visitor, DateTimeOffset now)
    {
        var (key, page) = await TrySetUpAsync(visitor, key => Totp.CodeAt(key, Totp.StepAt(now)));
        return new AuthenticatorInHand(key, Codes(page));
    }

    /// <summary>Fills in whatever the code is to be.</summary>
    public static async Task<(byte[] Key, IHtmlDocument Page)> TrySetUpAsync(
        Visitor visitor, Func<byte[], string> code, params (string Name, string Value)[] others)
    {
        var page = await visitor.PageAsync(AccessLinks.Authenticator);
        var key = FromBase32(page.QuerySelector("code.key")!.TextContent);
        var form = page.QuerySelector("form:has(input[name=_handler][value=set-app])")!;
        var hidden = form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(input => (input.Name!, input.Value));
        using var answer = await visitor.PostAsync(AccessLinks.Authenticator, [.. hidden, ("SetForm.Code", code(key)), .. others]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (key, await answer.ReadPageAsync());
    }

    public static IReadOnlyList<string> Codes(IHtmlDocument page) => [.. page.QuerySelectorAll(".recovery-codes code").Select(code => code.TextContent)];

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Where(char.IsLetterOrDigit).Select(letter => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(part => part.Length == 8).Select(part => Convert.ToByte(new string(part), 2))];
    }
}
