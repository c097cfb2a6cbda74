namespace JihadismeVoortgang.Web.Access;

internal static class PasswordRules
{
    public const int MinLength = 12;

    /// <summary>More would only keep the server busy hashing.</summary>
    public const int MaxLength = 200;

    /// <summary>Wrong passwords in a row before an account is locked for a while.</summary>
    public const int Attempts = 5;

    public static TimeSpan Lockout { get; } = TimeSpan.FromMinutes(15);
}
