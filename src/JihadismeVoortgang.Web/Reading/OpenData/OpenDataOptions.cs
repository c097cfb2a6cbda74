using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>
/// Settings under <c>OpenData</c>. Who gives the data out and on what terms is for that organisation to say: nothing of it
/// is assumed.
/// </summary>
/// <param name="Organisation">Who gives the data out; null when the configuration does not say.</param>
/// <param name="Licence">The terms of reuse; null as long as none were set.</param>
internal sealed record OpenDataOptions(string? Organisation = null, OpenDataLicence? Licence = null)
{
    private const string OrganisationKey = "OpenData:Organisation";
    private const string LicenceKey = "OpenData:Licence";
    private const string AddressKey = "OpenData:LicenceAddress";

    /// <param name="configuration">Files, environment and command line.</param>
    /// <param name="faults">Gets a fault for what cannot be read.</param>
    public static OpenDataOptions Read(IConfiguration configuration, List<Fault> faults)
    {
        var (name, address) = (Text(configuration, LicenceKey), Text(configuration, AddressKey));
        Uri? whole = null;
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out whole) && whole.Scheme is "https" or "http"))
            faults.Add(new Fault(AddressKey, $"'{address}' is geen webadres (https://…)."));
        if (address is not null && name is null)
            faults.Add(new Fault(LicenceKey, "Er is wel een adres van de licentie, maar geen naam."));

        return new OpenDataOptions(Text(configuration, OrganisationKey), name is null ? null : new OpenDataLicence(name, whole));
    }

    private static string? Text(IConfiguration configuration, string key) =>
        configuration[key]?.Trim() is { Length: > 0 } text ? text : null;
}

/// <param name="Name">"Creative Commons Zero 1.0 (CC0)".</param>
/// <param name="Address">Where its text stands; null when it has none.</param>
internal sealed record OpenDataLicence(string Name, Uri? Address);
