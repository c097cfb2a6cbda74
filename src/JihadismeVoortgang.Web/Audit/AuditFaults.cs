using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Shell;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace JihadismeVoortgang.Web.Audit;

/// <summary>What an exception means for who reads the audit log. Its message is left out: it may quote what was typed.</summary>
internal static class AuditFaults
{
    public static (AuditResult Result, AuditFault Fault) Of(Exception exception) => exception switch
    {
        AccessDeniedException => (AuditResult.Refused, AuditFault.NoRight),
        ConflictException => (AuditResult.Failed, AuditFault.Conflict),
        WithheldSaidException { IsGuess: true } => (AuditResult.Failed, AuditFault.WithheldGuessed),
        WithheldSaidException { Figures.Count: > 0 } => (AuditResult.Failed, AuditFault.WithheldSaid),
        WithheldSaidException => (AuditResult.Failed, AuditFault.NumbersBarred),
        BrokenRuleException => (AuditResult.Failed, AuditFault.Rule),
        OperationCanceledException => (AuditResult.Failed, AuditFault.Canceled),
        DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } } => (AuditResult.Failed, AuditFault.Conflict),
        _ when Attempt.IsDatabase(exception) => (AuditResult.Failed, AuditFault.Database),
        _ => (AuditResult.Failed, AuditFault.Unexpected),
    };
}
