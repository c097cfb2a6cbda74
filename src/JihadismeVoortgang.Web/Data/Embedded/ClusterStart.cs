namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>How a process came to its server.</summary>
internal enum ClusterStart
{
    /// <summary>The cluster did not exist and was made.</summary>
    Created,

    /// <summary>The server of an existing cluster was started.</summary>
    Started,

    /// <summary>The server ran already: another process uses it, or a portal that was killed left it running.</summary>
    AlreadyRunning,
}
