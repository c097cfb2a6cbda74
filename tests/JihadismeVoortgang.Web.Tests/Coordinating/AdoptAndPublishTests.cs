using System.Security.Cryptography;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;
using Npgsql;

namespace JihadismeVoortgang.Web.Tests.Coordinating;

public sealed class AdoptAndPublishTests(TestPostgres server) : IAsyncLifetime
{
    private static readonly EditionNumber Sixth = new(6, 0);

    private readonly PortalDatabaseFixture _portal = new(server);
    private int _coordinator;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        _coordinator = await _portal.AccountAsync(Role.Coordinator);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task What_is_adopted_is_not_public_before_it_is_published()
    {
        await AdoptAsync(6);
        Assert.Null(await Published.CurrentAsync(6, Stop));
        Assert.Null(await Published.PdfAsync(Sixth, Stop));

        await PublishAsync(Sixth);

        Assert.Equal(Sixth, (await Published.CurrentAsync(6, Stop))!.Edition.Number);
        Assert.NotEmpty((await Published.PdfAsync(Sixth, Stop))!);
    }

    [Fact]
    public async Task A_planned_publication_is_public_from_its_instant_on()
    {
        await AdoptAsync(6);
        var at = _portal.Clock.GetUtcNow().AddHours(2);
        await _portal.Get<PublishEdition>().RunAsync(_coordinator, Sixth, at, "29 754, nr. 1", Stop);

        _portal.Clock.SetUtcNow(at.AddTicks(-10));
        Assert.Empty(await Published.ListAsync(Stop));

        _portal.Clock.SetUtcNow(at);
        var edition = Assert.Single(await Published.ListAsync(Stop));
        Assert.Equal((at, "29 754, nr. 1"), (edition.PublishedAt, edition.Kamerstuk));
    }

    [Fact]
    public async Task An_edition_keeps_its_words_numbers_and_bytes_whatever_happens_afterwards()
    {
        await AdoptAsync(6);
        await PublishAsync(Sixth);
        var before = EditionContent.Write((await Published.CurrentAsync(6, Stop))!.Report);
        var pdf = await Published.PdfAsync(Sixth, Stop);
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
        var entry = await _portal.Get<EntryForEditing>().LoadAsync(officer, 2, Stop);
        await _portal.Get<SaveStatusEntry>().RunAsync(
            officer, WrittenEntry.Of(entry!.Round, 2, entry.Revision, entry.Content) with { StateOfPlay = "Later geschreven." }, Stop);
        await using (var db = await _portal.OpenAsync())
        {
            db.Themes.Single(theme => theme.Number == 1).Rename("Hernoemd thema");
            await db.SaveChangesAsync(Stop);
        }

        var fresh = new PublishedEditions(_portal.Get<Microsoft.EntityFrameworkCore.IDbContextFactory<Web.Data.PortalDbContext>>(), _portal.Clock);
        var after = await fresh.CurrentAsync(6, Stop);

        Assert.Equal(before, EditionContent.Write(after!.Report));
        Assert.Equal(pdf, await fresh.PdfAsync(Sixth, Stop));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(pdf!)), after.Edition.PdfSha256);
    }

    [Fact]
    public async Task Notes_are_numbered_through_the_report_and_references_are_frozen()
    {
        await AdoptAsync(6);
        await PublishAsync(Sixth);

        var report = (await Published.CurrentAsync(6, Stop))!.Report;

        var rows = report.Themes.SelectMany(theme => theme.Rows).ToList();
        Assert.Equal([1], ContentWalk.NotesOf(rows[0].Measures[0].Description).Select(note => note.Number));
        Assert.Equal([2], ContentWalk.NotesOf(rows[1].StateOfPlay).Select(note => note.Number));
        Assert.Equal(
            new MeasureReference(2, "maatregel 2"),
            ContentWalk.LeavesOf(((Paragraph)rows[0].RecentDevelopments[0]).Content).OfType<MeasureReference>().Single());
    }

    [Fact]
    public async Task A_round_is_adopted_once_however_often_somebody_clicks()
    {
        await AdoptAsync(6);

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => AdoptAsync(6));

        Assert.Contains("Ronde 6 is al vastgesteld", broken.Message, StringComparison.Ordinal);
        await PublishAsync(Sixth);
        await Assert.ThrowsAsync<BrokenRuleException>(() => PublishAsync(Sixth));
        await Assert.ThrowsAsync<BrokenRuleException>(() => PublishAsync(new EditionNumber(9, 0)));
    }

    [Fact]
    public async Task Only_a_coordinator_adopts_and_publishes()
    {
        var officer = await _portal.AccountAsync(Role.PolicyOfficer, 1, 2, 3, 4);

        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<AdoptRound>().RunAsync(officer, 6, Stop));
        await Assert.ThrowsAsync<AccessDeniedException>(() => _portal.Get<PublishEdition>().RunAsync(officer, Sixth, null, null, Stop));
    }

    [Theory]
    [InlineData("UPDATE editions SET title = 'anders'")]
    [InlineData("DELETE FROM editions")]
    [InlineData("UPDATE publications SET published_at = now()")]
    [InlineData("DELETE FROM publications")]
    [InlineData("UPDATE revisions SET reason = 'anders'")]
    [InlineData("DELETE FROM revisions")]
    [InlineData("UPDATE steps SET action = 'anders'")]
    [InlineData("TRUNCATE steps")]
    [InlineData("SELECT setval('steps_id_seq', 1)")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\"")]
    [InlineData("CREATE TABLE mine (id int)")]
    [InlineData("ALTER TABLE editions ADD COLUMN mine int")]
    public async Task The_database_itself_refuses_the_portal_to_rewrite_history(string sql)
    {
        await AdoptAsync(6);
        await using var connection = new NpgsqlConnection(_portal.AppConnectionString);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Stop));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task The_portals_role_may_change_what_is_named_changeable_and_nothing_else()
    {
        await using var connection = new NpgsqlConnection(_portal.AppConnectionString);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(
            """
            SELECT DISTINCT table_name FROM information_schema.role_table_grants
            WHERE grantee = 'portal_app' AND table_schema = 'public' AND privilege_type <> 'SELECT' AND privilege_type <> 'INSERT'
            ORDER BY table_name
            """,
            connection);
        await using var rows = await command.ExecuteReaderAsync(Stop);
        var changeable = new List<string>();
        while (await rows.ReadAsync(Stop))
            changeable.Add(rows.GetString(0));

        Assert.Equal(Web.Data.SchemaMigration.Changeable.Order(StringComparer.Ordinal), changeable.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(changeable, table => table is "editions" or "publications" or "revisions" or "steps");
    }

    [Fact]
    public async Task There_is_never_a_second_open_round()
    {
        await using var connection = new NpgsqlConnection(_portal.AppConnectionString);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(
            "INSERT INTO reporting_rounds (number, title, running_header, introduction, state, revision) VALUES (9, 't', 'h', '', 'Prepared', 1)", connection);

        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Stop));

        Assert.Equal(PostgresErrorCodes.ExclusionViolation, refused.SqlState);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PublishedEditions Published => _portal.Get<PublishedEditions>();

    private async Task<EditionNumber> AdoptAsync(int round)
    {
        await _portal.SettleRoundAsync(round);
        return await _portal.Get<AdoptRound>().RunAsync(_coordinator, round, Stop);
    }

    private Task<DateTimeOffset> PublishAsync(EditionNumber edition) =>
        _portal.Get<PublishEdition>().RunAsync(_coordinator, edition, null, null, Stop);
}
