using System.Globalization;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Access.Retention;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>What has had its term goes, to the day; history stays, to the byte.</summary>
public sealed class RetentionTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private int _officer;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(await _portal.AccountAsync(Role.Coordinator), 6, Stop);
        _officer = await _portal.AccountAsync(Role.PolicyOfficer, 1);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData(30, "0 concepten, 0 regels van het e-maillog, 0 beëindigde sessies, 0 aanmeldmomenten, 0 verlopen links")]
    [InlineData(31, "0 concepten, 0 regels van het e-maillog, 0 beëindigde sessies, 0 aanmeldmomenten, 1 verlopen links")]
    [InlineData(61, "0 concepten, 0 regels van het e-maillog, 1 beëindigde sessies, 0 aanmeldmomenten, 1 verlopen links")]
    [InlineData(91, "1 concepten, 0 regels van het e-maillog, 1 beëindigde sessies, 0 aanmeldmomenten, 1 verlopen links")]
    [InlineData(181, "1 concepten, 1 regels van het e-maillog, 1 beëindigde sessies, 0 aanmeldmomenten, 1 verlopen links")]
    [InlineData(366, "1 concepten, 1 regels van het e-maillog, 1 beëindigde sessies, 1 aanmeldmomenten, 1 verlopen links")]
    public async Task Each_goes_after_its_own_term(int days, string removed)
    {
        await LeaveOneOfEachAsync();
        _portal.Clock.Advance(TimeSpan.FromDays(days));

        Assert.Equal(removed, (await Purge.RunAsync(Stop)).ToString());
        Assert.StartsWith("0 concepten, 0 regels", (await Purge.RunAsync(Stop)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_one_row_of_history_changes()
    {
        await LeaveOneOfEachAsync();
        _portal.Clock.Advance(TimeSpan.FromDays(4000));
        var before = await HistoryAsync();

        await Purge.RunAsync(Stop);

        Assert.Equal(before, await HistoryAsync());
        Assert.Contains(before, table => table.StartsWith("editions: 1 ", StringComparison.Ordinal));
        Assert.Contains(before, table => table.StartsWith("revisions: ", StringComparison.Ordinal));
        Assert.Contains(before, table => table.StartsWith("steps: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Drafts_of_what_is_closed_go_at_once_and_those_of_open_texts_stay()
    {
        await DraftAsync(RevisedKind.ReportingRound, "6");
        await DraftAsync(RevisedKind.ReportingRound, "7");
        await DraftAsync(RevisedKind.Correction, $"{Guid.NewGuid()} 1");
        await using (var db = await _portal.OpenAsync())
        {
            await DraftAsync(RevisedKind.StatusEntry, $"{(await db.StatusEntries.FirstAsync(row => row.RoundNumber == 6, Stop)).Id}");
            await DraftAsync(RevisedKind.StatusEntry, $"{(await db.StatusEntries.FirstAsync(row => row.RoundNumber == 7, Stop)).Id}");
        }

        Assert.Equal(3, (await Purge.RunAsync(Stop)).Drafts);

        await using var after = await _portal.OpenAsync();
        var kept = await after.Drafts.Select(draft => draft.Kind).OrderBy(kind => kind).ToListAsync(Stop);
        Assert.Equal([RevisedKind.ReportingRound, RevisedKind.StatusEntry], kept.Order());
    }

    [Fact]
    public async Task Mail_that_still_waits_stays_however_old()
    {
        await using (var db = await _portal.OpenAsync())
            await Post.PutAsync(db, "wacht", _officer, new LetterText("Onderwerp", "Tekst"), _portal.Clock.GetUtcNow(), Stop);
        _portal.Clock.Advance(TimeSpan.FromDays(4000));

        Assert.Equal(0, (await Purge.RunAsync(Stop)).Mail);
    }

    [Fact]
    public async Task Two_nodes_do_it_once_a_day()
    {
        var nodes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Purge.RunDailyAsync(Stop))));
        Assert.Single(nodes, purged => purged is not null);
        Assert.Equal(1, await TimesAsync());

        _portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.NotNull(await Purge.RunDailyAsync(Stop));
        Assert.Null(await Purge.RunDailyAsync(Stop));
        Assert.Equal(2, await TimesAsync());
    }

    [Fact]
    public void Terms_that_cannot_be_are_all_said_in_dutch()
    {
        var refused = Assert.Throws<StartUpException>(() => Read(("Retention:Drafts", "nul"), ("Retention:Sessions", "1"), ("Retention:Mail", "10"), ("Retention:MailLog", "99999")));

        Assert.Equal(
            [
                "Deze bewaartermijn bestaat niet. De termijnen zijn Drafts, SignInLog, MailLog, Sessions, Invitations.",
                "'nul' is geen aantal dagen van 1 tot en met 3660.",
                "'99999' is geen aantal dagen van 1 tot en met 3660.",
                "'1' is geen aantal dagen van 2 tot en met 3660.",
            ],
            refused.Faults.Select(fault => fault.Message));
        Assert.Equal(new RetentionSettings(90, 365, 180, 60, 30), Read());
        Assert.Equal(7, Read(("Retention:Drafts", "7")).Drafts);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private PurgeExpired Purge => _portal.Get<PurgeExpired>();

    private static RetentionSettings Read(params (string Key, string Value)[] settings) => RetentionSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build());

    private async Task LeaveOneOfEachAsync()
    {
        var now = _portal.Clock.GetUtcNow();
        await DraftAsync(RevisedKind.ReportingRound, "7");
        await using var db = await _portal.OpenAsync();
        await Post.PutAsync(db, "verstuurd", _officer, new LetterText("Onderwerp", "Tekst"), now, Stop);
        await db.Mail.Where(mail => mail.Key == "verstuurd").ExecuteUpdateAsync(
            mail => mail.SetProperty(known => known.SentAt, now).SetProperty(known => known.NextAttemptAt, (DateTimeOffset?)null), Stop);
        db.UserTokens.Add(new IdentityUserToken<int> { UserId = _officer, LoginProvider = Sessions.Ended, Name = "een", Value = Sessions.Write(now) });
        db.UserTokens.Add(new IdentityUserToken<int> { UserId = _officer, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "0" });
        db.AccountLinks.Add(new AccountLink { UserId = _officer, Kind = AccountLinkKind.Invitation, Hash = "x", MadeAt = now, ExpiresAt = now });
        (await db.Users.SingleAsync(user => user.Id == _officer, Stop)).LastSignInAt = now;
        await db.SaveChangesAsync(Stop);
    }

    private async Task DraftAsync(RevisedKind kind, string key)
    {
        await using var db = await _portal.OpenAsync();
        db.Drafts.Add(new Draft { UserId = _officer, Kind = kind, Key = key, SavedAt = _portal.Clock.GetUtcNow() });
        await db.SaveChangesAsync(Stop);
    }

    private async Task<int> TimesAsync()
    {
        await using var db = await _portal.OpenAsync();
        return await db.Steps.CountAsync(step => step.Action == nameof(PurgeExpired), Stop);
    }

    /// <summary>Number and checksum of the rows of every table but those that purging is about; its own steps left out.</summary>
    private async Task<IReadOnlyList<string>> HistoryAsync()
    {
        await using var db = await _portal.OpenAsync();
        string[] purged = ["drafts", "mail_messages", "user_tokens", "account_links", "users", "open_editors", "__EFMigrationsHistory"];
        var tables = await db.Database.SqlQuery<string>($"SELECT tablename::text AS \"Value\" FROM pg_tables WHERE schemaname = 'public' ORDER BY 1").ToListAsync(Stop);
        var sums = new List<string>();
        foreach (var table in tables.Except(purged))
        {
            var kept = table is "steps" or "audit_records" ? " WHERE action <> 'PurgeExpired'" : ""; // it leaves its own
            var sql = string.Create(
                CultureInfo.InvariantCulture,
                $"SELECT '{table}: ' || count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))), '-') AS \"Value\" FROM {table} AS t{kept}");
            sums.Add(await db.Database.SqlQueryRaw<string>(sql).SingleAsync(Stop));
        }

        return sums;
    }
}
