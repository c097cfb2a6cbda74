using Bunit;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Tests.Shell;

public sealed class FaultsViewTests : BunitContext
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>What the forms can make the domain refuse, with the name of the field as it stands on the form.</summary>
    public static TheoryData<string, Action> Refused => new()
    {
        { "Aantal", () => Quantity.Of(-1) },
        { "Tot", () => Quantity.Range(2, 1) },
        { "Peildatum", () => FigureTime.Of(PartialDate.Parse("2016"), null, PartialDate.Parse("2015")) },
        { "Peildatum", () => DatedFigure.Enter("zaken", 7, Number(null)) },
        { "Peildatum of periode", () => Number("2099").DemandHappened(Today) },
        { "Periode tot en met", () => FigureTime.Of(PartialDate.Parse("2016"), PartialDate.Parse("2015"), null) },
        { "Datum", () => PartialDate.Parse("2199").Following() },
        { "Zo staat het in de tekst", () => DatedFigure.Enter("zaken", 7, Number("2016") with { Printed = "een\ntwee" }) },
        { "Reden van correctie", () => DatedFigure.FromReport("zaken", 6, Number("2016")).Write(7, Number("2016") with { Quantity = Quantity.Of(13) }) },
        { "Reden van openbaarmaking", () => DatedFigure.Enter("zaken", 7, Number("2016") with { IsWithheld = true }).Write(7, Number("2016")) },
        { "Planning", () => _ = new Planning("") },
        { "Streefjaren", () => _ = new Planning("gereed", targetFrom: 2016) },
        { "Stand van zaken", () => Round().Add(1, Entry() with { StateOfPlay = new string('x', 50_001) }) },
        { "Recente ontwikkelingen", () => Round().Add(1, Entry() with { RecentDevelopments = new string('x', 50_001) }) },
        { "Titel", () => Round().Write(Round().Content with { Title = "" }, Actor.CommandLine) },
        { "Kopregel", () => Round().Write(Round().Content with { RunningHeader = "" }, Actor.CommandLine) },
        { "Inleiding", () => Round().Write(Round().Content with { Introduction = new string('x', 50_001) }, Actor.CommandLine) },
        { "Kamerstuk", () => _ = new Domain.Editions.Publication(new(8, 0), default, new string('x', 101)) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_fault_names_its_field_as_the_form_does(string field, Action act)
    {
        var faults = Assert.Throws<BrokenRuleException>(act).Faults;

        Assert.Equal($"{field}:", Shown(faults).TrimEnd());
    }

    [Theory]
    [InlineData("$.rows[3].planning", "$.rows[3].planning:")] // a path in a file
    [InlineData("Rij 12, omschrijving", "Rij 12, omschrijving:")]
    [InlineData("completedIn", "")] // a word of the code that is on no form
    public void A_place_is_shown_when_a_reader_can_find_it(string place, string shown) =>
        Assert.Equal(shown, Shown([new Fault(place, "Dit kan niet.")]).TrimEnd());

    private string Shown(IReadOnlyList<Fault> faults) =>
        Render<FaultsView>(view => view.Add(known => known.Faults, faults)).FindAll("li strong").SingleOrDefault()?.TextContent ?? "";

    private static DatedFigureContent Number(string? reference) => new(
        Quantity.Of(12),
        reference is null ? FigureTime.NotPrinted : FigureTime.At(PartialDate.Parse(reference)),
        FigureNature.Realised, Printed: null, IsWithheld: false, Correction: null);

    private static ReportingRound Round() => new(7, new RoundContent("Titel", "Kopregel", "", null, null));

    private static StatusEntryContent Entry() => new(new Planning("gereed"), "", "", [new DescribedMeasure(1, "Omschrijving.")]);
}
