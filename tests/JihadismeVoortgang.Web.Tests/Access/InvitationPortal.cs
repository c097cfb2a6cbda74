using System.Text.RegularExpressions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Tests.Data.Embedded;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Mail;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace JihadismeVoortgang.Web.Tests.Access;

/// <summary>A portal with a clock in the test's hand and a mail server on loopback, or none at all.</summary>
public partial class InvitationPortal(TestPostgres server) : PortalApp(server)
{
    public const string Address = "https://portaal.voorbeeld.nl";

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    internal SmtpListener Smtp { get; } = new();

    protected virtual bool HasMail => true;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Smtp.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    internal async Task<Visitor> AdministratorAsync()
    {
        var email = $"{Guid.NewGuid():N}@portaal.example";
        await AccountAsync(email, Role.Administrator);
        return await SignedInAsync(email);
    }

    /// <summary>Invites by the use case.</summary>
    internal async Task<int> InviteAsync(string email, params Role[] roles)
    {
        var administrator = await AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.Administrator);
        var wanted = new WrittenInvitation("Nieuwe Collega", email, roles.ToHashSet());
        return (await Services.GetRequiredService<InviteAccount>().RunAsync(administrator, wanted, TestContext.Current.CancellationToken)).Number;
    }

    /// <summary>The path of the link in the newest message to that address, after all mail was sent.</summary>
    internal async Task<string> MailedLinkAsync(string email)
    {
        await Services.GetRequiredService<Outbox>().SendDueAsync(TestContext.Current.CancellationToken);
        await using var db = await OpenAsync();
        await Eventually.IsTrueAsync( // the portal's own worker may have taken it
            () => !db.Mail.Any(mail => mail.NextAttemptAt != null && db.Users.Any(user => user.Id == mail.UserId && user.Email == email)), "the mail is sent");
        var letter = Smtp.Received.Last(mail => mail.Recipients.Contains($"<{email}>")).Message.TextBody!;
        return MailedLink().Match(letter).Groups[1].Value;
    }

    internal async Task<int> CountMailAsync()
    {
        await using var db = await OpenAsync();
        return await db.Mail.CountAsync(TestContext.Current.CancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (HasMail)
        {
            builder.UseSetting("Mail:Host", Smtp.Server.Host);
            builder.UseSetting("Mail:Port", $"{Smtp.Server.Port}");
            builder.UseSetting("Mail:Security", "None");
            builder.UseSetting("Mail:From", "portaal@voorbeeld.nl");
            builder.UseSetting("Mail:PortalAddress", Address);
        }

        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            if (!HasMail)
                services.RemoveAll<IMailTransport>();
        });
    }

    [GeneratedRegex(@"https://portaal\.voorbeeld\.nl(/\S+)")]
    private static partial Regex MailedLink();
}

/// <summary>As in Production when nobody named a mail server.</summary>
public sealed class PortalWithoutMail(TestPostgres server) : InvitationPortal(server)
{
    protected override bool HasMail => false;
}
