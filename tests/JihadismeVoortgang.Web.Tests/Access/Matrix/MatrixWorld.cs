using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Access.Passkeys;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Coordinating.Corrections;
using JihadismeVoortgang.Web.Coordinating.Programme;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Review.Remarks;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>Takes an empty portal to one moment, by the acts people use, and peoples it with every persona.</summary>
internal sealed class MatrixWorld
{
    /// <summary>What all is asked of.</summary>
    public const int Measure = 2;

    /// <summary>The report the moments are about; the one before it is published.</summary>
    public const int Report = 6;

    /// <summary>
    /// A number of the measure that is not public, at every moment from the opening of the round; long enough to stand in no
    /// time or trace by chance.
    /// </summary>
    public const string Withheld = "4871349";

    /// <summary>The same, as it is printed.</summary>
    public const string WithheldAsPrinted = "4.871.349";

    private readonly Dictionary<Persona, int> _accounts = [];
    private readonly MatrixPortal _portal;
    private int _colleague;
    private int _third;

    private MatrixWorld(MatrixPortal portal, Moment moment) => (_portal, Moment) = (portal, moment);

    /// <summary>What a coordinator sees of this moment; the arguments of acts are made of it.</summary>
    public MatrixFacts Facts { get => field!; private set; }

    public Moment Moment { get; }

    public static async Task<MatrixWorld> AtAsync(MatrixPortal portal, Moment moment)
    {
        var world = new MatrixWorld(portal, moment);
        if (moment > Moment.NoRound)
            await world.ImportAsync();
        await world.InviteAsync();
        if (moment > Moment.NoRound)
            await world.GrantAsync();
        foreach (var step in Moments.All.Where(step => step <= moment && !IsPassedBy(step, moment)))
            await world.TakeAsync(step);
        world.Facts = await MatrixFacts.SeenByAsync(portal.Services, world._accounts, moment);
        return world;
    }

    /// <summary>
    /// Gives the reader a second factor and invites somebody, for the acts on accounts. Not for pages: that reader signs in in two steps.
    /// </summary>
    public async Task GrowAccountsAsync()
    {
        await Get<PasskeyActs>().AddAsync(this[Persona.Reader], NewPasskey(MatrixFacts.Passkey), "Sleutel", Stop);
        var invitation = new WrittenInvitation("Genodigde", "genodigde@portaal.example", new HashSet<Role> { Role.Reader });
        Facts = Facts with { Invited = (await Get<InviteAccount>().RunAsync(this[Persona.Administrator], invitation, Stop)).Number };
    }

    /// <param name="id">Its credential.</param>
    public static UserPasskeyInfo NewPasskey(byte[] id) => new(
        id, [1], DateTimeOffset.UnixEpoch, 0, [], isUserVerified: true, isBackupEligible: false, isBackedUp: false, [1], [1]);

    public int this[Persona persona] => _accounts[persona];

    public T Get<T>()
        where T : notnull => _portal.Services.GetRequiredService<T>();

    /// <summary>To sign in with; null for who cannot.</summary>
    public static string? EmailOf(Persona persona) => persona is Persona.Anonymous or Persona.CommandLine or Persona.Blocked ? null : $"{persona}@portaal.example";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static TextReference Second => new(Report, Measure);

    private static Role[] RolesOf(Persona persona) => persona switch
    {
        Persona.Reader => [Role.Reader],
        Persona.Owner or Persona.OtherOfficer or Persona.StandIn or Persona.FormerStandIn => [Role.PolicyOfficer],
        Persona.Reviewer or Persona.ReviewerElsewhere or Persona.FormerReviewer => [Role.Reviewer],
        Persona.Administrator => [Role.Administrator],
        _ => [Role.Coordinator],
    };

    /// <summary>A row is handed in or returned, never both when it is looked at.</summary>
    private static bool IsPassedBy(Moment step, Moment moment) => step == Moment.Submitted && moment != Moment.Submitted;

    private async Task ImportAsync()
    {
        var before = SmallReport.Number(Report - 1);
        before["figures"]![0]!["measures"] = new System.Text.Json.Nodes.JsonArray(Measure);
        await Get<ImportReport>().RunAsync(new ImportRequest(before.Bytes()) { Adopt = true }, Stop);
    }

    private async Task InviteAsync()
    {
        foreach (var persona in Personas.All.Except([Persona.Anonymous, Persona.CommandLine]))
            _accounts[persona] = await _portal.AccountAsync($"{persona}@portaal.example", RolesOf(persona));
        _accounts[Persona.Anonymous] = int.MaxValue;
        _accounts[Persona.CommandLine] = Actor.CommandLine.Number;
        _colleague = await _portal.AccountAsync("collega@portaal.example", Role.Coordinator);
        _third = await _portal.AccountAsync("derde@portaal.example", Role.Coordinator);
        await Get<BlockAccount>().RunAsync(this[Persona.Administrator], this[Persona.Blocked], blocked: true, Stop);
    }

    private async Task GrantAsync()
    {
        await using var db = await _portal.OpenAsync();
        Assign(Persona.Owner, Measure);
        Assign(Persona.OtherOfficer, 1);
        Assign(Persona.StandIn, Measure, MatrixFacts.Today);
        Assign(Persona.FormerStandIn, Measure, MatrixFacts.Today.AddDays(-1));
        Give(Persona.Reviewer, null, MatrixFacts.Today);
        Give(Persona.ReviewerElsewhere, await RowAsync(db, 3), MatrixFacts.Today);
        Give(Persona.FormerReviewer, null, MatrixFacts.Today.AddDays(-1));
        await db.SaveChangesAsync(Stop);

        void Assign(Persona persona, int measure, DateOnly? until = null) =>
            db.Assignments.Add(new MeasureAssignment { UserId = this[persona], MeasureNumber = measure, IsStandIn = until is not null, Until = until });

        void Give(Persona persona, Guid? row, DateOnly until) =>
            db.ReviewAssignments.Add(new ReviewAssignment { UserId = this[persona], RoundNumber = Report, StatusEntryId = row, Until = until });
    }

    private static Task<Guid> RowAsync(PortalDbContext db, int measure) => db.StatusEntries
        .Where(row => row.RoundNumber == Report && row.Measures.Any(known => known.MeasureNumber == measure))
        .Select(row => row.Id)
        .SingleAsync(Stop);

    private Task TakeAsync(Moment step) => step switch
    {
        Moment.NotStarted => OpenAsync(),
        Moment.Draft => WriteAsync(),
        Moment.Submitted => HandInAndMendAsync(),
        Moment.Returned => ReturnAsync(),
        Moment.Approved => RoundInHand.SettleAsync(_portal.Services, Report, _colleague, _third),
        Moment.Adopted => Get<AdoptRound>().RunAsync(_colleague, Report, Stop),
        Moment.Published => Get<PublishEdition>().RunAsync(_colleague, new EditionNumber(Report, 0), null, null, Stop),
        Moment.CorrectionOpen => CorrectAsync(),
        _ => Task.CompletedTask,
    };

    private async Task OpenAsync()
    {
        await RoundInHand.OpenAsync(_portal.Services, _colleague);
        var first = (await Get<ProgrammeForCoordinator>().FindAsync(_colleague, 1, Stop))!;
        await Get<CloseMeasure>().RunAsync(_colleague, 1, first.Form.Revision, "Niet meer nodig.", null, Stop);
        await Get<EnterDatedFigure>().RunAsync(
            _colleague, new WrittenFigure { Round = Report, Measure = Measure, Figure = "zaken", Value = "13", Reference = "2016-05-28" }, Stop);
        await Get<EnterDatedFigure>().RunAsync(
            _colleague, new WrittenFigure { Round = Report, Measure = Measure, Figure = "zaken", Value = Withheld, Reference = "2016-05-29", IsWithheld = true }, Stop);
        var remark = new WrittenRemark(ReportColumn.Whole, null, "Klopt dit?");
        await Get<RemarkActs>().StartAsync(_colleague, Second, remark, Stop);
        var resolved = await Get<RemarkActs>().StartAsync(_colleague, Second, remark, Stop);
        await Get<RemarkActs>().ResolveAsync(_colleague, new SeenThread(Second, resolved, 1), Stop);
    }

    private async Task WriteAsync()
    {
        await SaveAsync(this[Persona.Owner], "Er is iets nieuws.");
        await SaveAsync(this[Persona.Owner], "Er is nog iets nieuws.");
    }

    private async Task HandInAndMendAsync()
    {
        await Get<ReviewActs>().SubmitAsync(this[Persona.Owner], await SeenAsync(), null, Stop);
        await SaveAsync(_colleague, "Er is nog iets nieuws, verbeterd.");
    }

    private async Task ReturnAsync()
    {
        await Get<ReviewActs>().SubmitAsync(this[Persona.Owner], await SeenAsync(), null, Stop);
        await Get<ReviewActs>().ReturnAsync(_colleague, await SeenAsync(), "Graag korter.", Stop);
    }

    private async Task CorrectAsync()
    {
        await Get<StartCorrection>().RunAsync(_colleague, Report, "Een woord klopte niet.", Stop);
        var begun = await CorrectionAsync();
        var row = WrittenCorrectionRow.Of(CorrectedReport.RowOf(begun.Content, Measure)!);
        await Get<SaveCorrection>().RowAsync(_colleague, begun.Seen, row with { StateOfPlay = "Stand twee, verbeterd." }, Stop);
        await Get<DecideCorrection>().ApproveAsync(_third, (await CorrectionAsync()).Seen, Stop);
    }

    private async Task<PreparedCorrection> CorrectionAsync() =>
        (await Get<CorrectionForCoordinator>().LoadAsync(_colleague, Report, Stop))!.Correction!;

    private async Task<SeenText> SeenAsync() => (await Get<EntryForEditing>().LoadAsync(_colleague, Measure, Stop))!.Standing.Seen;

    private async Task SaveAsync(int account, string words)
    {
        var row = (await Get<EntryForEditing>().LoadAsync(account, Measure, Stop))!;
        await Get<SaveStatusEntry>().RunAsync(
            account, WrittenEntry.Of(row.Round, Measure, row.Revision, row.Content) with { RecentDevelopments = words }, Stop);
    }
}
