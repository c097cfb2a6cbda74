using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Audit;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Coming in, going out and what proves who one is, as the audit log tells it. Who is not known by then is nobody, and the account that was
/// tried is what it was done to; the address that was typed is in no record, for it may be a password typed in the wrong field.
/// </summary>
internal static class SignInActs
{
    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="account">Its number.</param>
    public static AuditEntry Done(string action, int account) => new(action, account) { Object = AccountSubject.About(account) };

    /// <param name="action">One of <see cref="AuditActions"/>.</param>
    /// <param name="account">The number of the account that was tried; null when there is none of that address.</param>
    /// <param name="fault">What was wrong.</param>
    public static AuditEntry Refused(string action, int? account, AuditFault fault) => new(action, AuditEntry.Nobody)
    {
        Object = account is { } tried ? AccountSubject.About(tried) : "",
        Result = AuditResult.Refused,
        Fault = fault,
    };
}
