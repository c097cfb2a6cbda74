using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Web.Access.SingleSignOn;

/// <summary>The provider of identities people may sign in through, and what is believed of what it says.</summary>
/// <param name="Authority">Where its OpenID Connect configuration lies, without "/.well-known/openid-configuration".</param>
/// <param name="ClientId">The portal, as the provider knows it.</param>
/// <param name="ClientSecret">With which the portal shows that it is the portal.</param>
internal sealed record SingleSignOnSettings(Uri Authority, string ClientId, string ClientSecret)
{
    /// <summary>What people call it: "Inloggen met …".</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>What is asked for; "openid" among it.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>Which claim holds what <see cref="Roles"/> maps.</summary>
    public string RoleClaim { get; init; } = "";

    /// <summary>A role for each value of that claim; empty when roles are given in the portal.</summary>
    public IReadOnlyDictionary<string, Role> Roles { get; init; } = new Dictionary<string, Role>();

    public MfaRule Mfa { get; init; } = new("", new HashSet<string>(), IsRequired: true);

    /// <summary>Classes of authentication that are asked for; null leaves it to the provider.</summary>
    public string? AcrValues { get; init; }

    /// <summary>The provider vouches for every address it names, and so does not say of each that it was verified.</summary>
    public bool TrustsEmail { get; init; }

    /// <summary>Signing in with a password is possible beside it.</summary>
    public bool KeepsPasswords { get; init; } = true;

    /// <summary>Who signs out of the portal signs out of the provider.</summary>
    public bool EndsSession { get; init; }

    /// <summary>Where the form that begins a sign-in may lead: the provider, and those it leads on to.</summary>
    public IReadOnlyList<string> FormOrigins { get; init; } = [];

    public bool GivesRoles => Roles.Count > 0;

    /// <summary>Never the secret, which a log would keep.</summary>
    public override string ToString() => $"{ClientId} at {Authority}";

    /// <summary>Adds to the faults what cannot be read; null when nothing is configured. Of use only when there are no faults.</summary>
    public static SingleSignOnSettings? Read(IConfiguration configuration, IHostEnvironment environment, List<Fault> faults)
    {
        var section = new SingleSignOnSection(configuration, faults);
        if (section.IsEmpty)
            return null;

        var authority = section.Authority(mayBePlain: !environment.IsProduction());
        var (client, secret) = (section.Required("ClientId"), section.Required("ClientSecret"));
        var settings = new SingleSignOnSettings(authority ?? SingleSignOnSection.Nowhere, client, secret)
        {
            DisplayName = section.Text("DisplayName", "uw organisatie"),
            Scopes = [.. section.List("Scopes", "openid email profile").Prepend("openid").Distinct()],
            RoleClaim = section.Text("RoleClaim", "roles"),
            Roles = section.Roles(),
            Mfa = new MfaRule(
                section.Text("Mfa:Claim", SignInMethod.Claim),
                section.List("Mfa:Values", SignInMethod.MultiFactor).ToHashSet(StringComparer.Ordinal),
                section.Flag("Mfa:Required", environment.IsProduction())),
            AcrValues = section.Text("AcrValues", "") is { Length: > 0 } classes ? classes : null,
            TrustsEmail = section.Flag("TrustsEmail", otherwise: false),
            KeepsPasswords = section.Flag("Passwords", otherwise: true),
            EndsSession = section.Flag("EndSession", otherwise: false),
        };
        return settings with { FormOrigins = [.. section.Origins("FormOrigins").Prepend(settings.Authority.GetLeftPart(UriPartial.Authority)).Distinct()] };
    }
}

/// <summary>How the provider says that somebody used a second factor.</summary>
/// <param name="Claim">"amr" or "acr", or one of its own.</param>
/// <param name="Values">Any of these.</param>
/// <param name="IsRequired">Who works in the portal does not come in without.</param>
internal sealed record MfaRule(string Claim, IReadOnlySet<string> Values, bool IsRequired);
