using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>
/// A comparison in the form of a report, so that the engines that print reports print it too: the counts in front, then
/// the rows in which something changed under their themes, changed words marked.
/// </summary>
public static class ChangesReport
{
    /// <param name="comparison">What changed.</param>
    /// <param name="measure">Only the row of this measure, and no introduction.</param>
    public static ProgressReport Of(ReportComparison comparison, int? measure = null)
    {
        var title = ChangeWords.TitleOf(comparison, measure);
        return FootnoteNumbering.Number(new ProgressReport
        {
            Number = comparison.After.Number,
            Correction = comparison.After.Correction,
            Programme = comparison.After.Programme,
            Title = title,
            RunningHeader = title,
            Introduction = [.. FrontMatter(comparison, measure)],
            Themes = [.. Themes(comparison.Rows.Where(row => !row.IsSame && IsAbout(row, measure)))],
        });
    }

    /// <summary>It is about the measure, or about all.</summary>
    public static bool IsAbout(ComparedRow row, int? measure) =>
        measure is null || row.Measures.Any(known => known.Number == measure);

    private static IEnumerable<Block> FrontMatter(ReportComparison comparison, int? measure)
    {
        yield return new Paragraph(
        [
            new Text($"{ChangeWords.Legend} Zo ziet dat eruit: "),
            new Changed(ChangeKind.Deleted, [new Text("vervallen woorden")]),
            new Text(" "),
            new Changed(ChangeKind.Inserted, [new Text("nieuwe woorden")]),
            new Text("."),
        ]);
        if (measure is not null)
            yield break;

        yield return new BulletList([.. comparison.ByChange().Select(Count)]);
        foreach (var (name, line) in new[] { ("Titel", comparison.Title), ("Kop van de bladzijden", comparison.RunningHeader) })
        {
            if (line is null)
                continue;
            yield return new SubHeading([new Text(name)]);
            yield return new Paragraph(line.Content);
        }

        yield return new SubHeading([new Text("Inleiding van de rapportage")]);
        if (comparison.Introduction is null)
            yield return new Paragraph([new Text("De inleiding is niet gewijzigd.")]);

        foreach (var block in comparison.Introduction?.Blocks ?? [])
            yield return block;
    }

    private static ListItem Count(KeyValuePair<MeasureChange, IReadOnlyList<ComparedMeasure>> known) => new(
    [
        new Text(known.Value.Count == 0
            ? $"{known.Key.ToDutch()}: {ChangeWords.Nothing}"
            : FormattableString.Invariant($"{known.Key.ToDutch()}: {known.Value.Count} (maatregel {string.Join(", ", known.Value.Select(measure => measure.Number))})")),
    ]);

    /// <summary>Those of the newer report in its order; what is gone stands under the theme it had, last there.</summary>
    private static IEnumerable<ReportTheme> Themes(IEnumerable<ComparedRow> rows) =>
        rows.GroupBy(row => ThemeOf(row).Number)
            .OrderBy(theme => theme.Key)
            .Select(theme => ThemeOf(theme.First()) with { Rows = [.. theme.Select(Row)] });

    private static ReportTheme ThemeOf(ComparedRow row) => (row.After ?? row.Before[0]).Theme;

    private static ReportRow Row(ComparedRow row)
    {
        var shown = (row.After ?? row.Before[0]).Row;
        return new ReportRow
        {
            Measures = [.. row.Measures.Select(measure => new ReportMeasure(measure.Number, Designation(measure), []))],
            Planning = new ReportPlanning(row.Planning is { } planning ? ChangeWords.Of(planning) : shown.Planning.Label, null, null, null),
            StateOfPlay = row.StateOfPlay?.Blocks ?? Kept(shown.StateOfPlay),
            RecentDevelopments = [.. row.RecentDevelopments?.Blocks ?? Kept(shown.RecentDevelopments), .. Numbers(row)],
        };
    }

    private static IReadOnlyList<Inline> Designation(ComparedMeasure measure) =>
        [new Strong([new Text($"{measure.Change.ToDutch()}. ")]), .. measure.Description?.Content ?? CrossReferences.Unlink(measure.Designation)];

    /// <summary>The rows that references lead to may not be there.</summary>
    private static IReadOnlyList<Block> Kept(IReadOnlyList<Block> text) => CrossReferences.Unlink(text);

    private static IEnumerable<Block> Numbers(ComparedRow row) => row.Numbers.Count == 0 ? [] :
    [
        new SubHeading([new Text("Cijfers")]),
        new BulletList([.. row.Numbers.Select(number => new ListItem(ChangeLines.Of(number)))]),
    ];
}
