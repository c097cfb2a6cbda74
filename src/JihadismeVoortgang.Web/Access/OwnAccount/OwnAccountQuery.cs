using System.Buffers.Text;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.OwnAccount;

/// <summary>What somebody sees of their own account.</summary>
internal sealed class OwnAccountQuery(IDbContextFactory<PortalDbContext> contexts, TimeProvider clock)
{
    /// <exception cref="AccessDeniedException">The account is gone or blocked, or nobody's.</exception>
    public async Task<OwnAccountView> FindAsync(int account, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var longestLock = clock.GetUtcNow() + PasswordRules.Lockout; // of wrong passwords; longer is an administrator's
        var user = await db.Users.AsNoTracking()
            .Where(known => known.Id == account && known.Id != Actor.CommandLine.Number && (known.LockoutEnd == null || known.LockoutEnd <= longestLock))
            .SingleOrDefaultAsync(cancellation) ?? throw new AccessDeniedException();
        var passkeys = await db.UserPasskeys.AsNoTracking().Where(passkey => passkey.UserId == account).ToListAsync(cancellation);
        return new OwnAccountView(user.DisplayName, user.Email ?? "")
        {
            HasSecondFactor = user.TwoFactorEnabled,
            HasApp = await AccountSecrets.KeyAsync(db, account, cancellation) is not null,
            RecoveryCodesLeft = await AccountSecrets.RecoveryCodesLeftAsync(db, account, cancellation),
            Passkeys =
            [
                .. passkeys.OrderBy(passkey => passkey.Data.CreatedAt)
                    .Select(passkey => new PasskeyView(Base64Url.EncodeToString(passkey.CredentialId), passkey.Data.Name ?? "Passkey", passkey.Data.CreatedAt)),
            ],
        };
    }
}

/// <param name="Name">As shown to others.</param>
/// <param name="Email">To sign in with.</param>
internal sealed record OwnAccountView(string Name, string Email)
{
    public bool HasSecondFactor { get; init; }

    public bool HasApp { get; init; }

    public int RecoveryCodesLeft { get; init; }

    public IReadOnlyList<PasskeyView> Passkeys { get; init; } = [];
}

/// <param name="Id">In letters that stand in a form.</param>
/// <param name="Name">As its owner calls it.</param>
/// <param name="CreatedAt">When it was added.</param>
internal sealed record PasskeyView(string Id, string Name, DateTimeOffset CreatedAt);
