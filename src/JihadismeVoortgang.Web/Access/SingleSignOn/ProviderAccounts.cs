using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.SingleSignOn;

/// <summary>Whose account somebody from the provider is: by issuer and subject, and only the first time by address.</summary>
internal sealed class ProviderAccounts(
    IDbContextFactory<PortalDbContext> contexts, ILookupNormalizer normalizer, DemoMode demo, TimeProvider clock)
{
    public async Task<ProviderAccount> FindAsync(ProviderPerson person, CancellationToken cancellation = default)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var linked = await db.UserLogins
            .Where(login => login.LoginProvider == person.Issuer && login.ProviderKey == person.Subject)
            .Join(db.Users, login => login.UserId, user => user.Id, (_, user) => user)
            .SingleOrDefaultAsync(cancellation);
        if (linked is not null)
            return await JudgeAsync(db, linked, isLinked: true, cancellation);
        if (string.IsNullOrWhiteSpace(person.VerifiedEmail))
            return new ProviderAccount { Refusal = SignInRefusal.Unverified };

        var email = normalizer.NormalizeEmail(person.VerifiedEmail.Trim());
        var invited = await db.Users.SingleOrDefaultAsync(user => user.NormalizedEmail == email, cancellation);
        if (invited is null)
            return new ProviderAccount { Refusal = SignInRefusal.Unknown };

        // An address goes to a successor; the account behind it does not.
        var isTaken = await db.UserLogins.AnyAsync(login => login.UserId == invited.Id && login.LoginProvider == person.Issuer, cancellation);
        return isTaken
            ? new ProviderAccount { Number = invited.Id, Refusal = SignInRefusal.LinkedElsewhere }
            : await JudgeAsync(db, invited, isLinked: false, cancellation);
    }

    private async Task<ProviderAccount> JudgeAsync(PortalDbContext db, PortalUser user, bool isLinked, CancellationToken cancellation)
    {
        if (user.IsForNobody(demo))
            return new ProviderAccount { Refusal = SignInRefusal.Unknown };

        // A lock that wrong passwords brought is about passwords; a longer one is an administrator's word.
        if (user.IsBlockedAt(clock.GetUtcNow()))
            return new ProviderAccount { Number = user.Id, Refusal = SignInRefusal.Blocked };

        var roles = await db.UserRoles
            .Where(given => given.UserId == user.Id)
            .Join(db.Roles, given => given.RoleId, role => role.Id, (_, role) => role.Name!)
            .ToListAsync(cancellation);
        return new ProviderAccount { Number = user.Id, IsLinked = isLinked, Roles = roles.Select(Enum.Parse<Role>).ToHashSet() };
    }
}

/// <summary>An account somebody may use, or why there is none.</summary>
internal sealed record ProviderAccount
{
    /// <summary>Null when there is none, or none for people.</summary>
    public int? Number { get; init; }

    /// <summary>They were here before.</summary>
    public bool IsLinked { get; init; }

    /// <summary>Those it has now.</summary>
    public IReadOnlySet<Role> Roles { get; init; } = new HashSet<Role>();

    public SignInRefusal? Refusal { get; init; }
}
