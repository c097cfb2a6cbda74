using System.Data.Common;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>
/// Does what somebody asked on a page and turns every way it can be refused into sentences for them. What they
/// typed is the page's, and stays.
/// </summary>
internal sealed class Attempt(ILogger<Attempt> log)
{
    private static readonly Fault Unreachable = new(
        "", "Niet opgeslagen: de database is even niet bereikbaar. Uw tekst blijft staan; probeer het over enkele seconden opnieuw.");

    /// <summary>Empty when it was done; otherwise nothing was, and this says why.</summary>
    public async Task<IReadOnlyList<Fault>> ToAsync(Func<Task> act)
    {
        try
        {
            await act();
            return [];
        }
        catch (BrokenRuleException broken)
        {
            return broken.Faults;
        }
        catch (Exception refused) when (refused is ConflictException or AccessDeniedException)
        {
            return [new Fault("", refused.Message)];
        }
        catch (Exception lost) when (IsDatabase(lost))
        {
            log.LogError(lost, "The database did not answer");
            return [Unreachable];
        }
    }

    /// <summary>The database did not answer, or answered that it could not; not a mistake of ours.</summary>
    public static bool IsDatabase(Exception exception) =>
        exception is DbException or DbUpdateException or TimeoutException
        || (exception is InvalidOperationException { InnerException: { } inner } && IsDatabase(inner));
}
