using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access.WithheldHunt;

/// <summary>
/// A portal in which report 5 is published and round 6 is open. Series "zaken" is of measure 3, measure 1 cites it; three of its numbers are
/// withheld, one of them a part of a public sum.
/// </summary>
internal sealed class HuntWorld(PortalApp portal)
{
    public int Coordinator { get; private set; }

    public int Owner { get; private set; }

    public int Citing { get; private set; }

    public T Get<T>()
        where T : notnull => portal.Services.GetRequiredService<T>();

    public async Task OpenAsync()
    {
        Coordinator = await portal.AccountAsync(Email("coordinator"), Role.Coordinator);
        Owner = await portal.AccountAsync(Email("owner"), Role.PolicyOfficer);
        Citing = await portal.AccountAsync(Email("citing"), Role.PolicyOfficer);
        var reviewer = await portal.AccountAsync(Email("reviewer"), Role.Reviewer);
        await portal.AccountAsync(Email("administrator"), Role.Administrator);
        await Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(5).Bytes()) { Adopt = true }, Stop);
        await Get<ImportReport>().RunAsync(new ImportRequest(Sixth().Bytes()), Stop);
        await RoundInHand.OpenAsync(portal.Services, Coordinator);
        await using var db = await portal.OpenAsync();
        db.Assignments.Add(new MeasureAssignment { UserId = Owner, MeasureNumber = 3 });
        db.Assignments.Add(new MeasureAssignment { UserId = Citing, MeasureNumber = 1 });
        db.ReviewAssignments.Add(new() { UserId = reviewer, RoundNumber = 6, Until = Dutch.DayOf(TimeProvider.System.GetUtcNow()) });
        await db.SaveChangesAsync(Stop);
    }

    public async Task PublishAsync()
    {
        var (first, second) = (await portal.AccountAsync(Email("een"), Role.Coordinator), await portal.AccountAsync(Email("twee"), Role.Coordinator));
        await RoundInHand.SettleAsync(portal.Services, 6, first, second);
        await Get<AdoptRound>().RunAsync(first, 6, Stop);
        await Get<PublishEdition>().RunAsync(first, new EditionNumber(6, 0), null, null, Stop);
    }

    public Task<Visitor> VisitAsync(string who) => portal.SignedInAsync(Email(who));

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Email(string who) => $"{who}@portaal.example";

    private static JsonNode Sixth()
    {
        var file = SmallReport.Number(6);
        var series = file["figures"]![0]!;
        series["measures"]!.AsArray().Add(1);
        var numbers = series["observations"]!.AsArray();
        numbers.Add(Observation(HuntedNumbers.Number, "2016-04-01", isWithheld: true));
        var word = Observation("78", "2016-04-02", isWithheld: true);
        word["printed"] = HuntedNumbers.Printed;
        numbers.Add(word);
        var sum = Observation(HuntedNumbers.Sum, "2016-04-03", isWithheld: false);
        sum["parts"] = new JsonArray(PartOf("man", HuntedNumbers.Part, isWithheld: true), PartOf("vrouw", HuntedNumbers.Sister, isWithheld: false));
        numbers.Add(sum);
        return file;
    }

    private static JsonObject Observation(string value, string reference, bool isWithheld) =>
        new() { ["value"] = value, ["reference"] = reference, ["withheld"] = isWithheld };

    private static JsonObject PartOf(string label, string value, bool isWithheld) =>
        new() { ["label"] = label, ["value"] = value, ["relation"] = "sum", ["withheld"] = isWithheld };
}
