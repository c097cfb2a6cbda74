using System.Diagnostics;
using System.Globalization;
using JihadismeVoortgang.Web.Data.Embedded;
using Npgsql;

namespace JihadismeVoortgang.Web.Tests.Support;

/// <summary>PostgreSQL's own programs, as an operator uses them: as superuser, on the server of the tests.</summary>
internal sealed class PostgresPrograms
{
    private readonly string _folder;
    private readonly NpgsqlConnectionStringBuilder _admin;

    private PostgresPrograms(string folder, NpgsqlConnectionStringBuilder admin) => (_folder, _admin) = (folder, admin);

    /// <summary>Skips the test where they are missing, or older than the server: then they refuse to work with it.</summary>
    public static async Task<PostgresPrograms> FindAsync(string adminConnectionString)
    {
        await using var connection = new NpgsqlConnection(adminConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        var server = connection.PostgreSqlVersion.Major;
        try
        {
            var binaries = PostgresBinaries.Find(PostgresBinaries.Candidates(Environment.GetEnvironmentVariable("PGBIN")), dataMajor: null, "");
            Assert.SkipUnless(binaries.Major >= server, $"pg_dump of version {binaries.Major} does not read a server of version {server}.");
            return new PostgresPrograms(binaries.Folder, new NpgsqlConnectionStringBuilder(adminConnectionString));
        }
        catch (EmbeddedPostgresException)
        {
            Assert.Skip("No programs of PostgreSQL on this machine.");
            throw;
        }
    }

    /// <summary>Fails the test with what the program said when it ends with anything but 0.</summary>
    public async Task RunAsync(string program, params IEnumerable<string> arguments)
    {
        var stop = TestContext.Current.CancellationToken;
        var start = new ProcessStartInfo(
            Path.Combine(_folder, program),
            ["-h", _admin.Host!, "-p", _admin.Port.ToString(CultureInfo.InvariantCulture), "-U", _admin.Username!, .. arguments])
        {
            RedirectStandardError = true,
        };
        start.Environment["PGPASSWORD"] = _admin.Password;
        using var process = Process.Start(start)!;
        var said = await process.StandardError.ReadToEndAsync(stop);
        await process.WaitForExitAsync(stop);
        Assert.True(process.ExitCode == 0, $"{program}: {said}");
    }
}
