using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>Every series a published edition prints. A pure function of the editions.</summary>
internal sealed class FigureCatalogue
{
    private readonly Dictionary<string, FigureSeries> _series = new(StringComparer.Ordinal);

    /// <param name="reports">All published editions, replaced ones too, newest first.</param>
    public FigureCatalogue(IReadOnlyList<PublishedReport> reports)
    {
        Reports = reports;
        var printings = reports
            .SelectMany(report => report.Report.Figures.Select(figure => (Source: report, Figure: figure)))
            .GroupBy(printing => printing.Figure.Key, StringComparer.Ordinal);
        foreach (var series in printings)
            _series[series.Key] = SeriesOf([.. series]);

        Series =
        [
            .. _series.Values
                .OrderBy(series => series.Figure.Measures[0])
                .ThenBy(series => series.Figure.Label, StringComparer.Create(Dutch.Culture, ignoreCase: true)),
        ];
    }

    /// <summary>Every published edition, newest first.</summary>
    public IReadOnlyList<PublishedReport> Reports { get; }

    /// <summary>In order of the owning measure, then of name.</summary>
    public IReadOnlyList<FigureSeries> Series { get; }

    public FigureSeries? Find(string key) => _series.GetValueOrDefault(key);

    /// <param name="printings">Newest edition first.</param>
    private static FigureSeries SeriesOf(IReadOnlyList<(PublishedReport Source, ReportFigure Figure)> printings)
    {
        var (source, figure) = printings.FirstOrDefault(printing => printing.Source.Edition.IsCurrent, printings[0]);
        return new FigureSeries(
            source,
            figure,
            ReportIndex.Of(source.Report).Find(figure.Measures[0])?.Theme,
            new(() => SeriesNode.NumbersOf(printings.Reverse())),
            [.. printings.Select(printing => printing.Source).Distinct()]);
    }
}
