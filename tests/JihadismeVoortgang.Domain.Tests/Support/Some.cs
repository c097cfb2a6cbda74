using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Domain.Tests.Support;

/// <summary>Valid values of which a test names only what matters to it.</summary>
internal static class Some
{
    public const string Programme = "Actieprogramma Integrale Aanpak Jihadisme";

    public static readonly Actor Officer = new(101, Role.PolicyOfficer);

    public static readonly Planning Planning = new("doorlopend", PlanningState.Ongoing);

    public static readonly RoundSchedule Schedule =
        new(new(2016, 7, 1), new(2016, 12, 31), new(2016, 10, 1), new(2016, 11, 15));

    public static ReportingRound Round(int number = 7) => new(number, RoundContent());

    public static RoundContent RoundContent() => new(
        "Zevende voortgangsrapportage",
        "Bijlage 1: Zevende voortgangsrapportage",
        "Inleiding.",
        new DateOnly(2016, 7, 11),
        new DateOnly(2016, 11, 30));

    public static StatusEntryContent Entry(params int[] measures) => new(
        Planning,
        "Zo staat het ervoor.",
        "Dit is er gebeurd.",
        [.. measures.Select(number => new DescribedMeasure(number, $"Omschrijving van {number}"))]);

    public static MeasureContent Measure(params MeasurePart[] parts) => new(4, "Omschrijving", null, parts);

    public static FigureContent Figure(params int[] measures) => new("Paspoortverzoeken", "verzoeken", null, null, measures);

    public static DatedFigureContent Number(decimal value, string? reference = "2016-05-27") => new(
        Quantity.Of(value),
        reference is null ? FigureTime.NotPrinted : FigureTime.At(PartialDate.Parse(reference)),
        FigureNature.Realised,
        Printed: null,
        IsWithheld: false,
        Correction: null);
}
