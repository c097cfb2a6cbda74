using JihadismeVoortgang.Web.Data.Embedded;

namespace JihadismeVoortgang.Web.Tests.Data.Embedded;

public sealed class PostgresBinariesTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory();

    [Fact]
    public void The_first_installation_found_is_used_for_new_data()
    {
        string[] installations = [Installation("13.4"), Installation("16.1"), Installation("17.0")];

        Assert.Equal(new(installations[1], 16), PostgresBinaries.Find(installations, dataMajor: null, "/data"));
    }

    [Fact]
    public void Existing_data_keep_the_major_version_they_were_made_with()
    {
        string[] installations = [Installation("17.0"), Installation("15.8"), Installation("16.1")];

        Assert.Equal(new(installations[1], 15), PostgresBinaries.Find(installations, dataMajor: 15, "/data"));
    }

    [Fact]
    public void A_link_to_initdb_leads_to_the_folder_of_the_server()
    {
        var installation = Installation("16.1");
        var links = _root.CreateSubdirectory("links").FullName;
        File.CreateSymbolicLink(Path.Combine(links, "initdb"), Path.Combine(installation, "initdb"));

        Assert.Equal(new(installation, 16), PostgresBinaries.Find([links], dataMajor: null, "/data"));
    }

    [Fact]
    public void Only_old_servers_are_refused_with_the_versions_there_are()
    {
        string[] installations = [Installation("14.9"), Installation("9.6.2")];

        var refusal = Assert.Throws<EmbeddedPostgresException>(
            () => PostgresBinaries.Find(installations, dataMajor: null, "/data"));

        Assert.Equal(
            "Het portaal heeft PostgreSQL 15 of nieuwer nodig; op deze machine staat alleen versie 9, 14.", refusal.Message);
    }

    [Fact]
    public void A_machine_without_a_server_is_told_what_to_install()
    {
        var refusal = Assert.Throws<EmbeddedPostgresException>(
            () => PostgresBinaries.Find([_root.FullName], dataMajor: null, "/data"));

        Assert.StartsWith("Er is geen PostgreSQL-server gevonden", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _root.Delete(recursive: true);

    private string Installation(string version)
    {
        var folder = _root.CreateSubdirectory(version).FullName;
        foreach (var program in (string[])["initdb", "pg_ctl", "postgres"])
        {
            var path = Path.Combine(folder, program);
            File.WriteAllText(path, $"#!/bin/sh\necho 'postgres (PostgreSQL) {version} (Debian {version}-1)'\n");
            Libc.SetMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }
}
