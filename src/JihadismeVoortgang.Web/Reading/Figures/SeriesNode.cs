using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>
/// Lays the numbers of a series as editions print them on top of each other. What makes two of them the same number is
/// what the domain says: part and time, or the report where no time is printed.
/// </summary>
internal sealed class SeriesNode
{
    private readonly List<SeriesPrinting> _printings = [];
    private readonly Dictionary<(string Part, string Time, int Occurrence), SeriesNode> _known = [];
    private readonly List<SeriesNode> _parts = [];

    /// <param name="printings">The series in each edition that prints it, oldest first.</param>
    public static IReadOnlyList<SeriesNumber> NumbersOf(IEnumerable<(PublishedReport Source, ReportFigure Figure)> printings)
    {
        var series = new SeriesNode();
        foreach (var (source, figure) in printings)
            series.Add(source, figure);

        return
        [
            .. series._parts.Select(node => node.ToNumber())
                .OrderByDescending(number => number.FirstReport)
                .ThenByDescending(number => number.Current.Words.Moment.SortDay ?? DateOnly.MaxValue),
        ];
    }

    private void Add(PublishedReport source, ReportFigure figure)
    {
        var path = new List<SeriesNode> { this };
        foreach (var words in ObservationWords.Of(figure, source.Report.Number))
        {
            var node = path[words.Depth].PartFor(words, source);
            node._printings.Add(new SeriesPrinting(source, figure, words));
            path.RemoveRange(words.Depth + 1, path.Count - words.Depth - 1);
            path.Add(node);
        }
    }

    /// <summary>
    /// The domain knows no two numbers of one part and time in a report. Should an edition hold them all the same, then
    /// both are shown: what is published does not get lost.
    /// </summary>
    private SeriesNode PartFor(ObservationWords words, PublishedReport source)
    {
        var time = DatedFigure.KeyOf(words.Moment, source.Report.Number);
        for (var occurrence = 0; ; occurrence++)
        {
            if (!_known.TryGetValue((words.Part ?? "", time, occurrence), out var node))
            {
                _parts.Add(_known[(words.Part ?? "", time, occurrence)] = node = new SeriesNode());
                return node;
            }

            if (node._printings[^1].Source != source)
                return node;
        }
    }

    private SeriesNumber ToNumber() => new([.. _printings.AsEnumerable().Reverse()], [.. _parts.Select(part => part.ToNumber())]);
}
