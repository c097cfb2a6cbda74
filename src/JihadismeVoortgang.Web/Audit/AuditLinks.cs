using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Audit;

/// <summary>Addresses of the audit log.</summary>
internal static class AuditLinks
{
    public const string Log = "/beheer/logboek";
    public const string Csv = $"{Log}.csv";

    public static string Of(string page, AuditFilter filter) => Links.WithQuery(
        page,
        (AuditFilter.FromName, AuditFilter.Write(filter.From)),
        (AuditFilter.UntilName, AuditFilter.Write(filter.Until)),
        (AuditFilter.WhoName, filter.Who),
        (AuditFilter.ActionName, filter.Action),
        (AuditFilter.ObjectName, filter.Object),
        (AuditFilter.ResultName, filter.Result),
        (AuditFilter.BeforeName, filter.Before is { } before ? FormattableString.Invariant($"{before}") : null));
}
