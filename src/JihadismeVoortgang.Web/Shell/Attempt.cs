using System.Data.Common;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>
/// Does what somebody asked on a page and turns every way it can be refused into sentences for them. What they
/// typed is the page's, and stays.
/// </summary>
internal sealed class Attempt(ILogger<Attempt> log)
{
    private const string NotSaved =
        "Niet opgeslagen: de database is even niet bereikbaar. Uw tekst blijft staan; probeer het over enkele seconden opnieuw.";

    private const string DoneAlready =
        "Niet opgeslagen: een ander deed dit op hetzelfde moment. Laad de pagina opnieuw om te zien wat er nu staat.";

    private const string NotRead = "De database is even niet bereikbaar; probeer het over enkele seconden opnieuw.";

    /// <summary>Empty when it was done; otherwise nothing was, and this says why.</summary>
    public async Task<IReadOnlyList<Fault>> ToAsync(Func<Task> act) => (await ToChangeAsync(act)).Faults;

    /// <summary>For a page that can help when somebody else was first.</summary>
    public Task<Outcome> ToChangeAsync(Func<Task> act) => RunAsync(act, NotSaved);

    /// <summary>Empty when it was read.</summary>
    public async Task<IReadOnlyList<Fault>> ToReadAsync(Func<Task> read) => (await RunAsync(read, NotRead)).Faults;

    private async Task<Outcome> RunAsync(Func<Task> act, string unreachable)
    {
        try
        {
            await act();
            return new Outcome([]);
        }
        catch (BrokenRuleException broken)
        {
            return new Outcome(broken.Faults);
        }
        catch (ConflictException conflict)
        {
            return new Outcome([new Fault("", conflict.Message)]) { IsConflict = true };
        }
        catch (AccessDeniedException denied)
        {
            return new Outcome([new Fault("", denied.Message)]);
        }
        catch (DbUpdateException twice) when (twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return new Outcome([new Fault("", DoneAlready)]);
        }
        catch (Exception lost) when (IsDatabase(lost))
        {
            log.LogError(lost, "The database did not answer");
            return new Outcome([new Fault("", unreachable)]);
        }
    }

    /// <summary>The database did not answer, or answered that it could not; not a mistake of ours.</summary>
    public static bool IsDatabase(Exception exception) =>
        exception is DbException or DbUpdateException or TimeoutException
        || (exception is InvalidOperationException { InnerException: { } inner } && IsDatabase(inner));
}

/// <param name="Faults">Empty when it was done.</param>
internal sealed record Outcome(IReadOnlyList<Fault> Faults)
{
    /// <summary>True when somebody else changed it since the page read it.</summary>
    public bool IsConflict { get; init; }
}
