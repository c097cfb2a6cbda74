namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>What a process wants with the data folder.</summary>
internal enum ClusterUse
{
    /// <summary>A command such as import: joins whoever is using the data, or starts the server itself.</summary>
    Command,

    /// <summary>The portal: only one may run on a data folder, a second one is refused.</summary>
    Portal,
}
