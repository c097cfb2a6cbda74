using System.Globalization;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>Which accounts an administrator wants to see; stands in the address of the page.</summary>
internal sealed record AccountFilter
{
    public const string SearchName = "zoek";
    public const string RoleName = "rol";
    public const string StatusName = "status";
    public const string PageName = "pagina";

    public const int MaxLength = 200;

    /// <summary>More than there will ever be, and few enough to count rows with.</summary>
    private const int MostPages = 1_000_000;

    /// <summary>Part of a name or an address; empty for all.</summary>
    public string Search { get; init; } = "";

    /// <summary>Null for any.</summary>
    public Role? Role { get; init; }

    /// <summary>Null for all but who left.</summary>
    public AccountStatus? Status { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What cannot be read, or asked of the database, counts as not asked.</summary>
    public static AccountFilter Read(string? search, string? role, string? status, string? page) => new()
    {
        Search = search?.Trim() is { Length: <= MaxLength } text && !text.Contains('\0', StringComparison.Ordinal) ? text : "",
        Role = Accounts.Roles.Cast<Role?>().FirstOrDefault(known => known.ToString() == role),
        Status = AccountStatuses.All.Cast<AccountStatus?>().FirstOrDefault(known => known.ToString() == status),
        Page = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostPages ? number : 1,
    };

    /// <summary>The address of another page of the same choice.</summary>
    public string Address(int page) => Links.WithQuery(
        AccessLinks.Accounts,
        (SearchName, Search.Length > 0 ? Search : null),
        (RoleName, Role?.ToString()),
        (StatusName, Status?.ToString()),
        (PageName, page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)));

    public IQueryable<PortalUser> Apply(PortalDbContext db, IQueryable<PortalUser> users, DateTimeOffset now)
    {
        if (Search.Length > 0)
        {
            var part = LikePattern.PartOf(Search);
            users = users.Where(user => EF.Functions.ILike(user.DisplayName, part, LikePattern.Escape) || EF.Functions.ILike(user.Email!, part, LikePattern.Escape));
        }

        if (Role is { } role)
        {
            var id = Accounts.IdOf(role);
            users = users.Where(user => db.UserRoles.Any(given => given.UserId == user.Id && given.RoleId == id));
        }

        return Status switch
        {
            AccountStatus.Gone => users.Where(user => user.LeftAt != null),
            AccountStatus.Blocked => users.Where(user => user.LeftAt == null && user.LockoutEnd > now),
            AccountStatus.Invited => Usable().Where(user => user.PasswordHash == null && user.LastSignInAt == null),
            AccountStatus.Active => Usable().Where(user => user.PasswordHash != null || user.LastSignInAt != null),
            _ => users.Where(user => user.LeftAt == null),
        };

        IQueryable<PortalUser> Usable() => users.Where(user => user.LeftAt == null && (user.LockoutEnd == null || user.LockoutEnd <= now));
    }
}

/// <summary>How it stands with an account.</summary>
public enum AccountStatus
{
    Active,

    /// <summary>Was never used: there is no password yet.</summary>
    Invited,

    Blocked,

    /// <summary>Who it was of left; name and address are blanked.</summary>
    Gone,
}

internal static class AccountStatuses
{
    public static IReadOnlyList<AccountStatus> All { get; } = Enum.GetValues<AccountStatus>();

    public static AccountStatus Of(PortalUser user, DateTimeOffset now) => user switch
    {
        { LeftAt: not null } => AccountStatus.Gone,
        _ when user.LockoutEnd > now => AccountStatus.Blocked,
        { PasswordHash: null, LastSignInAt: null } => AccountStatus.Invited,
        _ => AccountStatus.Active,
    };

    public static string Dutch(AccountStatus status) => status switch
    {
        AccountStatus.Active => "actief",
        AccountStatus.Invited => "uitgenodigd",
        AccountStatus.Blocked => "geblokkeerd",
        _ => "uit dienst",
    };
}
