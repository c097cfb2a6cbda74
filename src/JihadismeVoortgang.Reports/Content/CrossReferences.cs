using System.Globalization;
using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// Finds the words that point to another row of the same report: "zie maatregel 29", "maatregel 36 en 37" (two
/// links), "maatregel 27&amp;28", "maatregelen 3, 4 en 5", "maatregel 20f" (points to 20). Numbers of the own row and
/// numbers no measure has stay plain text. The words never change.
/// </summary>
public static partial class CrossReferences
{
    /// <summary>
    /// Turns words into references, also inside strong, emphasis and footnotes, not inside links. References found
    /// before are looked for anew, so linking twice is linking once.
    /// </summary>
    /// <param name="blocks">The text.</param>
    /// <param name="measures">Numbers of all measures that have a row in the report.</param>
    /// <param name="own">Numbers of the row the text stands in; empty for the introduction.</param>
    public static IReadOnlyList<Block> Link(
        IReadOnlyList<Block> blocks, IReadOnlySet<int> measures, IReadOnlySet<int> own) =>
        new Linker(measures, own).Rewrite(Unlink(blocks));

    /// <inheritdoc cref="Link(IReadOnlyList{Block}, IReadOnlySet{int}, IReadOnlySet{int})"/>
    public static IReadOnlyList<Inline> Link(
        IReadOnlyList<Inline> inlines, IReadOnlySet<int> measures, IReadOnlySet<int> own) =>
        new Linker(measures, own).Rewrite(Unlink(inlines));

    /// <summary>Links every text of a report to the rows of that report.</summary>
    public static ProgressReport Link(ProgressReport report)
    {
        var measures = report.Themes.SelectMany(theme => theme.Rows).SelectMany(NumbersOf).ToHashSet();
        return report
            .Rewrite(_ => Unlinker.Instance)
            .Rewrite(row => new Linker(measures, row is null ? [] : NumbersOf(row).ToHashSet()));
    }

    /// <summary>Turns every reference back into its words.</summary>
    public static IReadOnlyList<Block> Unlink(IReadOnlyList<Block> blocks) => Unlinker.Instance.Rewrite(blocks);

    /// <inheritdoc cref="Unlink(IReadOnlyList{Block})"/>
    public static IReadOnlyList<Inline> Unlink(IReadOnlyList<Inline> inlines) => Unlinker.Instance.Rewrite(inlines);

    /// <summary>The measures a line speaks of, whether they have a row or not; not inside links.</summary>
    internal static IEnumerable<MeasureReference> NumbersIn(IReadOnlyList<Inline> line) =>
        Unlink(line).SelectMany(NumbersIn);

    private static IEnumerable<MeasureReference> NumbersIn(Inline inline) => inline switch
    {
        Strong strong => strong.Content.SelectMany(NumbersIn),
        Emphasis emphasis => emphasis.Content.SelectMany(NumbersIn),
        Text text => Series.Matches(text.Value)
            .SelectMany(ReferencesIn)
            .Select(reference => new MeasureReference(reference.Number, reference.Printed.Value)),
        _ => [],
    };

    private static IEnumerable<int> NumbersOf(ReportRow row) => row.Measures.Select(measure => measure.Number);

    private static IEnumerable<(int Number, Capture Printed)> ReferencesIn(Match series) =>
        series.Groups["number"].Captures.Zip(
            series.Groups["reference"].Captures,
            (number, printed) => (int.Parse(number.ValueSpan, CultureInfo.InvariantCulture), printed));

    // A comma counts only in a plural series: "maatregel 30, 20 gemeenten" speaks of one measure. A number that goes
    // on as a decimal, a date, a time or a percentage is no measure.
    [GeneratedRegex(
        """
        (?<![\p{L}\p{M}\p{N}-])
        (?<reference> maatregel (?<plural>en)? \s+ (?<number>[0-9]{1,9}) [a-z]? )
        (?![\p{L}\p{M}\p{N}] | [.,:/][0-9] | \s?%)
        (?:
            (?: \s*&\s* | \s+en\s+ | (?(plural) ,\s+ (?:en\s+)? | (?!)) )
            (?<reference> (?<number>[0-9]{1,9}) [a-z]? )
            (?![\p{L}\p{M}\p{N}] | [.,:/][0-9] | \s?%)
        )*
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Series { get; }

    private sealed class Unlinker : ContentRewriter
    {
        public static readonly Unlinker Instance = new();

        protected override IEnumerable<Inline> RewriteReference(MeasureReference reference) =>
            [new Text(reference.Printed)];
    }

    private sealed class Linker(IReadOnlySet<int> measures, IReadOnlySet<int> own) : ContentRewriter
    {
        protected override IEnumerable<Inline> RewriteLink(Link link) => [link];

        protected override IEnumerable<Inline> RewriteText(Text text)
        {
            var written = 0;
            foreach (var (number, printed) in Series.Matches(text.Value).SelectMany(ReferencesIn))
            {
                if (!measures.Contains(number) || own.Contains(number))
                {
                    continue;
                }

                if (printed.Index > written)
                {
                    yield return new Text(text.Value[written..printed.Index]);
                }

                yield return new MeasureReference(number, printed.Value);
                written = printed.Index + printed.Length;
            }

            if (written < text.Value.Length)
            {
                yield return new Text(text.Value[written..]);
            }
        }
    }
}
