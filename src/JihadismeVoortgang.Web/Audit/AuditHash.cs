using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace JihadismeVoortgang.Web.Audit;

/// <summary>
/// The hash of a record: SHA-256 over its fields in a form that never changes. Each field is a line <c>name=length:value</c>,
/// its length in UTF-8 bytes, or <c>name=-</c> when there is none; so no value can pass for another field.
/// The previous hash is one of the fields, which makes the records a chain. No name of a person is: those can be blanked.
/// </summary>
internal static class AuditHash
{
    /// <summary>Of the form below. A change of the form is a new number, and the old one stays readable.</summary>
    public const int Version = 1;

    public const int Bytes = SHA256.HashSizeInBytes;

    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <exception cref="NotSupportedException">The record is of a form that this build does not know.</exception>
    public static byte[] Of(AuditRecord record) => record.Version == Version
        ? SHA256.HashData(Encoding.UTF8.GetBytes(Canonical(record)))
        : throw new NotSupportedException($"Form {record.Version} of an audit record is unknown.");

    private static string Canonical(AuditRecord record)
    {
        var text = new StringBuilder("audit/1\n");
        Add(text, "number", record.Number.ToString(CultureInfo.InvariantCulture));
        Add(text, "at", record.At.UtcDateTime.ToString(Instant, CultureInfo.InvariantCulture));
        Add(text, "action", record.Action);
        Add(text, "object", record.Object);
        Add(text, "result", record.Result);
        Add(text, "fault", record.Fault);
        Add(text, "origin", record.Origin);
        Add(text, "address", record.Address);
        Add(text, "correlation", record.Correlation);
        Add(text, "actor", record.ActorNumber.ToString(CultureInfo.InvariantCulture));
        Add(text, "role", record.ActorRole);
        Add(text, "previous", Convert.ToHexStringLower(record.PreviousHash));
        return text.ToString();
    }

    private static void Add(StringBuilder text, string name, string? value)
    {
        if (value is null)
            text.Append(name).Append("=-\n");
        else
            text.Append(name).Append('=').Append(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(value)}:").Append(value).Append('\n');
    }
}
