namespace JihadismeVoortgang.Web.Editing.Conflicts;

/// <summary>What one person typed beside what another saved meanwhile: the columns in which they differ.</summary>
public sealed class TextConflict
{
    private TextConflict(IReadOnlyList<ColumnConflict> columns) => Columns = columns;

    public IReadOnlyList<ColumnConflict> Columns { get; }

    /// <param name="mine">As typed.</param>
    /// <param name="theirs">As saved.</param>
    /// <param name="started">What both began with; null when that is not known.</param>
    public static TextConflict Of(
        IReadOnlyList<WrittenColumn> mine, IReadOnlyList<WrittenColumn> theirs, IReadOnlyList<WrittenColumn>? started) =>
        new([
            .. mine.Select((column, index) => (column, other: theirs[index], start: started?[index]))
                .Where(pair => pair.column.Words != pair.other.Words)
                .Select(pair => ColumnConflict.Of(pair.column, pair.other, pair.start)),
        ]);

    /// <summary>The fields of the merged form.</summary>
    /// <param name="mine">The fields of what is typed.</param>
    /// <param name="theirs">The fields of what was saved.</param>
    public IReadOnlyDictionary<string, string> Merged(IReadOnlyDictionary<string, string> mine, IReadOnlyDictionary<string, string> theirs)
    {
        var merged = new Dictionary<string, string>(mine);
        foreach (var column in Columns)
        {
            if (!column.IsWhole)
                merged[column.Mine.Fields[0]] = column.Merged();
            else if (column.Parts[0].TakesTheirs)
                column.Mine.Fields.ToList().ForEach(field => merged[field] = theirs[field]);
        }

        return merged;
    }
}
