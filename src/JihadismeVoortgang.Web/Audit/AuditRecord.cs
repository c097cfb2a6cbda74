namespace JihadismeVoortgang.Web.Audit;

/// <summary>
/// One line of the audit log. Never changed, never taken away. What the code has an enumeration for is text here, so that verification can
/// also read what somebody made of it by hand.
/// </summary>
internal sealed class AuditRecord
{
    public const int MaxActionLength = 100;
    public const int MaxObjectLength = 200;
    public const int MaxNameLength = 20;
    public const int MaxAddressLength = 60;
    public const int MaxCorrelationLength = 100;

    /// <summary>From 1, without gaps.</summary>
    public required long Number { get; init; }

    /// <summary>Of what the hash is made; see <see cref="AuditHash"/>.</summary>
    public required int Version { get; init; }

    /// <summary>In whole microseconds, as the database keeps it.</summary>
    public required DateTimeOffset At { get; init; }

    public required string Action { get; init; }

    public required string Object { get; init; }

    /// <summary>Name of an <see cref="AuditResult"/>.</summary>
    public required string Result { get; init; }

    /// <summary>Name of an <see cref="AuditFault"/>; null when it was done.</summary>
    public required string? Fault { get; init; }

    /// <summary>Name of an <see cref="OriginKind"/>.</summary>
    public required string Origin { get; init; }

    public required string? Address { get; init; }

    public required string? Correlation { get; init; }

    /// <summary>Number of an account, or <see cref="AuditEntry.Nobody"/>. No foreign key: nothing done to accounts may reach this table.</summary>
    public required int ActorNumber { get; init; }

    /// <summary>Name of a role; null when they had none for it.</summary>
    public required string? ActorRole { get; init; }

    /// <summary>Of the record before it; <see cref="AuditHead.Beginning"/> has one for the first.</summary>
    public required byte[] PreviousHash { get; init; }

    public byte[] Hash { get; init; } = [];

    /// <summary>The record that continues the chain.</summary>
    public static AuditRecord After(AuditHead head, AuditEntry entry, Origin origin, DateTimeOffset now) => new()
    {
        Number = head.Number + 1,
        Version = AuditHash.Version,
        At = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero),
        Action = entry.Action,
        Object = Plain(entry.Object, MaxObjectLength),
        Result = entry.Result.ToString(),
        Fault = entry.Fault?.ToString(),
        Origin = origin.Kind.ToString(),
        Address = origin.Address is { } address ? Plain(address, MaxAddressLength) : null,
        Correlation = origin.Correlation is { } correlation ? Plain(correlation, MaxCorrelationLength) : null,
        ActorNumber = entry.ActorNumber,
        ActorRole = entry.ActorRole?.ToString(),
        PreviousHash = head.Hash,
    };

    /// <summary>One line that fits. The database does not take every character a request can hold.</summary>
    private static string Plain(string text, int length)
    {
        var plain = new string([.. text.Where(sign => !char.IsControl(sign) && !char.IsSurrogate(sign))]);
        return plain.Length > length ? plain[..length] : plain;
    }
}

/// <summary>The newest record of the log. Noted elsewhere, it tells later whether the end was cut off.</summary>
internal sealed record AuditHead(long Number, byte[] Hash)
{
    /// <summary>Of a log without records.</summary>
    public static AuditHead Beginning { get; } = new(0, new byte[AuditHash.Bytes]);

    /// <summary>As an administrator notes it.</summary>
    public override string ToString() => FormattableString.Invariant($"{Number}:{Convert.ToHexStringLower(Hash)}");
}
