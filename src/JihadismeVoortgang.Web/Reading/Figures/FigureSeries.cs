using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>A cijferreeks as all published editions together print it.</summary>
/// <param name="Source">The newest edition that prints it.</param>
/// <param name="Figure">What that edition calls it: its label, unit, definition and supplier hold.</param>
/// <param name="Theme">The theme of its owning measure there; null when that measure has no row.</param>
/// <param name="Laid">Its numbers, laid on top of each other when somebody first looks at them.</param>
/// <param name="Editions">All that print it, newest first.</param>
public sealed record FigureSeries(
    PublishedReport Source,
    ReportFigure Figure,
    ReportTheme? Theme,
    Lazy<IReadOnlyList<SeriesNumber>> Laid,
    IReadOnlyList<PublishedReport> Editions)
{
    /// <summary>Its numbers without the parts, newest report first; at least one.</summary>
    public IReadOnlyList<SeriesNumber> Numbers => Laid.Value;

    public string Key => Figure.Key;

    /// <summary>Every number, each followed by its parts.</summary>
    public IEnumerable<SeriesNumber> All => Numbers.SelectMany(number => number.WithParts());

    /// <summary>
    /// What to show where there is room for one number: of the newest report that prints one, realised before
    /// announced, dated before undated, the latest.
    /// </summary>
    public SeriesNumber Latest => Numbers
        .OrderBy(number => number.IsWithdrawn)
        .ThenByDescending(number => number.Current.Edition.Number.Report)
        .ThenBy(number => number.Current.Words.Kind != FigureNature.Realised)
        .ThenByDescending(number => number.Current.Words.Moment.SortDay ?? DateOnly.MinValue)
        .First();

    /// <summary>Whether a number was counted in what the series counts now; another unit is another scale.</summary>
    public bool IsInUnit(SeriesNumber number) => number.Current.Figure.Unit == Figure.Unit;
}

/// <summary>
/// One number: of one time, or when no time is printed of one report; whole or part. Reports may print it again, and
/// print another value with a reason.
/// </summary>
/// <param name="Printings">Where it stands, newest edition first; at least one.</param>
/// <param name="Parts">In the order in which they were printed.</param>
public sealed record SeriesNumber(IReadOnlyList<SeriesPrinting> Printings, IReadOnlyList<SeriesNumber> Parts)
{
    /// <summary>What holds: the newest printing that no correction edition replaced.</summary>
    public SeriesPrinting Current { get; } = Printings.FirstOrDefault(printing => printing.Edition.IsCurrent) ?? Printings[0];

    /// <summary>Only replaced editions print it: the correction left it out.</summary>
    public bool IsWithdrawn => !Current.Edition.IsCurrent;

    /// <summary>The report that printed it first.</summary>
    public int FirstReport => Printings[^1].Edition.Number.Report;

    /// <summary>The values it had elsewhere, newest first; none for most.</summary>
    public IReadOnlyList<SeriesRevision> Revisions { get; } = SeriesRevision.Of(Printings);

    public IEnumerable<SeriesNumber> WithParts() => Parts.SelectMany(part => part.WithParts()).Prepend(this);
}

/// <summary>A number in one edition.</summary>
/// <param name="Source">The edition.</param>
/// <param name="Figure">The series as that edition prints it.</param>
/// <param name="Words">The number there.</param>
public sealed record SeriesPrinting(PublishedReport Source, ReportFigure Figure, ObservationWords Words)
{
    public PublishedEdition Edition => Source.Edition;

    /// <summary>The measure in whose row it stands; null when none of its measures has a row there.</summary>
    public int? RowMeasure { get; } = MeasureWithRow(Source.Report, Figure);

    /// <summary>Both say the same of the same: a repetition, not a revision.</summary>
    public bool SaysAs(SeriesPrinting other) => Words.Quantity == other.Words.Quantity && Words.Kind == other.Words.Kind;

    private static int? MeasureWithRow(ProgressReport report, ReportFigure figure)
    {
        var rows = ReportIndex.Of(report);
        return figure.Measures.Where(measure => rows.Find(measure) is not null).Select(number => (int?)number).FirstOrDefault();
    }
}
