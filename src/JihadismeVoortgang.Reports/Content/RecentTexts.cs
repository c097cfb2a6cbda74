namespace JihadismeVoortgang.Reports.Content;

/// <summary>The texts that were read last, up to a number of bytes of JSON; what was read before them is forgotten.</summary>
internal sealed class RecentTexts(long capacity)
{
    private readonly Lock _changing = new();
    private readonly Queue<IForgetful> _texts = new();
    private long _bytes;

    public void Add(IForgetful text)
    {
        lock (_changing)
        {
            _texts.Enqueue(text);
            _bytes += text.Bytes;
            while (_bytes > capacity && _texts.Count > 1)
            {
                var oldest = _texts.Dequeue();
                _bytes -= oldest.Bytes;
                oldest.Forget();
            }
        }
    }
}

/// <summary>Can be read again, and so need not be remembered.</summary>
internal interface IForgetful
{
    int Bytes { get; }

    void Forget();
}
