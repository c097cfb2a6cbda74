namespace JihadismeVoortgang.Domain.Rounds;

/// <summary>Where a row is on its way into the report.</summary>
public enum EntryState
{
    /// <summary>nog niet begonnen: as it was carried over</summary>
    NotStarted,

    /// <summary>concept: somebody wrote in it, or says that nothing changed</summary>
    Draft,

    /// <summary>ingediend</summary>
    Submitted,

    /// <summary>teruggestuurd, or opened again after it was approved; there is a reason</summary>
    Returned,

    /// <summary>akkoord</summary>
    Approved,

    /// <summary>verontschuldigd: printed as the report before it, with the reason under recente ontwikkelingen</summary>
    Excused,
}
