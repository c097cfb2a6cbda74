using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Audit;

/// <summary>Which records an administrator asks for, as it stands in the address. What is not understood is not asked.</summary>
/// <param name="From">The first day, in the Netherlands.</param>
/// <param name="Until">The last day, included.</param>
/// <param name="Who">Number of the actor, or a part of their name.</param>
/// <param name="Action">In words, as <see cref="AuditWords.OfAction"/> gives them.</param>
/// <param name="Object">A part of it.</param>
/// <param name="Result">In words.</param>
internal sealed record AuditFilter(
    DateOnly? From = null, DateOnly? Until = null, string? Who = null, string? Action = null, string? Object = null, string? Result = null)
{
    public const string FromName = "van";
    public const string UntilName = "tot";
    public const string WhoName = "wie";
    public const string ActionName = "handeling";
    public const string ObjectName = "waarop";
    public const string ResultName = "resultaat";
    public const string BeforeName = "voor";

    public const int MaxLength = 100;

    private const string Day = "yyyy-MM-dd";

    /// <summary>Only records with a smaller number: the next page. A log that grows does not move what stands on it.</summary>
    public long? Before { get; init; }

    public bool IsEmpty => this == new AuditFilter();

    public static AuditFilter Read(IQueryCollection query) => new(
        ReadDay(query[FromName]), ReadDay(query[UntilName]), Text(query[WhoName]), Text(query[ActionName]), Text(query[ObjectName]), Text(query[ResultName]))
    {
        Before = long.TryParse(query[BeforeName], NumberStyles.None, CultureInfo.InvariantCulture, out var before) ? before : null,
    };

    public static string? Write(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture);

    /// <summary>Newest first.</summary>
    public IQueryable<AuditRecord> On(PortalDbContext db)
    {
        IQueryable<AuditRecord> records = db.AuditRecords;
        if (Before is { } before)
            records = records.Where(record => record.Number < before);
        if (From is { } first && first > DateOnly.MinValue) // which began, in the Netherlands, before there is a time
        {
            var from = Dutch.InstantOf(first, TimeSpan.Zero);
            records = records.Where(record => record.At >= from);
        }

        if (Until is { } last && last < DateOnly.MaxValue)
        {
            var until = Dutch.InstantOf(last.AddDays(1), TimeSpan.Zero);
            records = records.Where(record => record.At < until);
        }

        if (Who is { } who)
            records = By(db, records, who);
        if (Action is { } words)
        {
            var actions = AuditWords.Actions.Where(action => AuditWords.OfAction(action) == words).ToList();
            records = records.Where(record => actions.Contains(record.Action));
        }

        if (Object is { } thing)
            records = records.Where(record => EF.Functions.ILike(record.Object, LikePattern.PartOf(thing), LikePattern.Escape));
        if (Result is { } result)
        {
            var results = Enum.GetNames<AuditResult>().Where(name => AuditWords.OfResult(name) == result).ToList();
            records = records.Where(record => results.Contains(record.Result));
        }

        return records.OrderByDescending(record => record.Number);
    }

    private static IQueryable<AuditRecord> By(PortalDbContext db, IQueryable<AuditRecord> records, string who)
    {
        if (int.TryParse(who, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return records.Where(record => record.ActorNumber == number);

        var part = LikePattern.PartOf(who);
        return records.Where(record => db.Users.Any(user => user.Id == record.ActorNumber && EF.Functions.ILike(user.DisplayName, part, LikePattern.Escape)));
    }

    private static DateOnly? ReadDay(string? typed) =>
        DateOnly.TryParseExact(typed, Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static string? Text(string? typed) =>
        typed?.Trim() is { Length: > 0 and <= MaxLength } text && !text.Contains('\0', StringComparison.Ordinal) ? text : null;
}
