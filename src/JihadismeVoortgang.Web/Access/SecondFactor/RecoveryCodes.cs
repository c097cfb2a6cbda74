using System.Security.Cryptography;

namespace JihadismeVoortgang.Web.Access.SecondFactor;

/// <summary>Codes to print, each good for one sign-in without app or passkey.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;

    /// <summary>78 bits.</summary>
    private const int Letters = 16;

    private const int GroupLength = 4;

    /// <summary>Without those that are misread: 0, 1, I, L, O and U.</summary>
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>As they are shown: "ABCD-EFGH-JKMN-PQRS".</summary>
    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', RandomNumberGenerator.GetString(Alphabet, Letters).Chunk(GroupLength).Select(letters => new string(letters))))];

    /// <summary>As it is kept and compared: however somebody types it.</summary>
    public static string Read(string typed) => string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
