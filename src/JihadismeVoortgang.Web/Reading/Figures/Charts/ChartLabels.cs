namespace JihadismeVoortgang.Web.Reading.Figures.Charts;

/// <summary>Gives each mark its words where they cover no other mark and no other words.</summary>
internal static class ChartLabels
{
    /// <summary>Pixels a plot is wide on a desk and on a telephone.</summary>
    private const double Desk = 620, Telephone = 210;

    /// <summary>Pixels: of an average letter at this size, of a line, and from the middle of a mark to its edge.</summary>
    private const double Letter = 7.5, Line = 15, Mark = 9;

    /// <summary>From a mark to the foot of the words above it, or below it; further where an arrow stands between.</summary>
    private const double Above = 13, Below = 24, Arrow = 15;

    public static IReadOnlyList<ChartMark> Place(IReadOnlyList<ChartMark> marks)
    {
        var placed = new List<ChartMark>();
        foreach (var mark in marks)
            placed.Add(mark with { Label = LabelFor(mark, placed, marks) });

        return placed;
    }

    private static MarkLabel? LabelFor(ChartMark mark, List<ChartMark> before, IReadOnlyList<ChartMark> all)
    {
        MarkLabel[] candidates =
        [
            .. from y in (double[])[mark.Y - Above - (PointsUp(mark) ? Arrow : 0), mark.LowY + Below + (PointsDown(mark) ? Arrow : 0)]
               where y is > Line and < TimeChart.Bottom
               select new MarkLabel(y, AnchorOf(mark), NeedsRoom: false),
        ];
        return candidates.FirstOrDefault(label => IsFree(label, Telephone) && IsFree(label, Desk))
            ?? candidates.Where(label => IsFree(label, Desk)).Select(label => label with { NeedsRoom = true }).FirstOrDefault();

        bool IsFree(MarkLabel label, double width)
        {
            var box = Box.Of(mark, label, width);
            return all.Where(other => other != mark).All(other => !box.Touches(Box.Of(other, width)))
                && before.Where(other => other.Label is not null).All(other => !box.Touches(Box.Of(other, other.Label!, width)));
        }
    }

    private static bool PointsUp(ChartMark mark) => MarkDirection.Up(mark.Qualifier);

    private static bool PointsDown(ChartMark mark) => MarkDirection.Down(mark.Qualifier);

    /// <summary>Away from an edge that cuts the words off on a telephone.</summary>
    private static string AnchorOf(ChartMark mark)
    {
        var (x, half) = (mark.X / 100 * Telephone, mark.Words.Value.Length * Letter / 2);
        return x < half ? "start" : Telephone - x < half ? "end" : "middle";
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public static Box Of(ChartMark mark, double width)
        {
            var x = mark.X / 100 * width;
            return new(x - Mark, mark.Y - Mark, x + Mark, mark.LowY + Mark);
        }

        public static Box Of(ChartMark mark, MarkLabel label, double width)
        {
            var (x, length) = (mark.X / 100 * width, mark.Words.Value.Length * Letter);
            var left = label.Anchor switch { "start" => x, "end" => x - length, _ => x - (length / 2) };
            return new(left, label.Y - Line, left + length, label.Y);
        }

        public bool Touches(Box other) =>
            Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
