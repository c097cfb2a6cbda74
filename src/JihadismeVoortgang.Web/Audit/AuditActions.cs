namespace JihadismeVoortgang.Web.Audit;

/// <summary>
/// Acts that are no use case, because they change nothing that has a history. The names stand in the database and in hashes: none ever changes.
/// </summary>
internal static class AuditActions
{
    /// <summary>A sign-in that succeeded, or with which fault it did not; each factor that fails is one record.</summary>
    public const string SignIn = nameof(SignIn);
    public const string SignOut = nameof(SignOut);

    public const string UseRecoveryCode = nameof(UseRecoveryCode);

    /// <summary>A page or file that somebody with an account asked for and may not have.</summary>
    public const string OpenPage = nameof(OpenPage);

    /// <summary>Something of a concept, or of an account, that was asked for without a right to it.</summary>
    public const string ReadConcept = nameof(ReadConcept);

    /// <summary>A report or concept that left the portal as a file.</summary>
    public const string ExportReport = nameof(ExportReport);

    /// <summary>A concept that left the portal with its withheld figures.</summary>
    public const string ExportInternal = nameof(ExportInternal);

    /// <summary>Withheld figures that were shown to who may see them.</summary>
    public const string ReadWithheld = nameof(ReadWithheld);

    public const string ExportAudit = nameof(ExportAudit);
}
