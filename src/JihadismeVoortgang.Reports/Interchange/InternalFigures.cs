using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>
/// The figures of a concept as they are known inside. Apart from <see cref="ProgressReport"/>, which holds public figures
/// only: what is not in it can be in no output.
/// </summary>
/// <param name="All">Public and withheld.</param>
/// <param name="Withheld">Those that are withheld, each the very object among <paramref name="All"/>: another with the same value may be public.</param>
public sealed record InternalFigures(IReadOnlyList<ReportFigure> All, IReadOnlySet<ReportObservation> Withheld);
