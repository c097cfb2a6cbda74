using System.Net;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Embedded;
using JihadismeVoortgang.Web.Hosting.Limits;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Reading.Cache;
using JihadismeVoortgang.Web.Reading.OpenData;
using JihadismeVoortgang.Web.Shell;
using Npgsql;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>What the configuration asks for, checked as a whole before anything starts.</summary>
/// <param name="Database">A server of one's own; null for the embedded one.</param>
/// <param name="DataFolder">Where the embedded database lies; an absolute path.</param>
/// <param name="PostgresFolder">Folder of the PostgreSQL programs; null looks in the usual places.</param>
/// <param name="LoadsSample">Fills an empty embedded database with the sample.</param>
/// <param name="BeginsSampleRound">Lets the demo accounts begin with the round after the sample.</param>
/// <param name="TrustedProxies">Whose word is taken about a caller's address and scheme; none by default.</param>
/// <param name="HasDemoAccounts">Makes accounts with a known password; in Development only, and by default there.</param>
/// <param name="Mail">Where mail goes, and when it reminds.</param>
/// <param name="Reading">Who may read what is published.</param>
/// <param name="ReaderCache">How much of what readers ask for is kept in memory.</param>
/// <param name="Access">How one signs in, and for how long.</param>
/// <param name="Limits">How often somebody may ask.</param>
/// <param name="SecurityContact">Whom to tell of a weakness; null when the configuration names nobody.</param>
/// <param name="OpenData">Who gives the open data out, and on what terms.</param>
/// <param name="SingleSignOn">Through whom one may sign in; null when there is nobody.</param>
internal sealed record PortalSettings(
    PortalDatabase? Database,
    string DataFolder,
    string? PostgresFolder,
    bool LoadsSample,
    bool BeginsSampleRound,
    IReadOnlyList<IPNetwork> TrustedProxies,
    bool HasDemoAccounts,
    MailSettings Mail,
    ReadingAccess Reading,
    ReaderCacheSettings ReaderCache,
    AccessSettings Access,
    LimitSettings Limits,
    SecurityContact? SecurityContact,
    OpenDataOptions OpenData,
    SingleSignOnSettings? SingleSignOn)
{
    private const string AppKey = "ConnectionStrings:Portal";
    private const string OwnerKey = "ConnectionStrings:PortalOwner";
    private const string ProxiesKey = "Portal:TrustedProxies";
    private const string ForwardEverybodyKey = "FORWARDEDHEADERS_ENABLED";
    private const string DemoKey = "Portal:DemoAccounts";
    private const string SampleRoundKey = "Portal:SampleRound";
    private const string DataKey = "data";
    private const string DataVariable = "PORTAL_DATA";
    private const string DefaultDataFolder = ".data";
    private const string EmptyKey = "empty";

    /// <exception cref="StartUpException">Something is missing or cannot be read; lists all of it.</exception>
    /// <param name="configuration">Files, environment and command line.</param>
    /// <param name="environment">Production asks for more.</param>
    /// <param name="isMigrating">The owner of the schema is enough: the portal's own role then has its usual name.</param>
    public static PortalSettings Read(IConfiguration configuration, IHostEnvironment environment, bool isMigrating = false)
    {
        var faults = new List<Fault>();
        var settings = new PortalSettings(
            ReadDatabase(configuration, environment, isMigrating, faults),
            Path.GetFullPath(configuration[DataKey] ?? configuration[DataVariable] ?? DefaultDataFolder),
            configuration["PGBIN"],
            LoadsSample: !ReadFlag(EmptyKey, configuration[EmptyKey], faults),
            BeginsSampleRound: ReadFlag(SampleRoundKey, configuration[SampleRoundKey] ?? bool.TrueString, faults),
            ReadProxies(configuration[ProxiesKey], faults),
            ReadDemoAccounts(configuration[DemoKey], environment, faults),
            MailSettings.Read(configuration, faults),
            new ReadingAccess(ReadFlag(ReadingAccess.Key, configuration[ReadingAccess.Key] ?? bool.TrueString, faults)),
            ReaderCacheSettings.Read(configuration, faults),
            AccessSettings.Read(configuration, environment, faults),
            LimitSettings.Read(configuration, faults),
            SecurityContact.Read(configuration, faults),
            OpenDataOptions.Read(configuration, faults),
            SingleSignOnSettings.Read(configuration, environment, faults));
        DemandOwnProxies(configuration, faults);
        return faults.Count == 0 ? settings : throw new StartUpException(faults);
    }

    private static PortalDatabase? ReadDatabase(IConfiguration configuration, IHostEnvironment environment, bool isMigrating, List<Fault> faults)
    {
        var app = ReadConnection(configuration, AppKey, faults);
        var owner = ReadConnection(configuration, OwnerKey, faults);
        if (isMigrating && app is null && owner is not null)
            app = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = ClusterDatabases.AppRole, Password = null };
        if (app is not null && owner is not null && app.Username == owner.Username)
        {
            faults.Add(new Fault(OwnerKey,
                $"Het portaal en de migraties gebruiken dezelfde databaserol ({app.Username}). Geef het portaal een eigen rol, zonder recht om het schema te wijzigen."));
        }

        if (app is null && string.IsNullOrWhiteSpace(configuration[AppKey]))
        {
            if (environment.IsProduction())
                faults.Add(new Fault(AppKey, "De verbinding met de database ontbreekt. Zet haar in de omgevingsvariabele ConnectionStrings__Portal."));
            else if (owner is not null)
                faults.Add(new Fault(AppKey, "Er is wel een verbinding voor de eigenaar van het schema, maar geen voor het portaal zelf."));
        }

        return app is null ? null : new PortalDatabase(app.ConnectionString, owner?.ConnectionString, IsEmbedded: false);
    }

    private static NpgsqlConnectionStringBuilder? ReadConnection(IConfiguration configuration, string key, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(configuration[key]))
            return null;

        try
        {
            var connection = new NpgsqlConnectionStringBuilder(configuration[key]);
            if (string.IsNullOrEmpty(connection.Host) || string.IsNullOrEmpty(connection.Database) || string.IsNullOrEmpty(connection.Username))
                faults.Add(new Fault(key, "De verbinding noemt niet alle drie: Host, Database en Username."));

            return connection;
        }
        catch (ArgumentException)
        {
            // The exception's own words may quote the password.
            faults.Add(new Fault(key, "De verbinding is niet te lezen. Verwacht wordt: Host=…;Database=…;Username=…;Password=…"));
            return null;
        }
    }

    private static List<IPNetwork> ReadProxies(string? text, List<Fault> faults)
    {
        var proxies = new List<IPNetwork>();
        foreach (var part in (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPAddress.TryParse(part, out var address))
                proxies.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else if (IPNetwork.TryParse(part, out var network))
                proxies.Add(network);
            else
                faults.Add(new Fault(ProxiesKey, $"'{part}' is geen IP-adres of netwerk (10.0.0.5 of 10.0.0.0/24)."));
        }

        return proxies;
    }

    /// <summary>The framework's own switch believes those headers from everybody, and does so before we are asked.</summary>
    private static void DemandOwnProxies(IConfiguration configuration, List<Fault> faults)
    {
        if (string.Equals(configuration[ForwardEverybodyKey], bool.TrueString, StringComparison.OrdinalIgnoreCase))
        {
            faults.Add(new Fault($"ASPNETCORE_{ForwardEverybodyKey}",
                $"Hiermee gelooft het portaal van iedereen welk adres hij heeft. Haal de instelling weg en noem de proxy in {ProxiesKey}."));
        }
    }

    private static bool ReadDemoAccounts(string? text, IHostEnvironment environment, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(text))
            return environment.IsDevelopment();

        var wanted = ReadFlag(DemoKey, text, faults);
        if (wanted && !environment.IsDevelopment())
            faults.Add(new Fault(DemoKey, "Demo-accounts bestaan alleen in Development."));

        return wanted;
    }

    private static bool ReadFlag(string key, string? text, List<Fault> faults)
    {
        if (!bool.TryParse(text ?? bool.FalseString, out var flag))
            faults.Add(new Fault(key, $"'{text}' is geen true of false."));

        return flag;
    }
}
