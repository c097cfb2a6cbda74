namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>Counts what a comparison finds.</summary>
internal sealed class ChangeTally
{
    public int Added { get; private set; }

    public int Removed { get; private set; }

    public bool IsSame { get; private set; } = true;

    public void Insert(int words)
    {
        Added += words;
        IsSame = false;
    }

    public void Delete(int words)
    {
        Removed += words;
        IsSame = false;
    }
}
