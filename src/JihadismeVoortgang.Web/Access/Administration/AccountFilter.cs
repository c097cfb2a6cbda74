using System.Globalization;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>Which accounts an administrator wants to see; stands in the address of the page.</summary>
internal sealed record AccountFilter
{
    public const string SearchName = "zoek";
    public const string RoleName = "rol";
    public const string StatusName = "status";
    public const string PageName = "pagina";

    /// <summary>More than there are people for; a number that times the length of a page is still a number.</summary>
    private const int LastPage = 100_000;

    /// <summary>Part of a name or an address; empty for all.</summary>
    public string Search { get; init; } = "";

    /// <summary>Null for any.</summary>
    public Role? Role { get; init; }

    /// <summary>Null for all but who left.</summary>
    public AccountStatus? Status { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>What cannot be read counts as not asked.</summary>
    public static AccountFilter Read(string? search, string? role, string? status, string? page) => new()
    {
        Search = search?.Replace("\0", "", StringComparison.Ordinal).Trim() ?? "", // the database knows no such character
        Role = Accounts.Roles.Cast<Role?>().FirstOrDefault(known => known.ToString() == role),
        Status = AccountStatuses.All.Cast<AccountStatus?>().FirstOrDefault(known => known.ToString() == status),
        Page = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= LastPage ? number : 1,
    };

    /// <summary>The address of another page of the same choice.</summary>
    public string Address(int page)
    {
        string[] parts =
        [
            Search.Length > 0 ? $"{SearchName}={Uri.EscapeDataString(Search)}" : "",
            Role is null ? "" : $"{RoleName}={Role}",
            Status is null ? "" : $"{StatusName}={Status}",
            page == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $"{PageName}={page}"),
        ];
        var query = string.Join('&', parts.Where(part => part.Length > 0));
        return query.Length > 0 ? $"{AccessLinks.Accounts}?{query}" : AccessLinks.Accounts;
    }

    public IQueryable<PortalUser> Apply(PortalDbContext db, IQueryable<PortalUser> users, DateTimeOffset now)
    {
        if (Search.Length > 0)
        {
            var pattern = $"%{Search.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
            users = users.Where(user => EF.Functions.ILike(user.DisplayName, pattern, "\\") || EF.Functions.ILike(user.Email!, pattern, "\\"));
        }

        if (Role is { } role)
        {
            var id = 1 + (int)role;
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
