using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>
/// A report as the interchange file gives it, checked and made of the domain's own values. Texts are canonical
/// Markdown with their own footnotes at the end; the file's common list of notes has been divided over them.
/// </summary>
public sealed record InterchangeReport
{
    public required string Programme { get; init; }

    public required int Number { get; init; }

    public required RoundContent Content { get; init; }

    /// <summary>When it was published; null lets the import decide.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    public string? Kamerstuk { get; init; }

    /// <summary>Hash of title, running header, dates and introduction the sender started from; null when the sender does not say.</summary>
    public string? Version { get; init; }

    public required IReadOnlyList<Theme> Themes { get; init; }

    public required IReadOnlyList<InterchangeRow> Rows { get; init; }

    /// <summary>Null when the file has no part for figures: then figures are left as they are.</summary>
    public IReadOnlyList<InterchangeFigure>? Figures { get; init; }
}

/// <param name="Theme">Number of the theme it stands under.</param>
/// <param name="Content">Planning, texts and designations.</param>
/// <param name="Parts">Lettered parts by measure; a measure that names none is left as it is.</param>
/// <param name="Version">Hash of the row the sender started from; null when the sender does not say.</param>
/// <param name="Path">Where in the file, for faults found later.</param>
public sealed record InterchangeRow(
    int Theme, StatusEntryContent Content, IReadOnlyDictionary<int, IReadOnlyList<MeasurePart>> Parts, string? Version, string Path);

/// <param name="Key">Of the series.</param>
/// <param name="Content">What it counts.</param>
/// <param name="Observations">Its numbers.</param>
/// <param name="Version">Hash of the series with its numbers the sender started from; null when the sender does not say.</param>
/// <param name="Path">Where in the file.</param>
public sealed record InterchangeFigure(
    string Key, FigureContent Content, IReadOnlyList<InterchangeObservation> Observations, string? Version, string Path);

/// <param name="Content">The number and its time.</param>
/// <param name="Part">Null for the figure as a whole.</param>
/// <param name="Parts">Parts of this number; parts have none themselves.</param>
/// <param name="SaysWithheld">Whether the file says that it is withheld or that it is not.</param>
/// <param name="Path">Where in the file.</param>
public sealed record InterchangeObservation(
    DatedFigureContent Content, FigurePart? Part, IReadOnlyList<InterchangeObservation> Parts, bool SaysWithheld, string Path);
