namespace JihadismeVoortgang.Domain.Programme;

/// <summary>The action programme: one a database.</summary>
public sealed class ActionProgramme
{
    /// <summary>Leaves room for "Zevende voortgangsrapportage " before it in a title.</summary>
    public const int MaxNameLength = 250;

    public ActionProgramme(string name) => Name = Require.Line("", "de naam van het programma", name, MaxNameLength);

    public int Id { get; private set; } = 1;

    public string Name { get; private set; }
}
