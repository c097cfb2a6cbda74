using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Embedded;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>The database this process works on, for as long as it does; an embedded one is left when it is disposed.</summary>
internal sealed class OpenedDatabase(PortalDatabase database, EmbeddedCluster? cluster) : IAsyncDisposable
{
    public PortalDatabase Database => database;

    /// <summary>Null for a server of one's own.</summary>
    public EmbeddedCluster? Cluster => cluster;

    public ValueTask DisposeAsync() => cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
