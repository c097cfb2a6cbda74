using System.Threading.Channels;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Access.Invitations;

/// <summary>
/// Addresses of people who forgot their password. The page only leaves one here, so that its answer takes as long for an
/// address without an account as for one with; what is to be done is done afterwards.
/// </summary>
internal sealed class ForgottenPasswords
{
    /// <summary>More at once is no forgetting; what comes then is dropped, and can be asked again.</summary>
    private const int Most = 1000;

    private readonly Channel<ForgottenPassword> _asked = Channel.CreateBounded<ForgottenPassword>(
        new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Add(string email) => _asked.Writer.TryWrite(new ForgottenPassword(email, Origin.Current));

    public IAsyncEnumerable<ForgottenPassword> AllAsync(CancellationToken stopping) => _asked.Reader.ReadAllAsync(stopping);
}

/// <param name="Email">As it was typed.</param>
/// <param name="From">Who asked, as far as the audit log can know: it is not told by whoever sends the link.</param>
internal sealed record ForgottenPassword(string Email, Origin From);

/// <summary>Sends links to who forgot their password, one by one.</summary>
internal sealed class ForgottenPasswordWorker(
    ForgottenPasswords forgotten, SendPasswordLink links, ILogger<ForgottenPasswordWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var asked in forgotten.AllAsync(stoppingToken))
                await SendAsync(asked, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal stops; who waits for a link asks again.
        }
    }

    private async Task SendAsync(ForgottenPassword asked, CancellationToken stopping)
    {
        Origin.Is(asked.From);
        try
        {
            await links.ForgottenAsync(asked.Email, stopping);
        }
        catch (Exception away) when (Attempt.IsDatabase(away))
        {
            log.LogWarning("A link for a new password was not sent, the database does not answer: {Reason}", away.Message);
        }
        catch (AccessDeniedException)
        {
            // Blocked in that very moment.
        }
#pragma warning disable CA1031 // one address that stumbles must not end all links, nor the portal
        catch (Exception mistake) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            log.LogError(mistake, "A link for a new password was not sent");
        }
    }
}
