using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Review;

/// <summary>Who stands for it that a text says what the report before it said, and since when; inside the portal only.</summary>
public sealed record SaidUnchanged(string Name, DateTimeOffset At)
{
    /// <summary>Null when nobody does.</summary>
    internal static async Task<SaidUnchanged?> OfAsync(PortalDbContext db, ReviewedText text, CancellationToken cancellation) =>
        text.HandIn is { UnchangedBy: { } number, UnchangedAt: { } at }
            ? new SaidUnchanged(await db.Users.Where(user => user.Id == number).Select(user => user.DisplayName).SingleAsync(cancellation), at)
            : null;
}
