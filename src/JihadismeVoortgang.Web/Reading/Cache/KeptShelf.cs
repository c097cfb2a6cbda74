using System.Collections.Concurrent;

namespace JihadismeVoortgang.Web.Reading.Cache;

/// <summary>Answers up to a number of bytes; when it is full, what was not asked for the longest goes.</summary>
internal sealed class KeptShelf(long capacity)
{
    /// <summary>An answer larger than this part of the shelf would push out too many others.</summary>
    private const int LargestPart = 8;

    private readonly ConcurrentDictionary<KeptAddress, KeptAnswer> _answers = new();
    private readonly Lock _sweeping = new();
    private long _bytes;
    private long _count;

    public long Bytes => Volatile.Read(ref _bytes);

    public KeptAnswer? Find(in KeptAddress address)
    {
        if (!_answers.TryGetValue(address, out var answer))
            return null;

        answer.LastUse = Volatile.Read(ref _count);
        return answer;
    }

    public void Keep(in KeptAddress address, KeptAnswer answer)
    {
        if (answer.Bytes > capacity / LargestPart)
            return;

        answer.LastUse = Interlocked.Increment(ref _count);
        if (_answers.TryAdd(address, answer) && Interlocked.Add(ref _bytes, answer.Bytes) > capacity)
            Sweep();
    }

    /// <summary>Makes room for a quarter at once, so that it is seldom done.</summary>
    private void Sweep()
    {
        lock (_sweeping)
        {
            if (Bytes <= capacity)
                return;

            foreach (var (address, answer) in _answers.ToArray().OrderBy(kept => kept.Value.LastUse))
            {
                if (_answers.TryRemove(address, out _) && Interlocked.Add(ref _bytes, -answer.Bytes) <= capacity / 4 * 3)
                    return;
            }
        }
    }
}
