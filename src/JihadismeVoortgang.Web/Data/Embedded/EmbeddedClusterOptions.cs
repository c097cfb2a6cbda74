namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>Where and how the embedded PostgreSQL runs.</summary>
internal sealed record EmbeddedClusterOptions
{
    /// <summary>The data folder of the portal (<c>--data</c>, else <c>.data</c>); made when it does not exist.</summary>
    public required string DataFolder { get; init; }

    public ClusterUse Use { get; init; } = ClusterUse.Command;

    /// <summary>Refuses a data folder without a cluster, and leaves it as it is: for who only comes to read.</summary>
    public bool OnlyExisting { get; init; }

    /// <summary>Folder of <c>initdb</c>, <c>pg_ctl</c> and <c>postgres</c>; null looks in the usual places.</summary>
    public string? BinaryFolder { get; init; }

    /// <summary>The account PostgreSQL runs as when we are root, which PostgreSQL refuses to be.</summary>
    public string ServerAccount { get; init; } = "postgres";

    /// <summary>For tests: nothing is forced to disk, and the cluster is deleted when its last user leaves.</summary>
    public bool Throwaway { get; init; }

    /// <summary>How long a start may take in all, waiting for other processes included.</summary>
    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
