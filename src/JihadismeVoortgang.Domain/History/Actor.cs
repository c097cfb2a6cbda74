namespace JihadismeVoortgang.Domain.History;

/// <summary>The roles people have; the Dutch names are in docs/glossary.md.</summary>
public enum Role
{
    PolicyOfficer,
    Coordinator,
    Reviewer,
    Reader,
    Administrator,

    /// <summary>The command line of the portal itself, in the hands of who runs the server.</summary>
    System,
}

/// <summary>
/// Who does something, as history names them: a number and the role they act in. The name belongs to the account,
/// where it can be blanked without touching history.
/// </summary>
public sealed record Actor(int Number, Role Role)
{
    /// <summary>Number 1 is reserved in every database for acts from the command line.</summary>
    public static Actor CommandLine { get; } = new(1, Role.System);
}
