using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Coordinating.Corrections;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Review;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Coordinating.Corrections;

/// <summary>What a coordinator typed in a correction and did not save.</summary>
public sealed class CorrectionDraftTests(TestPostgres server) : IAsyncLifetime
{
    private static readonly Guid Tab = Guid.NewGuid();

    private readonly PortalDatabaseFixture _portal = new(server);
    private int _writer;
    private int _other;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        _writer = await _portal.AccountAsync(Role.Coordinator);
        _other = await _portal.AccountAsync(Role.Coordinator);
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(_writer, 6, Stop);
        await StartAsync();
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task Each_part_of_a_correction_has_a_draft_of_its_own_one_for_all_measures_of_a_merged_row_and_nobody_else_reads_it()
    {
        await KeepAsync(await TextAsync(null), "Van de inleiding");
        await KeepAsync(await TextAsync(3), "Van rij 3/4");

        Assert.Equal("Van de inleiding", (await FindAsync(_writer, await TextAsync(null)))!.Fields["veld"]);
        Assert.Equal("Van rij 3/4", (await FindAsync(_writer, await TextAsync(4)))!.Fields["veld"]);
        Assert.Null(await FindAsync(_writer, await TextAsync(2)));
        Assert.Null(await FindAsync(_writer, new TextReference(7, null)));
        Assert.Null(await FindAsync(_other, await TextAsync(3)));
    }

    [Fact]
    public async Task An_officer_neither_keeps_nor_reads_a_draft_of_a_correction_nor_sees_who_writes_in_it()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 1, 2, 3, 4);
        var text = await TextAsync(2);

        await Assert.ThrowsAsync<AccessDeniedException>(() => Drafts.KeepAsync(officer, text, Typed("x"), Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Drafts.FindAsync(officer, text, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => Drafts.DropAsync(officer, text, upTo: null, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<EditorPresence>().EnterAsync(officer, text, Tab, cancellation: Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<EditorPresence>().LookAsync(officer, text, Tab, Stop));
    }

    [Fact]
    public async Task Saving_a_part_ends_its_draft_and_no_other_and_a_save_that_is_refused_leaves_it()
    {
        var (row, head) = (await TextAsync(3), await TextAsync(null));
        await KeepAsync(row, "Rij");
        await KeepAsync(head, "Inleiding");
        await Drafts.KeepAsync(_other, row, Typed("Van de ander"), Stop);
        var written = WrittenCorrectionRow.Of(CorrectedReport.RowOf((await LoadAsync()).Content, 3)!);

        await Assert.ThrowsAsync<BrokenRuleException>(() => SaveRowAsync(written with { StateOfPlay = "<script>" }));
        Assert.NotNull(await FindAsync(_writer, row));

        await SaveRowAsync(written with { StateOfPlay = "Hersteld." });
        Assert.Null(await FindAsync(_writer, row));
        Assert.NotNull(await FindAsync(_writer, head));
        Assert.NotNull(await FindAsync(_other, row));

        await _portal.Get<SaveCorrection>().HeadAsync(
            _writer, (await LoadAsync()).Seen, WrittenCorrectionHead.Of(CorrectedReport.HeadOf((await LoadAsync()).Content)) with { Title = "Rapport zes" }, Stop);
        Assert.Null(await FindAsync(_writer, head));
    }

    [Fact]
    public async Task A_correction_that_is_over_takes_no_draft_and_the_next_one_begins_without_it()
    {
        var text = await TextAsync(2);
        await KeepAsync(text, "Van de vervallen correctie");
        await _portal.Get<DecideCorrection>().DropAsync(_writer, (await LoadAsync()).Seen, "Het klopte toch.", Stop);
        await StartAsync();

        var over = await Assert.ThrowsAsync<BrokenRuleException>(() => KeepAsync(text, "x"));
        var next = await TextAsync(2);
        var none = await Assert.ThrowsAsync<BrokenRuleException>(() => KeepAsync(next with { Measure = 99 }, "x"));

        Assert.StartsWith("Correctie 6.1 is intussen vervallen", over.Message, StringComparison.Ordinal);
        Assert.StartsWith("Correctie 6.1 heeft geen rij voor maatregel 99", none.Message, StringComparison.Ordinal);
        Assert.Null(await FindAsync(_writer, next));
    }

    [Fact]
    public async Task A_colleague_sees_who_writes_in_the_same_part()
    {
        await _portal.Get<EditorPresence>().EnterAsync(_writer, await TextAsync(2), Tab, cancellation: Stop);

        Assert.Single((await _portal.Get<EditorPresence>().LookAsync(_other, await TextAsync(2), tab: null, Stop)).Others);
        Assert.Empty((await _portal.Get<EditorPresence>().LookAsync(_other, await TextAsync(3), tab: null, Stop)).Others);
    }

    [Fact]
    public async Task The_forms_come_back_from_the_fields_of_their_draft()
    {
        var content = (await LoadAsync()).Content;
        var row = WrittenCorrectionRow.Of(CorrectedReport.RowOf(content, 3)!);
        var typed = row with
        {
            Designations = [.. row.Designations.Select(measure => measure with { Description = $"Anders {measure.Number}" })],
            PlanningLabel = "2017",
            PlanningState = Domain.Rounds.PlanningState.Ongoing,
            TargetFrom = 2016,
            TargetUntil = null,
            StateOfPlay = "Stand",
            RecentDevelopments = "Nieuws",
        };
        var head = WrittenCorrectionHead.Of(CorrectedReport.HeadOf(content));
        var typedHead = new WrittenCorrectionHead("Titel", "Kop", "Tekst", PreviousReportDate: null, new DateOnly(2016, 5, 27));

        Assert.True(typed.IsSameAs(row.With(typed.Fields)));
        Assert.True(row.IsSameAs(row.With(new Dictionary<string, string> { ["van"] = "geen jaar" })));
        Assert.Equal(typedHead, head.With(typedHead.Fields));
        Assert.Equal(head, head.With(new Dictionary<string, string> { ["peildatum"] = "geen dag" }));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private DraftStore Drafts => _portal.Get<DraftStore>();

    private static TypedDraft Typed(string text) => new(Tab, Sequence: 1, StartedFrom: 1, new Dictionary<string, string> { ["veld"] = text });

    private Task<EditionNumber> StartAsync() => _portal.Get<StartCorrection>().RunAsync(_writer, 6, "Rij 2 was onjuist.", Stop);

    private async Task<PreparedCorrection> LoadAsync() => (await _portal.Get<CorrectionForCoordinator>().LoadAsync(_writer, 6, Stop))!.Correction!;

    private async Task<CorrectionText> TextAsync(int? measure) => new((await LoadAsync()).Seen.Id, measure);

    private Task<KeepOutcome> KeepAsync(WritableText text, string typed) => Drafts.KeepAsync(_writer, text, Typed(typed), Stop);

    private Task<KeptDraft?> FindAsync(int account, WritableText text) => Drafts.FindAsync(account, text, Stop);

    private async Task SaveRowAsync(WrittenCorrectionRow row) => await _portal.Get<SaveCorrection>().RowAsync(_writer, (await LoadAsync()).Seen, row, Stop);
}
