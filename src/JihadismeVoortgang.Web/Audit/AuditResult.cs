namespace JihadismeVoortgang.Web.Audit;

/// <summary>How an act ended. The names stand in the database and in hashes: none ever changes.</summary>
internal enum AuditResult
{
    Done,

    /// <summary>Who asked had no right to it, or could not show who they are.</summary>
    Refused,

    /// <summary>It could not be done; nothing was.</summary>
    Failed,
}

/// <summary>Why an act was refused or failed. The names stand in the database and in hashes: none ever changes.</summary>
internal enum AuditFault
{
    /// <summary>No right to it, or no longer.</summary>
    NoRight,

    /// <summary>Somebody else was first.</summary>
    Conflict,

    /// <summary>A rule of the domain, or of the form.</summary>
    Rule,

    /// <summary>A remark or reason held a withheld number that its writer may see.</summary>
    WithheldSaid,

    /// <summary>A remark or reason held a withheld number that its writer has no right to.</summary>
    WithheldGuessed,

    /// <summary>A remark or reason held some number, of somebody who guessed so often that none is let through for a while.</summary>
    NumbersBarred,

    /// <summary>The database did not answer, or could not.</summary>
    Database,

    /// <summary>Who asked hung up before it was done.</summary>
    Canceled,

    /// <summary>A mistake of ours; the log of the portal tells it, under the same correlation id.</summary>
    Unexpected,

    UnknownAccount,

    /// <summary>An account that nobody signs in to in this way: it has no password, or is of the command line.</summary>
    MayNotSignIn,
    WrongPassword,

    /// <summary>So many wrong passwords or codes that the account is locked for a while.</summary>
    TooManyAttempts,
    WrongSecondFactor,
    Blocked,

    /// <summary>A link or code of one use that was used, has run out or never was.</summary>
    InvalidLink,
}
