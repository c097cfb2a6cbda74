using System.Globalization;

namespace JihadismeVoortgang.Web.Audit;

/// <summary>
/// What can be told of a chain of records, read in the order of their numbers. Remembers one record, however many there are.
/// </summary>
internal sealed class AuditChain(AuditHead? expected)
{
    public long Count { get; private set; }

    public long Findings { get; private set; }

    public AuditHead Head { get; private set; } = AuditHead.Beginning;

    /// <summary>Whether the number before this one is there; otherwise its hash tells nothing of this record.</summary>
    private bool _isNext;

    public IEnumerable<AuditFinding> Add(AuditRecord record)
    {
        var findings = new List<AuditFinding>();
        if (NumberFault(record) is { } number)
            findings.Add(new AuditFinding(record.Number, number));
        if (ContentFault(record) is { } content)
            findings.Add(new AuditFinding(record.Number, content));
        if (record.Number == expected?.Number && !record.Hash.AsSpan().SequenceEqual(expected.Hash))
            findings.Add(new AuditFinding(record.Number, "heeft een andere hash dan verwacht: dit record, of een record ervoor, is vervangen."));

        Count++;
        Findings += findings.Count;
        Head = new AuditHead(record.Number, record.Hash);
        return findings;
    }

    /// <summary>To be asked after the last record: whether the newest were cut off.</summary>
    public AuditFinding? End()
    {
        if (expected is null || Head.Number >= expected.Number)
            return null;

        Findings++;
        return new AuditFinding(
            expected.Number,
            string.Create(CultureInfo.InvariantCulture, $"ontbreekt: het logboek eindigt bij {Head.Number}, de nieuwste records zijn weggehaald."));
    }

    private string? NumberFault(AuditRecord record)
    {
        var next = Head.Number + 1;
        _isNext = record.Number == next;
        if (_isNext)
            return null;
        if (record.Number < next)
            return "hoort er niet: het nummer komt dubbel voor of is kleiner dan 1.";

        return record.Number == next + 1
            ? string.Create(CultureInfo.InvariantCulture, $"volgt niet op zijn voorganger: record {next} ontbreekt.")
            : string.Create(CultureInfo.InvariantCulture, $"volgt niet op zijn voorganger: de records {next} tot en met {record.Number - 1} ontbreken.");
    }

    private string? ContentFault(AuditRecord record)
    {
        if (record.Version != AuditHash.Version)
            return string.Create(CultureInfo.InvariantCulture, $"heeft versie {record.Version}, die dit portaal niet kent.");

        var isOwn = AuditHash.Of(record).AsSpan().SequenceEqual(record.Hash);
        var isLinked = record.PreviousHash.AsSpan().SequenceEqual(Head.Hash);
        return (isOwn, isLinked || !_isNext) switch
        {
            (true, true) => null,
            (false, true) => "is gewijzigd: de inhoud past niet bij de hash.",
            (false, false) => "staat niet op zijn plaats: inhoud, hash en voorganger passen niet bij elkaar (verwisseld, verplaatst of ingevoegd).",
            (true, false) => "sluit niet aan op het record ervoor: dat is vervangen, of dit is ingevoegd.",
        };
    }
}
