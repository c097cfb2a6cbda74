using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.SingleSignOn;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>A route of the portal as a line of the matrix.</summary>
/// <param name="Pattern">As the router has it.</param>
/// <param name="Address">One address of it.</param>
/// <param name="May">Who gets it.</param>
/// <param name="From">From which moment it answers with 200; before it may be that there is nothing.</param>
internal sealed record Route(string Pattern, string Address, Who May, Moment From)
{
    /// <summary>The same for everybody, signed in or not: whether somebody is, is not even looked at.</summary>
    public bool IsForReaders { get; init; }

    /// <summary>What a signed-in reader is led to; 302 for an address that only points on, 404 for one that is no page.</summary>
    public int Answer { get; init; } = 200;
}

/// <summary>Who gets which page, file and answer: every route there is.</summary>
internal static class RouteTable
{
    private static readonly Who Officers = Who.Concept;

    private static readonly Who Reviewers = Who.Of(Persona.Reviewer, Persona.ReviewerElsewhere, Persona.FormerReviewer);

    public static IReadOnlyList<Route> All { get; } =
    [
        Readers("/"), Readers("/maatregelen"), Readers("/maatregelen.csv"), Readers("/maatregelen/{number}", "/maatregelen/2", Moment.Prepared),
        Readers("/maatregelen/{number}/geschiedenis", "/maatregelen/2/geschiedenis", Moment.Prepared),
        Readers("/maatregelen/{number}/feed.atom", "/maatregelen/2/feed.atom", Moment.Prepared),
        Readers("/themas/{number}", "/themas/1", Moment.Prepared), Readers("/themas") with { Answer = 302 },
        Readers("/rapportages"), Readers("/rapportages/wijzigingen", "/rapportages/wijzigingen", Moment.Published) with { Answer = 302 },
        Readers("/rapportages/{edition}", "/rapportages/6", Moment.Published),
        Readers("/rapportages/{edition}/{format}", "/rapportages/6/json", Moment.Published),
        Readers("/rapportages/{edition}/{format}", "/rapportages/6/csv", Moment.Published),
        Readers("/rapportages/{edition}/{format}", "/rapportages/6/docx", Moment.Published),
        Readers("/rapportages/{edition}/{format}", "/rapportages/6/odt", Moment.Published),
        Readers("/rapportages/{edition}/{format}", "/rapportages/6/pdf", Moment.Published),
        Readers("/rapportages/{edition}/wijzigingen", "/rapportages/6/wijzigingen", Moment.Published),
        Readers("/rapportages/{edition}/wijzigingen.csv", "/rapportages/6/wijzigingen.csv", Moment.Published),
        Readers("/rapportages/{edition}/wijzigingen.pdf", "/rapportages/6/wijzigingen.pdf", Moment.Published),
        Readers("/cijfers"), Readers("/cijfers/{key}", "/cijfers/zaken", Moment.Prepared),
        Readers("/cijfers/{key}.csv", "/cijfers/zaken.csv", Moment.Prepared), Readers("/cijfers/{key}.json", "/cijfers/zaken.json", Moment.Prepared),
        Readers("/zoeken", $"/zoeken?q={MatrixWorld.Withheld[..3]}", Moment.NoRound),
        Readers("/feed.atom"), Readers("/open-data"), Readers("/over"), Readers("/toegankelijkheid"), Readers("/sitemap.xml"), Readers("/robots.txt"),
        Readers("/health/live"), Readers("/health/ready"),
        Readers(AccessLinks.Administration) with { Answer = 302 },

        Readers(Links.SignIn), Readers(AccessLinks.Denied) with { Answer = 403 },
        Readers(AccessLinks.SecondStep) with { Answer = 302 }, Readers(ProviderLinks.RefusedPage) with { Answer = 403 },
        Readers(AccessLinks.Invitation), Readers(AccessLinks.ForgottenPassword), Readers(AccessLinks.NewPassword),

        Work(AccessLinks.OwnAccount, Who.SignedIn), Work(AccessLinks.OwnPassword, Who.SignedIn), Work(AccessLinks.Authenticator, Who.SignedIn),
        Work(AccessLinks.RecoveryCodes, Who.SignedIn), Work(AccessLinks.Passkeys, Who.SignedIn),

        Work("/bewerken", Officers), Work("/bewerken/maatregelen/{Measure:int}", Officers, "/bewerken/maatregelen/2"),
        Work("/bewerken/maatregelen/{Measure:int}/revisies", Officers, "/bewerken/maatregelen/2/revisies"),
        Work("/bewerken/inleiding", Who.Coordinators), Work("/bewerken/inleiding/revisies", Who.Coordinators),
        Work("/meelezen", Reviewers), Work("/meelezen/maatregelen/{Measure:int}", Reviewers, "/meelezen/maatregelen/2"), Work("/meelezen/inleiding", Reviewers),
        Work("/coordinatie", Who.Coordinators), Work("/coordinatie/concept", Who.Coordinators), Work("/coordinatie/controles", Who.Coordinators),
        Work("/coordinatie/meelezers", Who.Coordinators), Work("/coordinatie/toewijzing", Who.Coordinators), Work("/coordinatie/uitwisseling", Who.Coordinators),
        Work("/coordinatie/downloads", Who.Coordinators), Work("/coordinatie/mail", Who.Coordinators), Work("/coordinatie/samenvoegen", Who.Coordinators),
        Work("/coordinatie/maatregelen", Who.Coordinators), Work("/coordinatie/maatregelen/nieuw", Who.Coordinators),
        Work("/coordinatie/maatregelen/{Measure:int}", Who.Coordinators, "/coordinatie/maatregelen/2"),
        Work("/coordinatie/correcties/{Report:int}", Who.Coordinators, "/coordinatie/correcties/6"),
        Work("/coordinatie/correcties/{Report:int}/inleiding", Who.Coordinators, "/coordinatie/correcties/6/inleiding"),
        Work("/coordinatie/correcties/{Report:int}/maatregelen/{Measure:int}", Who.Coordinators, "/coordinatie/correcties/6/maatregelen/2"),
        Work("/coordinatie/concept.{format}", Who.Coordinators, "/coordinatie/concept.json", Moment.Prepared),
        Work("/coordinatie/edities/{number}.{format:alpha}", Who.Coordinators, "/coordinatie/edities/6.0.json", Moment.Adopted),
        Work("/beheer/accounts", Who.Administrators), Work("/beheer/accounts/nieuw", Who.Administrators),
        Work("/beheer/accounts/{Number:int}", Who.Administrators, "/beheer/accounts/2"),
        Work(AccessLinks.AccountsCsv, Who.Administrators), Work(AuditLinks.Log, Who.Administrators), Work(AuditLinks.Csv, Who.Administrators),
        Work("/ontwikkeling/mail", Who.SignedIn),
    ];

    private static Route Readers(string pattern, string? address = null, Moment from = Moment.NoRound) =>
        new(pattern, address ?? pattern, Who.Everybody, from) { IsForReaders = true };

    private static Route Work(string pattern, Who may, string? address = null, Moment from = Moment.NoRound) => new(pattern, address ?? pattern, may, from);
}
