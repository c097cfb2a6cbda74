using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;

namespace JihadismeVoortgang.Web.Tests.Access.SingleSignOn;

/// <summary>The portal with a provider of identities; roles are the portal's own.</summary>
public class SingleSignOnPortal(TestPostgres server) : PortalApp(server)
{
    private TestProvider? _provider;

    internal TestProvider Provider => _provider!;

    protected virtual (string Key, string Value)[] Settings => [("EndSession", "true")];

    public override async ValueTask InitializeAsync()
    {
        _provider = await TestProvider.StartAsync();
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Somebody with an account, and a second factor, to whom the provider is set.</summary>
    internal async Task<(int Number, TestPerson Person)> InvitedAsync(params Role[] roles)
    {
        var person = new TestPerson(Guid.NewGuid().ToString(), $"{Guid.NewGuid():N}@portaal.example");
        var number = await AccountAsync(person.Email!, roles);
        (Provider.Person, Provider.ClockError, Provider.IsTamperedWith) = (person, TimeSpan.Zero, false);
        return (number, person);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("SingleSignOn:Authority", Provider.Url.ToString());
        builder.UseSetting("SingleSignOn:ClientId", TestProvider.ClientId);
        builder.UseSetting("SingleSignOn:ClientSecret", TestProvider.ClientSecret);
        builder.UseSetting("SingleSignOn:DisplayName", "het Rijksaccount");
        builder.UseSetting("SingleSignOn:Mfa:Required", "true");
        foreach (var (key, value) in Settings)
            builder.UseSetting($"SingleSignOn:{key}", value);
    }
}

/// <summary>The steps of a sign-in, one redirect at a time.</summary>
internal static class SignInSteps
{
    /// <summary>Presses the button on the sign-in page.</summary>
    /// <returns>Where it leads.</returns>
    public static async Task<Uri> BeginAsync(this Visitor visitor, string? returnTo = null)
    {
        var page = await visitor.PageAsync(Links.SignIn);
        var token = page.QuerySelector($"form[action='{ProviderLinks.Begin}'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await visitor.PostAsync(ProviderLinks.Begin, ("__RequestVerificationToken", token), (AccessLinks.ReturnParameter, returnTo ?? ""));
        return answer.Headers.Location!;
    }

    /// <summary>What the provider answers to who comes there.</summary>
    /// <returns>Where it leads.</returns>
    public static async Task<Uri> AtProviderAsync(Uri address)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.Headers.Location ?? throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Comes back to the portal.</summary>
    /// <returns>Where that leads: into the portal, or to the page that says why not.</returns>
    public static async Task<string?> ReturnAsync(this Visitor visitor, Uri callback)
    {
        using var answer = await visitor.Http.GetAsync(callback, TestContext.Current.CancellationToken);
        return answer.Target();
    }

    /// <summary>All of it.</summary>
    public static async Task<string?> SignInThroughProviderAsync(this Visitor visitor, string? returnTo = null) =>
        await visitor.ReturnAsync(await AtProviderAsync(await visitor.BeginAsync(returnTo)));
}
