namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>Something the portal does from the command line instead of running.</summary>
/// <param name="Name">As typed.</param>
/// <param name="Arguments">What may follow it, for the usage: "[--name NAAM]".</param>
/// <param name="Summary">What it does, in Dutch.</param>
internal sealed record PortalVerb(string Name, string Arguments, string Summary)
{
    /// <summary>Options that take a value, each with its dashes. All verbs know --data.</summary>
    public IReadOnlyCollection<string> Options { get; init; } = [];

    /// <summary>Options that take none.</summary>
    public IReadOnlyCollection<string> Flags { get; init; } = [];

    /// <summary>How many values without a name it wants.</summary>
    public int Values { get; init; }

    /// <summary>Does it; answers with the exit code. Throws <see cref="WrongUsageException"/> and what <see cref="StartUpException.Explain"/> can tell.</summary>
    public required Func<VerbRun, Task<int>> Run { get; init; }
}
