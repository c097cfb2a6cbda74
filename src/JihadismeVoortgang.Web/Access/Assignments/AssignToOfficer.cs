using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access.Assignments;

/// <summary>
/// Gives measures to an officer, for good or to stand in until a day, beside whoever has them already. It holds at once: a
/// right is read anew for every use case.
/// </summary>
internal sealed class AssignToOfficer(UseCases useCases, MailNotices notices)
{
    /// <param name="account">A coordinator or an administrator.</param>
    /// <param name="written">The form.</param>
    /// <param name="cancellation">Gives up; nothing is given then.</param>
    /// <exception cref="BrokenRuleException">Lists every fault of the form.</exception>
    public Task<bool> RunAsync(int account, WrittenAssignment written, CancellationToken cancellation = default) =>
        useCases.RunAsync(
            new UseCase<int, bool>
            {
                Action = written.IsStandIn ? "AssignStandIn" : nameof(AssignToOfficer),
                Load = (_, _) => Task.FromResult(written.Person ?? 0),
                Right = (caller, _) => Rights.AssignMeasures(caller),
                About = person => $"account {person}",
                Work = async (work, person) =>
                {
                    var measures = await JudgedAsync(work, person, written, cancellation);
                    foreach (var measure in measures)
                        await GiveAsync(work.Db, person, measure, written, cancellation);

                    await notices.AssignedAsync(work, person, measures, cancellation);
                    return true;
                },
            },
            account,
            cancellation);

    private static async Task<IReadOnlyList<int>> JudgedAsync(UseCaseWork work, int person, WrittenAssignment written, CancellationToken cancellation)
    {
        var faults = written.Faults(Dutch.DayOf(work.At)).ToList();
        if (written.Person is not null && !(await Caller.LoadAsync(work.Db, person, work.At, cancellation)).Roles.Contains(Role.PolicyOfficer))
            faults.Add(new Fault("person", "Dit account heeft de rol beleidsmedewerker niet (meer). De beheerder geeft rollen."));

        IReadOnlySet<int> wanted = new HashSet<int>();
        try
        {
            wanted = MeasureNumbers.Read(written.Measures, await work.Db.Measures.Select(measure => measure.Number).ToHashSetAsync(cancellation));
        }
        catch (BrokenRuleException broken)
        {
            faults.AddRange(broken.Faults);
        }

        var own = await work.Db.Assignments
            .Where(given => given.UserId == person && !given.IsStandIn && wanted.Contains(given.MeasureNumber))
            .Select(given => given.MeasureNumber)
            .ToListAsync(cancellation);
        if (own.Count > 0)
            faults.Add(new Fault(AccountFields.Measures, $"Deze maatregelen zijn al vast aan dit account toegewezen: {MeasureNumbers.Write(own)}."));

        return faults.Count == 0 ? [.. wanted.Order()] : throw new BrokenRuleException(faults);
    }

    private static async Task GiveAsync(PortalDbContext db, int person, int measure, WrittenAssignment written, CancellationToken cancellation)
    {
        var given = await db.Assignments.SingleOrDefaultAsync(known => known.UserId == person && known.MeasureNumber == measure, cancellation);
        if (given is null)
            db.Assignments.Add(given = new MeasureAssignment { UserId = person, MeasureNumber = measure });

        (given.IsStandIn, given.Until) = (written.IsStandIn, written.IsStandIn ? written.LastDay : null);
    }
}

/// <summary>The form that gives measures to an officer, as filled in.</summary>
public sealed record WrittenAssignment
{
    /// <summary>Number of the account.</summary>
    public int? Person { get; init; }

    /// <summary>"1-5, 12".</summary>
    public string Measures { get; init; } = "";

    public bool IsStandIn { get; init; }

    /// <summary>Of standing in, included.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>What is wrong with the form by itself.</summary>
    internal IEnumerable<Fault> Faults(DateOnly today)
    {
        if (Person is null)
            yield return new Fault("person", "Kies een beleidsmedewerker.");
        if (string.IsNullOrWhiteSpace(Measures))
            yield return new Fault(AccountFields.Measures, "Noem ten minste één maatregel.");
        if (IsStandIn && LastDay is null)
            yield return new Fault("lastDay", "Vul de laatste dag van de vervanging in.");
        else if (IsStandIn && LastDay < today)
            yield return new Fault("lastDay", $"De laatste dag ligt in het verleden; vul {Dutch.Date(today)} of later in.");
    }
}
