namespace JihadismeVoortgang.Web.Tests.Support;

/// <summary>A database of one test or test class; dropped when disposed.</summary>
public sealed class TestPostgresDatabase : IAsyncDisposable
{
    private readonly TestPostgres _server;

    internal TestPostgresDatabase(TestPostgres server, string name, string owner, string app) =>
        (_server, Name, OwnerConnectionString, AppConnectionString) = (server, name, owner, app);

    public string Name { get; }

    /// <summary>As the owner of the schema, for what a migration would do.</summary>
    public string OwnerConnectionString { get; }

    /// <summary>As the role the portal runs as: what tests should use.</summary>
    public string AppConnectionString { get; }

    public async ValueTask DisposeAsync() => await _server.DropAsync(this);
}
