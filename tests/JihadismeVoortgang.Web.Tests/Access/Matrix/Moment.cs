namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>Where round 6, and in it the row of measure 2, is on its way. Report 5 is published throughout, once there is anything.</summary>
internal enum Moment
{
    NoRound,
    Prepared,
    NotStarted,
    Draft,

    /// <summary>Handed in by its officer and mended by a coordinator.</summary>
    Submitted,

    Returned,

    /// <summary>This row and all others.</summary>
    Approved,

    Adopted,
    Published,

    /// <summary>Begun, mended and approved by two other coordinators.</summary>
    CorrectionOpen,
}

internal static class Moments
{
    public static IReadOnlyList<Moment> All { get; } = Enum.GetValues<Moment>();

    public static bool IsGranted(Moment moment) => moment is >= Moment.Prepared and <= Moment.Approved;

    /// <summary>As the portal's Dutch names it.</summary>
    public static string Dutch(Moment moment) => moment switch
    {
        Moment.NoRound => "geen ronde",
        Moment.Prepared => "ronde in voorbereiding",
        Moment.NotStarted => "open, niet begonnen",
        Moment.Draft => "open, concept",
        Moment.Submitted => "open, ingediend",
        Moment.Returned => "open, teruggestuurd",
        Moment.Approved => "open, akkoord",
        Moment.Adopted => "vastgesteld, niet gepubliceerd",
        Moment.Published => "gepubliceerd",
        _ => "correctie in voorbereiding",
    };
}
