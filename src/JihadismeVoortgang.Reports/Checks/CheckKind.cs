namespace JihadismeVoortgang.Reports.Checks;

/// <summary>What is looked for in a report before it is handed in and before it is adopted.</summary>
public enum CheckKind
{
    EmptyIntroduction,
    EmptyStateOfPlay,
    EmptyRecentDevelopments,

    /// <summary>The planning promises a year that has passed.</summary>
    PastTarget,

    /// <summary>No number of the series is of the period reported on.</summary>
    OldFigure,

    /// <summary>A number without a time.</summary>
    UndatedFigure,

    /// <summary>The text gives another number than the one recorded for that time.</summary>
    OtherNumber,

    /// <summary>A row gives two numbers for one figure.</summary>
    TwoNumbers,

    /// <summary>A text says a number that is not public; always blocking.</summary>
    WithheldNumber,

    /// <summary>A text points to a measure that has no row.</summary>
    UnknownMeasure,

    UnexplainedAbbreviation,
    EmptyFootnote,

    /// <summary>The planning changed and the texts did not.</summary>
    UnchangedText,

    /// <summary>Much longer than in the report before.</summary>
    LongText,

    /// <summary>A paragraph of the previous recente ontwikkelingen was neither moved into the stand van zaken nor dropped.</summary>
    LeftParagraph,

    /// <summary>The introduction gives no, or another, number of measures.</summary>
    MeasureCount,

    /// <summary>The introduction gives no, or another, date for the previous report.</summary>
    PreviousReportDate,
}
