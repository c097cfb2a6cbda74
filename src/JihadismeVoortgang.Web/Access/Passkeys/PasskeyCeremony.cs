using System.Globalization;
using System.Security.Cryptography;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Passkeys;

/// <summary>
/// Questions to a browser's passkeys and the answers to them. What the question was, the form carries along, sealed; the
/// database keeps which were answered, so that none is answered twice.
/// </summary>
internal sealed class PasskeyCeremony(
    IPasskeyHandler<PortalUser> handler,
    IHttpContextAccessor http,
    IDataProtectionProvider protection,
    IDbContextFactory<PortalDbContext> contexts,
    TimeProvider clock)
{
    /// <summary>A page to sign in may be open for a while before somebody does.</summary>
    private static readonly TimeSpan TimeToAnswer = TimeSpan.FromHours(1);

    /// <summary>To make a passkey for an account.</summary>
    public async Task<PasskeyQuestion> AskToMakeAsync(int account, string email, string name)
    {
        var owner = new PasskeyUserEntity { Id = Write(account), Name = email, DisplayName = name };
        var made = await handler.MakeCreationOptionsAsync(owner, http.HttpContext!);
        return new PasskeyQuestion(made.CreationOptionsJson, ToMake(account).Protect(made.AttestationState ?? "", TimeToAnswer));
    }

    /// <returns>The passkey that was made; null when the answer is not right, too late, or given before.</returns>
    public async Task<UserPasskeyInfo?> ReadMadeAsync(int account, PasskeyAnswer answer)
    {
        if (Open(ToMake(account), answer.State) is not { } question || answer.Credential is not { Length: > 0 } credential)
            return null;

        var read = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = http.HttpContext!, CredentialJson = credential, AttestationState = question });
        return read.Succeeded && read.UserEntity.Id == Write(account) && await IsFirstAsync(account, question) ? read.Passkey : null;
    }

    /// <summary>To sign in with a passkey.</summary>
    /// <param name="user">Whose; null for whoever it is.</param>
    public async Task<PasskeyQuestion> AskToSignInAsync(PortalUser? user = null)
    {
        var made = await handler.MakeRequestOptionsAsync(user, http.HttpContext!);
        return new PasskeyQuestion(made.RequestOptionsJson, ToSignIn.Protect(made.AssertionState ?? "", TimeToAnswer));
    }

    /// <returns>Whose passkey answered, and the passkey as it is now; null when the answer is not right, too late, or given before.</returns>
    public async Task<(PortalUser User, UserPasskeyInfo Passkey)?> ReadSignInAsync(PasskeyAnswer answer)
    {
        if (Open(ToSignIn, answer.State) is not { } question || answer.Credential is not { Length: > 0 } credential)
            return null;

        var read = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = http.HttpContext!, CredentialJson = credential, AssertionState = question });
        return read.Succeeded && await IsFirstAsync(read.User.Id, question) ? (read.User, read.Passkey) : null;
    }

    private ITimeLimitedDataProtector ToSignIn => protection.CreateProtector("passkey to sign in").ToTimeLimitedDataProtector();

    private ITimeLimitedDataProtector ToMake(int account) => protection.CreateProtector("passkey to make", Write(account)).ToTimeLimitedDataProtector();

    private static string? Open(ITimeLimitedDataProtector protector, string? state)
    {
        try
        {
            return protector.Unprotect(state ?? "");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private async Task<bool> IsFirstAsync(int account, string question)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await AccountSecrets.UseChallengeAsync(db, account, question, clock.GetUtcNow(), TimeToAnswer);
    }

    private static string Write(int account) => account.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Options">What the browser's own function takes, as JSON.</param>
/// <param name="State">Comes back with the answer; nobody but the portal can read it.</param>
public sealed record PasskeyQuestion(string Options, string State)
{
    /// <summary>For the form whose answer came in: it must be on the page, and asks nothing any more.</summary>
    public static PasskeyQuestion Answered { get; } = new("{}", "");
}

/// <summary>As a form carries it.</summary>
internal sealed class PasskeyAnswer
{
    public string? State { get; set; }

    /// <summary>What the browser's own function gave, as JSON.</summary>
    public string? Credential { get; set; }
}
