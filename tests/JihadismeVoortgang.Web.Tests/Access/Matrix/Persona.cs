using System.Collections.Frozen;

namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>Who knocks on a door of the portal. All is asked of measure 2, in a row of its own.</summary>
internal enum Persona
{
    /// <summary>Nobody signed in; acts and queries are asked in the name of an account that does not exist.</summary>
    Anonymous,

    Reader,
    Owner,
    OtherOfficer,
    StandIn,
    FormerStandIn,

    /// <summary>Was given the whole round 6.</summary>
    Reviewer,

    /// <summary>Was given the row of measure 3 in round 6.</summary>
    ReviewerElsewhere,

    FormerReviewer,
    Coordinator,
    Administrator,

    /// <summary>Was a coordinator.</summary>
    Blocked,

    /// <summary>The account in whose name the command line acts; nobody signs in with it.</summary>
    CommandLine,
}

internal static class Personas
{
    public static IReadOnlyList<Persona> All { get; } = Enum.GetValues<Persona>();

    /// <summary>As the portal's Dutch names them.</summary>
    public static string Dutch(Persona persona) => persona switch
    {
        Persona.Anonymous => "niet ingelogd",
        Persona.Reader => "lezer",
        Persona.Owner => "beleidsmedewerker van de maatregel",
        Persona.OtherOfficer => "beleidsmedewerker van een andere maatregel",
        Persona.StandIn => "vervanger",
        Persona.FormerStandIn => "vervanger na de laatste dag",
        Persona.Reviewer => "meelezer van de ronde",
        Persona.ReviewerElsewhere => "meelezer van een andere regel",
        Persona.FormerReviewer => "meelezer na de laatste dag",
        Persona.Coordinator => "coördinator",
        Persona.Administrator => "beheerder",
        Persona.Blocked => "geblokkeerde coördinator",
        _ => "opdrachtregel",
    };
}

/// <summary>Some of the personas: those who may.</summary>
/// <param name="Always">At any moment.</param>
/// <param name="WhileGranted">As long as round 6, which the meelezers were given, is the open one.</param>
internal sealed record Who(FrozenSet<Persona> Always, FrozenSet<Persona> WhileGranted)
{
    public static Who Coordinators { get; } = Of(Persona.Coordinator);

    public static Who Administrators { get; } = Of(Persona.Administrator);

    /// <summary>Who keeps the measure, and coordinators.</summary>
    public static Who Writers { get; } = Of(Persona.Owner, Persona.StandIn, Persona.Coordinator);

    /// <summary>Officers read all concept texts, also when they keep nothing any more.</summary>
    public static Who Concept { get; } = Of(Persona.Owner, Persona.OtherOfficer, Persona.StandIn, Persona.FormerStandIn, Persona.Coordinator);

    public static Who Assigners { get; } = Of(Persona.Coordinator, Persona.Administrator);

    /// <summary>Whoever has an account that works.</summary>
    public static Who SignedIn { get; } = Of([.. Personas.All.Where(persona => MatrixWorld.EmailOf(persona) is not null)]);

    public static Who Everybody { get; } = Of([.. Personas.All]);

    public static Who Nobody { get; } = Of();

    public static Who Of(params Persona[] personas) => new(personas.ToFrozenSet(), FrozenSet<Persona>.Empty);

    public Who And(params Persona[] others) => this with { Always = Always.Union(others).ToFrozenSet() };

    /// <summary>And meelezers, for as long as what they were given is open.</summary>
    public Who Granted(params Persona[] reviewers) => this with { WhileGranted = reviewers.ToFrozenSet() };

    public bool May(Persona persona, Moment moment) =>
        Always.Contains(persona) || (WhileGranted.Contains(persona) && Moments.IsGranted(moment));
}
