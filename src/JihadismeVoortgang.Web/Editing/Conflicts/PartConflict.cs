using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Web.Editing.Conflicts;

/// <summary>A paragraph, heading or list item of two texts side by side, and which of the two goes into the merged one.</summary>
/// <param name="group">The same for parts of one list.</param>
/// <param name="mine">With what only it has marked; null when it has no such part.</param>
/// <param name="theirs">As <paramref name="mine"/>.</param>
/// <param name="isSame">Both say the same here.</param>
public sealed class PartConflict(int group, Block? mine, Block? theirs, bool isSame)
{
    public int Group => group;

    public Block? Mine => mine;

    public Block? Theirs => theirs;

    public bool IsSame => isSame;

    public bool TakesMine { get; set; }

    public bool TakesTheirs { get; set; }

    /// <summary>What goes into the merged text, in this order.</summary>
    public IEnumerable<Block> Taken()
    {
        if (mine is not null && (isSame || TakesMine))
            yield return mine;
        if (theirs is not null && !isSame && TakesTheirs)
            yield return theirs;
    }
}
