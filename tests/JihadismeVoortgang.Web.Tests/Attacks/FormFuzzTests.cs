using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Attacks;

/// <summary>Every form that is posted, and the drafts, with fields that are missing, doubled, huge, or something else.</summary>
public sealed class FormFuzzTests(AddressFuzzTests.FilledPortal portal) : IClassFixture<AddressFuzzTests.FilledPortal>
{
    private const string Draft = "/bewerken/ontwerpen/ronde-8-maatregel-7";

    [Theory]
    [InlineData(Links.SignIn, false)]
    [InlineData(AccessLinks.NewAccount, true)]
    [InlineData("/beheer/accounts/§", true)]
    [InlineData(AccessLinks.OwnPassword, true)]
    [InlineData(AccessLinks.Authenticator, true)]
    [InlineData(AccessLinks.Passkeys, true)]
    [InlineData(AccessLinks.ForgottenPassword, false)]
    [InlineData($"{AccessLinks.NewPassword}?sleutel=§", false)]
    [InlineData($"{AccessLinks.Invitation}?sleutel=§", false)]
    public async Task A_form_takes_or_refuses_whatever_is_sent_in_dutch(string address, bool isAdministrator)
    {
        var other = await portal.AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.PolicyOfficer);
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await portal.AccountAsync(email, Role.Administrator);
        using var visitor = isAdministrator ? await portal.SignedInAsync(email) : portal.Visit();
        address = address.Replace("§", $"{other}", StringComparison.Ordinal);
        var page = await visitor.PageAsync(address);
        var forms = page.QuerySelectorAll("form[method=post]:has(input[name=_handler])").Select(Fields).ToList();
        Assert.NotEmpty(forms);

        await Fuzz.TryAsync(40, 3_000, async chance =>
        {
            var fields = Mutated(chance, chance.Pick(forms)).ToList();
            using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(string.Join('&', fields)));
            content.Headers.ContentType = new("application/x-www-form-urlencoded");
            using var answer = await visitor.Http.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
            await DecentAnswer.DemandAsync(answer, $"POST {address} {string.Join('&', fields)}");
        });
    }

    [Fact]
    public async Task A_form_with_thousands_of_fields_or_of_another_kind_is_refused_in_dutch()
    {
        using var visitor = portal.Visit();
        foreach (var (body, type) in new[]
        {
            (string.Join('&', Enumerable.Range(0, 5_000).Select(number => $"a{number}=1")), "application/x-www-form-urlencoded"),
            ($"{new string('k', 5_000)}=1", "application/x-www-form-urlencoded"),
            ("{\"_handler\":\"sign-in\"}", "application/json"),
            ("--x\r\nContent-Disposition: form-data; name=\"_handler\"\r\n\r\nsign-in", "multipart/form-data; boundary=x"),
            ("zonder grens", "multipart/form-data"),
        })
        {
            using var content = new StringContent(body);
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await visitor.Http.PostAsync(new Uri(Links.SignIn, UriKind.Relative), content, TestContext.Current.CancellationToken);
            await DecentAnswer.DemandAsync(answer, $"{type} {body}");
            Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_draft_of_whatever_kind_is_kept_or_refused_in_dutch()
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        var officer = await portal.AccountAsync(email, Role.PolicyOfficer);
        var administrator = await portal.AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.Administrator);
        await portal.Services.GetRequiredService<AssignMeasures>().RunAsync(administrator, officer, "7", "", TestContext.Current.CancellationToken);
        using var visitor = await portal.SignedInAsync(email);
        var token = (await visitor.PageAsync(Links.Editing)).QuerySelector("form[action='/uitloggen'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var kept = 0;

        await Fuzz.TryAsync(100, 10_000, async chance =>
        {
            var body = DraftBody(chance);
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(Draft, UriKind.Relative));
            request.Headers.Add("RequestVerificationToken", token);
            request.Headers.Add("Accept", "application/json");
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new("application/json");
            using var answer = await visitor.Http.SendAsync(request, TestContext.Current.CancellationToken);
            kept += answer.IsSuccessStatusCode ? 1 : 0;
            await DecentAnswer.DemandAsync(answer, $"PUT {Draft} {Encoding.UTF8.GetString(body)}");
            using var back = await visitor.GetAsync(Draft);
            await DecentAnswer.DemandAsync(back, $"GET after {Encoding.UTF8.GetString(body)}");
        });
        Assert.True(kept > 0 || Environment.GetEnvironmentVariable("PORTAL_TEST_SEED") is not null);
    }

    private static List<(string Name, string Value)> Fields(IElement form) =>
        [.. form.QuerySelectorAll<IHtmlInputElement>("input[name]").Select(input => (input.Name!, input.Value))];

    private static IEnumerable<string> Mutated(Random chance, List<(string Name, string Value)> fields)
    {
        foreach (var (name, value) in fields)
        {
            var isFrame = name is "_handler" or "__RequestVerificationToken";
            for (var copy = chance.Next(isFrame ? 20 : 5) switch { 0 => 0, 1 => 2, _ => 1 }; copy > 0; copy--)
            {
                var written = isFrame && chance.Next(15) > 0 ? value : chance.Next(30) == 0 ? new string('é', 60_000) : NastyText.Of(chance);
                yield return $"{NastyText.InAddress(name)}={NastyText.InAddress(written)}";
            }
        }

        if (chance.Next(4) == 0)
            yield return $"{NastyText.InAddress($"Form.{NastyText.Of(chance)}")}={NastyText.InAddress(NastyText.Of(chance))}";
        if (chance.Next(4) == 0)
            yield return $"Form.Roles%5B{NastyText.InAddress(NastyText.Of(chance))}%5D=Coordinator";
    }

    /// <summary>Right in most of its parts, or no JSON.</summary>
    private static byte[] DraftBody(Random chance)
    {
        var parts = new Dictionary<string, string>
        {
            ["tab"] = "\"5a0c2a8e-6f2f-4c80-9d6f-6a2f7a1f4e11\"",
            ["sequence"] = $"{chance.Next(1 << 30)}",
            ["startedFrom"] = "1",
            ["takeOver"] = "true",
            ["fields"] = $"{{{Text(chance)}:{Text(chance)}}}",
        };
        var wrong = chance.Pick(parts.Keys.ToList());
        if (chance.Next(3) > 0)
            parts[wrong] = chance.Pick<string>(["null", "1e400", "-1", "9223372036854775808", "true", "[]", "{}", "{\"a\":1}", "{\"a\":null}", "\"x\"", Text(chance), new string('[', 200), $"{{\"a\":\"{new string('x', 20_000)}\"}}"]);
        if (chance.Next(10) == 0)
            parts.Remove(wrong);
        var bytes = Encoding.UTF8.GetBytes($"{{{string.Join(',', parts.Select(part => $"\"{part.Key}\":{part.Value}"))}}}");
        if (chance.Next(5) == 0)
            bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
        return bytes;
    }

    /// <summary>With halves of characters as escapes, which is how they come in JSON.</summary>
    private static string Text(Random chance) => string.Concat(["\"", .. NastyText.Of(chance).Select(character => $"\\u{(int)character:x4}"), "\""]);
}
