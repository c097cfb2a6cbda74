namespace JihadismeVoortgang.Reports.Content;

/// <summary>A series of dated figures as one report prints it.</summary>
public sealed record ReportFigure
{
    /// <summary>Stable name of the series in addresses and files: lower case, digits and hyphens.</summary>
    public required string Key { get; init; }

    public required string Label { get; init; }

    /// <summary>What is counted: "verzoeken", "personen", "euro".</summary>
    public required string Unit { get; init; }

    public string? Definition { get; init; }

    /// <summary>Who delivers the number: "OM", "IND"; null when no report says.</summary>
    public string? Supplier { get; init; }

    /// <summary>The owning measure first, then those that cite the figure.</summary>
    public required IReadOnlyList<int> Measures { get; init; }

    public required IReadOnlyList<ReportObservation> Observations { get; init; }
}

/// <summary>
/// One number of a series at one time. Numbers are decimals in invariant notation and times carry the printed
/// precision ("2016", "2016-H1", "2016-05", "2016-05-22"), so that nothing is made more exact than it was printed.
/// </summary>
public sealed record ReportObservation
{
    /// <summary>The number; null for a range.</summary>
    public decimal? Value { get; init; }

    /// <summary>Lower end of a range, included.</summary>
    public decimal? Low { get; init; }

    /// <summary>Upper end of a range, included.</summary>
    public decimal? High { get; init; }

    /// <summary>exact, atLeast, approximately, moreThan, almost or atMost.</summary>
    public required string Qualifier { get; init; }

    /// <summary>Begin of the period, included.</summary>
    public string? From { get; init; }

    /// <summary>End of the period, excluded.</summary>
    public string? Until { get; init; }

    /// <summary>The peildatum.</summary>
    public string? Reference { get; init; }

    /// <summary>realised, announced or norm.</summary>
    public required string Nature { get; init; }

    /// <summary>The words in the text: "6,7 miljoen euro", "acht".</summary>
    public string? Printed { get; init; }

    /// <summary>Name of the part when this is one; null for the figure itself.</summary>
    public string? Label { get; init; }

    /// <summary>How a part relates to its whole: sum (the parts add up) or ofWhich (one part of it).</summary>
    public string? Relation { get; init; }

    /// <summary>Why a later report gives another number for the same time; null for a first observation.</summary>
    public string? Correction { get; init; }

    public IReadOnlyList<ReportObservation> Parts { get; init; } = [];
}
