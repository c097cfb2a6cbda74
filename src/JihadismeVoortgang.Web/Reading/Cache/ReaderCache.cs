using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.Cache;

/// <summary>
/// Knows which kept answers still hold. Any announced change makes it look again at what is published; a planned
/// publication does so at its instant; and after a second it looks again by itself, should an announcement be lost.
/// Looking is one small query, and only a change of what is published empties the cache.
/// </summary>
internal sealed class ReaderCache : IDisposable
{
    private static readonly TimeSpan LongestTrust = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _looking = new(1);
    private readonly PublicationMoments _moments;
    private readonly PortalNotifications _notifications;
    private readonly ReaderCacheSettings _settings;
    private readonly TimeProvider _clock;

    private volatile Known? _known;
    private int _announcements;

    public ReaderCache(PublicationMoments moments, PortalNotifications notifications, ReaderCacheSettings settings, TimeProvider clock)
    {
        (_moments, _notifications, _settings, _clock) = (moments, notifications, settings, clock);
        _notifications.Changed += Hear;
    }

    /// <summary>What may be sent now.</summary>
    public ValueTask<KeptAnswers> CurrentAsync(CancellationToken cancellation = default) =>
        _known is { } known && Holds(known) ? new(known.Answers) : new(LookAsync(cancellation));

    public void Dispose()
    {
        _notifications.Changed -= Hear;
        _looking.Dispose();
    }

    private void Hear(string subject)
    {
        if (subject.StartsWith(PortalNotifications.Presence, StringComparison.Ordinal))
            return;
        if (subject == PortalNotifications.Everything)
            _known = null; // perhaps another database: nothing of before is believed

        Interlocked.Increment(ref _announcements);
    }

    private bool Holds(Known known)
    {
        var now = _clock.GetUtcNow();
        return known.Announcements == Volatile.Read(ref _announcements) && now >= known.From && now < known.Until;
    }

    /// <summary>One looks for all who wait.</summary>
    private async Task<KeptAnswers> LookAsync(CancellationToken cancellation)
    {
        await _looking.WaitAsync(cancellation);
        try
        {
            var before = _known;
            if (before is not null && Holds(before))
                return before.Answers;

            // Both before the query: what comes after it makes us look again.
            var (announcements, now) = (Volatile.Read(ref _announcements), _clock.GetUtcNow());
            var moments = await _moments.ListAsync(cancellation);
            var isPublished = moments.ToLookup(moment => moment.At <= now);
            PublicationMoment[] published = [.. isPublished[true]];
            var day = Dutch.DayOf(now);
            var answers = before is not null && before.Day == day && before.Published.SequenceEqual(published)
                ? before.Answers
                : new KeptAnswers(_settings.Bytes);
            var until = isPublished[false].Select(moment => moment.At).Append(now + LongestTrust).Min();
            _known = new Known(published, day, answers, announcements, now, until);
            return answers;
        }
        finally
        {
            _looking.Release();
        }
    }

    /// <param name="Published">What readers may know.</param>
    /// <param name="Day">In The Hague: a page may say what day it is.</param>
    /// <param name="Answers">What follows from both.</param>
    /// <param name="Announcements">How many were heard before it was looked up.</param>
    /// <param name="From">When it was looked up.</param>
    /// <param name="Until">Not to be believed any longer from then on.</param>
    private sealed record Known(
        IReadOnlyList<PublicationMoment> Published, DateOnly Day, KeptAnswers Answers, int Announcements, DateTimeOffset From, DateTimeOffset Until);
}
