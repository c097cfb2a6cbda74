using Microsoft.AspNetCore.Identity;

namespace JihadismeVoortgang.Web.Access;

/// <summary>Identity's own faults, in Dutch. Its code says to which field a fault belongs.</summary>
internal sealed class DutchIdentityErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Error(nameof(DefaultError), "Het account is niet opgeslagen door een onbekende fout.");

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "Iemand anders heeft dit account intussen gewijzigd. Laad de pagina opnieuw.");

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch), "Het wachtwoord klopt niet.");

    public override IdentityError InvalidToken() => Error(nameof(InvalidToken), "Deze link is verlopen of al gebruikt.");

    public override IdentityError RecoveryCodeRedemptionFailed() => Error(nameof(RecoveryCodeRedemptionFailed), "Deze herstelcode klopt niet.");

    public override IdentityError LoginAlreadyAssociated() => Error(nameof(LoginAlreadyAssociated), "Deze aanmelding hoort al bij een ander account.");

    // The address is the user name: what is wrong with the one is wrong with the other, and is said once.
    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail), "Vul een geldig e-mailadres in, zoals naam@voorbeeld.nl.");

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail), "Er is al een account met dit e-mailadres.");

    public override IdentityError InvalidRoleName(string? role) => Error(nameof(InvalidRoleName), $"De rol {role} bestaat niet.");

    public override IdentityError DuplicateRoleName(string role) => Error(nameof(DuplicateRoleName), $"De rol {role} bestaat al.");

    public override IdentityError UserAlreadyHasPassword() => Error(nameof(UserAlreadyHasPassword), "Dit account heeft al een wachtwoord.");

    public override IdentityError UserLockoutNotEnabled() => Error(nameof(UserLockoutNotEnabled), "Dit account kan niet worden geblokkeerd.");

    public override IdentityError UserAlreadyInRole(string role) => Error(nameof(UserAlreadyInRole), $"Dit account heeft de rol {role} al.");

    public override IdentityError UserNotInRole(string role) => Error(nameof(UserNotInRole), $"Dit account heeft de rol {role} niet.");

    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"Het wachtwoord is te kort: gebruik ten minste {length} tekens.");

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Error(nameof(PasswordRequiresUniqueChars), $"Gebruik in het wachtwoord ten minste {uniqueChars} verschillende tekens.");

    public override IdentityError PasswordRequiresNonAlphanumeric() =>
        Error(nameof(PasswordRequiresNonAlphanumeric), "Gebruik in het wachtwoord ten minste één leesteken.");

    public override IdentityError PasswordRequiresDigit() => Error(nameof(PasswordRequiresDigit), "Gebruik in het wachtwoord ten minste één cijfer.");

    public override IdentityError PasswordRequiresLower() => Error(nameof(PasswordRequiresLower), "Gebruik in het wachtwoord ten minste één kleine letter.");

    public override IdentityError PasswordRequiresUpper() => Error(nameof(PasswordRequiresUpper), "Gebruik in het wachtwoord ten minste één hoofdletter.");

    private static IdentityError Error(string code, string description) => new() { Code = code, Description = description };
}
