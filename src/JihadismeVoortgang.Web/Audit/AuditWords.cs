using System.Collections.Frozen;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Audit;

/// <summary>What a record says, in Dutch.</summary>
internal static class AuditWords
{
    private static readonly FrozenDictionary<string, string> Acts = new Dictionary<string, string>
    {
        [AuditActions.SignIn] = "inloggen",
        [AuditActions.SignOut] = "uitloggen",
        [AuditActions.UseRecoveryCode] = "herstelcode gebruikt",
        [AuditActions.OpenPage] = "pagina opgevraagd",
        [AuditActions.ReadConcept] = "gegevens opgevraagd",
        [AuditActions.ExportReport] = "rapportage als bestand opgevraagd",
        [AuditActions.ExportInternal] = "concept met niet-openbare cijfers als bestand opgevraagd",
        [AuditActions.ReadWithheld] = "niet-openbare cijfers ingezien",
        [AuditActions.ExportAudit] = "logboek als bestand opgevraagd",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every action a record can name.</summary>
    public static IEnumerable<string> Actions => StepWords.All.Concat(Acts.Keys);

    /// <summary>An action of a build that is not this one is shown by its name: the log outlives us.</summary>
    public static string OfAction(string action) =>
        Acts.GetValueOrDefault(action) ?? (StepWords.All.Contains(action, StringComparer.Ordinal) ? StepWords.Of(action) : action);

    public static string OfResult(string result, string? fault) => fault is null ? OfResult(result) : $"{OfResult(result)}: {OfFault(fault)}";

    public static string OfResult(string result) => result switch
    {
        nameof(AuditResult.Done) => "gelukt",
        nameof(AuditResult.Refused) => "geweigerd",
        nameof(AuditResult.Failed) => "mislukt",
        _ => result,
    };

    public static string OfFault(string fault) => fault switch
    {
        nameof(AuditFault.NoRight) => "geen recht",
        nameof(AuditFault.Conflict) => "een ander was eerder",
        nameof(AuditFault.Rule) => "niet volgens de regels",
        nameof(AuditFault.WithheldSaid) => "noemt een niet-openbaar cijfer",
        nameof(AuditFault.WithheldGuessed) => "noemt een niet-openbaar cijfer zonder recht daarop",
        nameof(AuditFault.NumbersBarred) => "getallen voorlopig geweigerd",
        nameof(AuditFault.Database) => "database niet bereikbaar",
        nameof(AuditFault.Canceled) => "afgebroken",
        nameof(AuditFault.Unexpected) => "onverwachte fout",
        nameof(AuditFault.UnknownAccount) => "onbekend account",
        nameof(AuditFault.MayNotSignIn) => "account kan zo niet inloggen",
        nameof(AuditFault.WrongPassword) => "verkeerd wachtwoord",
        nameof(AuditFault.TooManyAttempts) => "te veel pogingen",
        nameof(AuditFault.WrongSecondFactor) => "verkeerde tweede factor",
        nameof(AuditFault.Blocked) => "account geblokkeerd",
        nameof(AuditFault.InvalidLink) => "ongeldige link",
        _ => fault,
    };

    public static string OfOrigin(string origin) => origin switch
    {
        nameof(OriginKind.Portal) => "portaal zelf",
        nameof(OriginKind.Web) => "web",
        nameof(OriginKind.CommandLine) => "opdrachtregel",
        nameof(OriginKind.MailLink) => "link uit e-mail",
        _ => origin,
    };

    public static string OfRole(string? role) => role switch
    {
        null => "",
        _ when Enum.TryParse<Role>(role, out var known) => Accounts.Dutch(known),
        _ => role,
    };
}
