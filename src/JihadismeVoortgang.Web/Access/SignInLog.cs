namespace JihadismeVoortgang.Web.Access;

/// <summary>
/// Where every outcome of signing in is told. What somebody changes on their own account is a use case, and leaves its
/// step there. Never says an address, a password or a code.
/// </summary>
internal sealed class SignInLog(ILogger<SignInLog> log)
{
    /// <param name="account">Its number.</param>
    /// <param name="method">One of <see cref="SignInMethod"/>.</param>
    public Task SignedInAsync(int account, string method)
    {
        log.LogInformation("Account {Account} signed in by {Method}", account, method);
        return Task.CompletedTask;
    }

    /// <param name="account">Null when nobody has the address that was given, or it was not known whose passkey it was.</param>
    /// <param name="reason">What it failed on.</param>
    public Task FailedAsync(int? account, SignInFailure reason)
    {
        log.LogWarning("Signing in failed for account {Account}: {Reason}", account, reason);
        return Task.CompletedTask;
    }

    public Task RecoveryCodeUsedAsync(int account)
    {
        log.LogWarning("Account {Account} used a recovery code", account);
        return Task.CompletedTask;
    }
}

/// <summary>What signing in failed on.</summary>
internal enum SignInFailure
{
    /// <summary>No account of that address, or one that nobody signs in with.</summary>
    UnknownAccount,

    /// <summary>Locked by wrong guesses, or blocked by an administrator.</summary>
    Locked,

    WrongPassword,

    WrongCode,

    WrongPasskey,
}
