using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Web.Access.SingleSignOn;

/// <summary>Reads the section of the configuration; what cannot be read becomes a fault, and reading goes on.</summary>
internal sealed class SingleSignOnSection(IConfiguration configuration, List<Fault> faults)
{
    private const string Name = "SingleSignOn";
    private const string RolesKey = "Roles";

    private static readonly char[] Separators = [' ', ','];

    private readonly IConfigurationSection _section = configuration.GetSection(Name);

    /// <summary>Stands in for an address that could not be read, till the faults are told.</summary>
    public static Uri Nowhere { get; } = new("https://localhost");

    public bool IsEmpty => _section.AsEnumerable().All(setting => string.IsNullOrWhiteSpace(setting.Value));

    /// <param name="mayBePlain">Http will do for a provider on this machine: for trying out.</param>
    public Uri? Authority(bool mayBePlain)
    {
        var text = Required("Authority");
        if (text.Length == 0)
            return null;

        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || !IsWeb(address))
            Add("Authority", $"'{text}' is geen volledig webadres, zoals https://inloggen.voorbeeld.nl/organisatie.");
        else if (address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
            Add("Authority", "Het adres van de inlogdienst heeft geen vraagteken, hekje of wachtwoord.");
        else if (address.Scheme == Uri.UriSchemeHttp && !(mayBePlain && address.IsLoopback))
            Add("Authority", "De inlogdienst moet via https bereikbaar zijn.");
        else
            return address;

        return null;
    }

    public string Required(string key)
    {
        var text = Text(key, "");
        if (text.Length == 0)
            Add(key, "Deze instelling ontbreekt. Zij is nodig om via een inlogdienst in te loggen.");

        return text;
    }

    public string Text(string key, string otherwise) => string.IsNullOrWhiteSpace(_section[key]) ? otherwise : _section[key]!.Trim();

    public bool Flag(string key, bool otherwise)
    {
        var text = Text(key, otherwise ? bool.TrueString : bool.FalseString);
        if (!bool.TryParse(text, out var flag))
            Add(key, $"'{text}' is geen true of false.");

        return flag;
    }

    /// <summary>As one text with spaces or commas between, or as a list in a settings file.</summary>
    public IReadOnlyList<string> List(string key, string otherwise)
    {
        var items = _section.GetSection(key).GetChildren().Select(item => item.Value ?? "").ToList();
        var text = items.Count > 0 ? string.Join(' ', items) : Text(key, otherwise);
        return text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Addresses without a path, as the Content-Security-Policy names them.</summary>
    public IEnumerable<string> Origins(string key)
    {
        foreach (var text in List(key, ""))
        {
            if (Uri.TryCreate(text, UriKind.Absolute, out var address) && IsWeb(address) && address.PathAndQuery == "/" && address.Fragment.Length == 0)
                yield return address.GetLeftPart(UriPartial.Authority);
            else
                Add(key, $"'{text}' is geen webadres zonder pad, zoals https://inloggen.voorbeeld.nl.");
        }
    }

    /// <summary>A value may itself hold the colon that separates keys: "urn:voorbeeld:coordinator".</summary>
    public Dictionary<string, Role> Roles()
    {
        var roles = new Dictionary<string, Role>(StringComparer.Ordinal);
        foreach (var (value, name) in _section.GetSection(RolesKey).AsEnumerable(makePathsRelative: true).Where(setting => !string.IsNullOrWhiteSpace(setting.Value)))
        {
            var role = Accounts.Roles.Cast<Role?>().FirstOrDefault(known => Names(known!.Value).Contains(name!.Trim(), StringComparer.OrdinalIgnoreCase));
            if (role is { } found && value.Length > 0)
                roles[value] = found;
            else
                Add($"{RolesKey}:{value}", $"'{name}' is geen rol. De rollen zijn: {string.Join(", ", Accounts.Roles.Select(Accounts.Dutch))}.");
        }

        return roles;
    }

    private static string[] Names(Role role) => [role.ToString(), Accounts.Dutch(role)];

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp;

    private void Add(string key, string message) => faults.Add(new Fault($"{Name}:{key}", message));
}
