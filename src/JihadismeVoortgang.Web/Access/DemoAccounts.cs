using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.Privacy;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Accounts to try the portal out with. Everybody may know their password, so they exist in Development only, and the
/// portal refuses to start with them anywhere else.
/// </summary>
internal sealed class DemoAccounts(
    IDbContextFactory<PortalDbContext> contexts, UseCases useCases, AccountManagers managers)
{
    public const string Password = "demo-voortgang-2016";

    /// <summary>Any number: two nodes that start at once must not both make the accounts.</summary>
    private const long MakingLock = 0x64656D6F;

    /// <summary>The first officer keeps the measures of the themes up to here, the second the others.</summary>
    private const int LastThemeOfFirstOfficer = 3;

    private static readonly DemoAccount FirstOfficer = new("officer1@demo.example", "Anna de Vries (demo)", Role.PolicyOfficer);
    private static readonly DemoAccount SecondOfficer = new("officer2@demo.example", "Bilal Haddad (demo)", Role.PolicyOfficer);

    public static IReadOnlyList<DemoAccount> All { get; } =
    [
        FirstOfficer,
        SecondOfficer,
        new("coordinator1@demo.example", "Carla Jansen (demo)", Role.Coordinator),
        new("coordinator2@demo.example", "Daan Bakker (demo)", Role.Coordinator),
        new("beheer@demo.example", "Eva Smit (demo)", Role.Administrator),
        new("meelezer1@demo.example", "Fatima Yıldız (demo)", Role.Reviewer),
    ];

    /// <summary>Makes those that are not there yet, and gives them the measures nobody keeps. Without either, nothing happens.</summary>
    public async Task EnsureAsync(CancellationToken cancellation = default)
    {
        await using (var db = await contexts.CreateDbContextAsync(cancellation))
        {
            if (await MissingAsync(db, cancellation) is [] && !await Unassigned(db).AnyAsync(cancellation))
                return;
        }

        await useCases.RunForCommandLineAsync(
            new UseCase<IReadOnlyList<DemoAccount>, bool>
            {
                Action = "MakeDemoAccounts",
                Load = async (db, stop) =>
                {
                    await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({MakingLock})", stop);
                    return await MissingAsync(db, stop);
                },
                Right = (caller, _) => Rights.ManageAccounts(caller),
                About = missing => $"{missing.Count} demo-accounts",
                Work = async (work, missing) =>
                {
                    await managers.UseAsync(work.Db, identity => MakeAsync(identity, missing));
                    await AssignMeasuresAsync(work.Db, cancellation);
                    return true;
                },
            },
            cancellation);
    }

    /// <summary>
    /// Gives every measure that nobody keeps to a demo officer; does nothing when there are no demo officers. Adds to
    /// the context only: the caller saves.
    /// </summary>
    public static async Task AssignMeasuresAsync(PortalDbContext db, CancellationToken cancellation = default)
    {
        var officers = await db.Users
            .Where(user => user.IsDemo && (user.Email == FirstOfficer.Email || user.Email == SecondOfficer.Email))
            .ToDictionaryAsync(user => user.Email!, user => user.Id, cancellation);
        foreach (var measure in await Unassigned(db).ToListAsync(cancellation))
        {
            var keeper = measure.ThemeNumber <= LastThemeOfFirstOfficer ? FirstOfficer : SecondOfficer;
            if (officers.TryGetValue(keeper.Email, out var number))
                db.Assignments.Add(new MeasureAssignment { UserId = number, MeasureNumber = measure.Number });
        }
    }

    /// <summary>
    /// Takes them away for good. History goes on naming their numbers, so the rows stay, without name, address,
    /// password or right.
    /// </summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellation = default) =>
        await useCases.RunForCommandLineAsync(
            new UseCase<List<PortalUser>, int>
            {
                Action = "RemoveDemoAccounts",
                Load = (db, stop) => db.Users.Include(user => user.Assignments).Where(user => user.IsDemo).ToListAsync(stop),
                Right = (caller, _) => Rights.ManageAccounts(caller),
                About = users => $"{users.Count} demo-accounts",
                Work = async (work, users) =>
                {
                    foreach (var user in users)
                        BlankedAccount.Blank(user, "Verwijderd demo-account", $"verwijderd-{user.Id}", work.At);

                    var numbers = users.Select(user => user.Id).ToList();
                    await work.Db.UserRoles.Where(given => numbers.Contains(given.UserId)).ExecuteDeleteAsync(cancellation);
                    return users.Count;
                },
            },
            cancellation);

    private static async Task<IReadOnlyList<DemoAccount>> MissingAsync(PortalDbContext db, CancellationToken cancellation)
    {
        var there = await db.Users.Where(user => user.IsDemo).Select(user => user.Email).ToListAsync(cancellation);
        return [.. All.Where(account => !there.Contains(account.Email))];
    }

    private static IQueryable<Measure> Unassigned(PortalDbContext db) =>
        db.Measures.Where(measure => !db.Assignments.Any(assignment => assignment.MeasureNumber == measure.Number));

    private static async Task MakeAsync(UserManager<PortalUser> identity, IReadOnlyList<DemoAccount> missing)
    {
        string? hash = null; // one for all: the password is no secret, and hashing it five times delays the start
        foreach (var account in missing)
        {
            var user = new PortalUser { UserName = account.Email, Email = account.Email, DisplayName = account.Name, IsDemo = true };
            user.PasswordHash = hash ??= identity.PasswordHasher.HashPassword(user, Password);
            (await identity.CreateAsync(user)).OrThrow();
            (await identity.AddToRoleAsync(user, account.Role.ToString())).OrThrow();
        }
    }
}

/// <param name="Email">To sign in with, with <see cref="DemoAccounts.Password"/>.</param>
/// <param name="Name">Says that it is a demo.</param>
/// <param name="Role">The one role it has.</param>
internal sealed record DemoAccount(string Email, string Name, Role Role);
