namespace JihadismeVoortgang.Reports.Checks;

/// <summary>What a check found; how serious it is, is settled elsewhere.</summary>
internal sealed record Found(CheckKind Kind, CheckedPlace Place, string Message, string? Quote = null);
