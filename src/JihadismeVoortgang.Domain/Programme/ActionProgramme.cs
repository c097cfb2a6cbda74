namespace JihadismeVoortgang.Domain.Programme;

/// <summary>The action programme: one a database.</summary>
public sealed class ActionProgramme
{
    public const int MaxNameLength = 300;

    public ActionProgramme(string name) => Name = Require.Line("programme", "de naam van het programma", name, MaxNameLength);

    public int Id { get; private set; } = 1;

    public string Name { get; private set; }
}
