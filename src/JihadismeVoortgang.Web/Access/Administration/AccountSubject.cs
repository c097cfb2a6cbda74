using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>What every act on an account begins with.</summary>
internal static class AccountSubject
{
    private const string Word = "account ";

    /// <summary>The account with its measures, to be changed.</summary>
    /// <exception cref="BrokenRuleException">There is none of that number that people use.</exception>
    public static async Task<PortalUser> LoadAsync(PortalDbContext db, int number, CancellationToken cancellation) =>
        await db.Users.Include(user => user.Assignments)
            .SingleOrDefaultAsync(user => user.Id == number && user.Id != Actor.CommandLine.Number, cancellation)
        ?? throw new BrokenRuleException("", $"Account {number} bestaat niet.");

    /// <summary>A form holds all there is to be, so who did not see a change would undo it.</summary>
    /// <param name="place">The field.</param>
    /// <param name="seen">What was on the screen, in words.</param>
    /// <param name="now">What stands there, in the same words.</param>
    /// <exception cref="BrokenRuleException">They differ.</exception>
    public static void DemandSame(string place, string seen, string now)
    {
        if (seen != now)
        {
            throw new BrokenRuleException(place,
                $"Een andere beheerder heeft dit intussen gewijzigd; er staat nu: {(now.Length > 0 ? now : "niets")}. Kijk of uw wijziging nog klopt en sla haar dan opnieuw op.");
        }
    }

    public static string About(PortalUser user) => About(user.Id);

    public static string About(int number) => string.Create(CultureInfo.InvariantCulture, $"{Word}{number}");

    /// <returns>The number in what <see cref="About(int)"/> wrote; null when it is something else.</returns>
    public static int? Read(string about) =>
        about.StartsWith(Word, StringComparison.Ordinal)
        && int.TryParse(about.AsSpan(Word.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
