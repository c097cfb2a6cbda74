using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Where every outcome of signing in is told, for the audit log. What somebody changes on their own account is a use case,
/// and leaves its record there. Never says an address, a password or a code.
/// </summary>
internal sealed class SignInLog(UseCases useCases)
{
    /// <summary>To be told before the cookie is written: who cannot be written down does not come in.</summary>
    /// <param name="account">Its number.</param>
    public Task SignedInAsync(int account) => useCases.RecordAsync(SignInActs.Done(AuditActions.SignIn, account));

    /// <param name="account">Null when nobody has the address that was given, or it was not known whose passkey it was.</param>
    /// <param name="fault">What it failed on.</param>
    public Task FailedAsync(int? account, AuditFault fault) =>
        useCases.RecordRefusalAsync(SignInActs.Refused(AuditActions.SignIn, account, fault));

    public Task RecoveryCodeUsedAsync(int account) => useCases.RecordAsync(SignInActs.Done(AuditActions.UseRecoveryCode, account));
}
