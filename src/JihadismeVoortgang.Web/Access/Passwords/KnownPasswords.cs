using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access.Passwords;

/// <summary>
/// Refuses a password that others know: leaked, often used, or made of the person's own name. Asked where a password is
/// chosen, which every way to choose one passes.
/// </summary>
internal sealed class KnownPasswords(BreachedPasswords breached) : IPasswordValidator<PortalUser>
{
    private const string Known = "Dit wachtwoord staat op een lijst van gelekte of veelgebruikte wachtwoorden, of lijkt daar te veel op. Kies een ander, bijvoorbeeld een paar losse woorden.";
    private const string OwnName = "Dit wachtwoord is uw eigen naam of adres. Kies een ander, bijvoorbeeld een paar losse woorden.";

    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(Judge(user, password ?? ""));

    private IdentityResult Judge(PortalUser user, string password)
    {
        if (password.Length is < PasswordRules.MinLength or > PasswordRules.MaxLength)
            return IdentityResult.Success; // refused for that already; one reason will do

        return CommonPasswords.Contains(password) || breached.Contains(password) ? Refusal("PasswordKnown", Known)
            : IsOwnName(user, PasswordStem.Of(password)) ? Refusal("PasswordOwnName", OwnName)
            : IdentityResult.Success;
    }

    private static bool IsOwnName(PortalUser user, string stem) =>
        new[] { user.DisplayName, user.Email, user.Email?.Split('@')[0] }
            .Any(known => known is not null && PasswordStem.Of(known) is { Length: > 0 } name && name == stem);

    private static IdentityResult Refusal(string code, string sentence) => IdentityResult.Failed(new IdentityError { Code = code, Description = sentence });
}
