namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>A limit on waiting for what no event announces: a lock of another process, a server that comes up.</summary>
internal sealed class Patience(TimeSpan limit, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly long _since = time.GetTimestamp();

    public bool IsOver => time.GetElapsedTime(_since) > limit;

    public Task PauseAsync(CancellationToken cancellationToken) => Task.Delay(Pause, time, cancellationToken);
}
