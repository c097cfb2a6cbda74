using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Browser.Tests.Support;

/// <summary>A migrated, empty database, made once a test run.</summary>
internal static class PortalTemplate
{
    public static TestPostgresTemplate Value { get; } =
        new("portal", owner => SchemaMigration.RunAsync(owner, Web.Data.Embedded.ClusterDatabases.AppRole));
}
