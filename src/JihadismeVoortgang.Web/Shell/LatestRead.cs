namespace JihadismeVoortgang.Web.Shell;

/// <summary>
/// Reads again what others keep changing. One read at a time, so that none shows what an earlier one saw; many changes in
/// a row are read at most twice. Belongs to one component, on whose dispatcher it is called.
/// </summary>
internal sealed class LatestRead
{
    private bool _isReading;
    private bool _isStale;

    /// <summary>The component was closed: what is under way is not read once more, and what is announced after it not at all.</summary>
    public bool IsOver { get; private set; }

    /// <returns>False when the read that is under way does it, or nobody waits for it any more.</returns>
    public async Task<bool> RunAsync(Func<Task> read)
    {
        _isStale = true;
        if (_isReading)
            return false;

        _isReading = true;
        try
        {
            while (_isStale && !IsOver)
            {
                _isStale = false;
                await ReadAsync(read);
            }
        }
        finally
        {
            _isReading = false;
        }

        return !IsOver;
    }

    public void End() => IsOver = true;

    private async Task ReadAsync(Func<Task> read)
    {
        try
        {
            await read();
        }
        catch (ObjectDisposedException) when (IsOver)
        {
            // The page was closed while it read, and its services with it.
        }
    }
}
