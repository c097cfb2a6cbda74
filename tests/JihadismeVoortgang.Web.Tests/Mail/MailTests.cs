using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace JihadismeVoortgang.Web.Tests.Mail;

/// <summary>A small report in a round that a test can open, people with addresses, and a mail server on loopback.</summary>
public abstract class MailTests(TestPostgres server) : IAsyncLifetime
{
    private protected PortalDatabaseFixture Portal { get; } = new(server);

    private protected SmtpListener Smtp { get; } = new();

    private protected int Coordinator { get; private set; }

    private protected FakeTimeProvider Clock => Portal.Clock;

    private protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    private protected static MailSettings Settings { get; } = MailSettings.Read(new ConfigurationBuilder()
        .AddInMemoryCollection([new("Mail:From", "Portaal <portaal@voorbeeld.nl>"), new("Mail:PortalAddress", "https://portaal.voorbeeld.nl/")])
        .Build());

    public virtual async ValueTask InitializeAsync()
    {
        await Portal.InitializeAsync();
        await Portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        Coordinator = await PersonAsync(Role.Coordinator);
    }

    public async ValueTask DisposeAsync()
    {
        await Smtp.DisposeAsync();
        await Portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected Outbox Sender(bool isOff = false) => new(
        Portal.Get<IDbContextFactory<PortalDbContext>>(), Settings, Clock, NullLogger<Outbox>.Instance, isOff ? null : new SmtpTransport(Smtp.Server));

    private protected async Task<int> PersonAsync(Role role, params int[] measures)
    {
        var number = await Portal.AccountAsync(role, measures);
        await ChangeAsync(number, $"persoon{number}@voorbeeld.nl");
        return number;
    }

    private protected async Task ChangeAsync(int user, string? email, string? name = null, DateTimeOffset? lockedUntil = null)
    {
        await using var db = await Portal.OpenAsync();
        var account = await db.Users.SingleAsync(known => known.Id == user, Stop);
        (account.Email, account.DisplayName, account.LockoutEnd) = (email, name ?? account.DisplayName, lockedUntil);
        await db.SaveChangesAsync(Stop);
    }

    private protected async Task<bool> PutAsync(string key, int user, string subject = "Onderwerp", string body = "Tekst")
    {
        await using var db = await Portal.OpenAsync();
        return await Post.PutAsync(db, key, user, new LetterText(subject, body), Clock.GetUtcNow(), Stop);
    }

    private protected async Task<IReadOnlyList<MailMessage>> MailAsync()
    {
        await using var db = await Portal.OpenAsync();
        return await db.Mail.AsNoTracking().OrderBy(message => message.Id).ToListAsync(Stop);
    }
}
