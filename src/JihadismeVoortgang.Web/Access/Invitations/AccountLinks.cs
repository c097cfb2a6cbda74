using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Mail;
using JihadismeVoortgang.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Invitations;

/// <summary>Makes links that set a password, and mails them; in the transaction of the act that wants one.</summary>
internal sealed class AccountLinks(LinkSettings settings, MailSettings mail, IMailTransport? transport = null, SignInWays? ways = null)
{
    /// <summary>None that was sent to the account works any more.</summary>
    public static async Task EndAllAsync(UseCaseWork work, int account, CancellationToken cancellation) =>
        work.Db.AccountLinks.RemoveRange(await work.Db.AccountLinks.Where(link => link.UserId == account).ToListAsync(cancellation));

    /// <summary>Makes a link in the place of an earlier one and puts it in the outbox.</summary>
    /// <param name="work">The act.</param>
    /// <param name="user">Whose; known to the database.</param>
    /// <param name="kind">What for.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The link, where no mail can bring it: to be shown once and handed over. Null when it is mailed, or not needed.</returns>
    /// <exception cref="BrokenRuleException">A link for a password, where nobody signs in with one.</exception>
    public async Task<HandedLink?> SendAsync(UseCaseWork work, PortalUser user, AccountLinkKind kind, CancellationToken cancellation)
    {
        if (ways is { HasPasswords: false, Provider.DisplayName: var provider })
        {
            await TellOfProviderAsync(work, user, kind, provider, cancellation);
            return null;
        }

        var secret = AccountLink.NewSecret();
        var link = await work.Db.AccountLinks.SingleOrDefaultAsync(known => known.UserId == user.Id && known.Kind == kind, cancellation);
        if (link is null)
            work.Db.AccountLinks.Add(link = new AccountLink { UserId = user.Id, Kind = kind });

        (link.Hash, link.MadeAt, link.ExpiresAt) = (AccountLink.HashOf(secret), work.At, work.At + settings.Of(kind));
        var path = PathOf(kind, secret);
        if (transport is null || string.IsNullOrWhiteSpace(user.Email))
            return new HandedLink(path, link.ExpiresAt);

        var text = kind == AccountLinkKind.Invitation
            ? LetterTexts.Invited(mail.Link(path), link.ExpiresAt)
            : LetterTexts.PasswordForgotten(mail.Link(path), link.ExpiresAt);
        await Post.PutAsync(work.Db, KeyOf(work, user, kind), user.Id, text, work.At, cancellation);
        return null;
    }

    /// <summary>Who can sign in through the provider only needs no secret to do so.</summary>
    private async Task TellOfProviderAsync(UseCaseWork work, PortalUser user, AccountLinkKind kind, string provider, CancellationToken cancellation)
    {
        if (kind == AccountLinkKind.Password)
            throw new BrokenRuleException("", $"In dit portaal logt niemand in met een wachtwoord, maar met {provider}.");

        if (transport is not null && !string.IsNullOrWhiteSpace(user.Email))
        {
            var text = LetterTexts.InvitedThroughProvider(mail.Link(Links.SignIn), provider, user.Email);
            await Post.PutAsync(work.Db, KeyOf(work, user, kind), user.Id, text, work.At, cancellation);
        }
    }

    private static string KeyOf(UseCaseWork work, PortalUser user, AccountLinkKind kind) =>
        string.Create(CultureInfo.InvariantCulture, $"link:{kind}:{user.Id}:{work.At.UtcTicks}");

    private static string PathOf(AccountLinkKind kind, string secret) =>
        kind == AccountLinkKind.Invitation ? AccessLinks.InvitationFor(secret) : AccessLinks.NewPasswordFor(secret);
}

/// <summary>A link for the administrator to hand over.</summary>
/// <param name="Path">From the root of the portal; holds the secret.</param>
/// <param name="ExpiresAt">Until when it can be used.</param>
public sealed record HandedLink(string Path, DateTimeOffset ExpiresAt);
