using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;

namespace JihadismeVoortgang.Web.Access.SecondFactor;

/// <summary>
/// Codes that follow from a key and the time, as every authenticator app makes them: RFC 6238 with six digits, thirty
/// seconds and SHA-1, the one set that all apps know.
/// </summary>
internal static class Totp
{
    public const int KeyBytes = 20;

    public const int Digits = 6;

    public const int StepSeconds = 30;

    private const int Codes = 1_000_000;

    /// <summary>The clock of a telephone may be half a minute off, and typing takes time.</summary>
    private const int Drift = 1;

    /// <summary>The code of one step.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "The standard asks for HMAC with SHA-1, which is not broken by collisions")]
    public static string CodeAt(ReadOnlySpan<byte> key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
        HMACSHA1.HashData(key, counter, hash);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[^1] & 0xF)..]) & int.MaxValue;
        return (number % Codes).ToString("D6", CultureInfo.InvariantCulture);
    }

    public static long StepAt(DateTimeOffset time) => time.ToUnixTimeSeconds() / StepSeconds;

    /// <returns>The step whose code was typed, to be accepted once; null for a wrong code.</returns>
    public static long? Find(ReadOnlySpan<byte> key, string code, DateTimeOffset now)
    {
        long? found = null;
        for (var step = StepAt(now) - Drift; step <= StepAt(now) + Drift; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(CodeAt(key, step)), System.Text.Encoding.UTF8.GetBytes(code)))
                found = step;
        }

        return found;
    }
}
