using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing.Page;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Measures;

/// <summary>In which order measures are listed.</summary>
public enum MeasuresOrder
{
    Number,
    Theme,
    Planning,
    Organisation,
    Changed,
}

/// <summary>Which measures a reader asks for, as it stands in the address. What is not understood is not asked.</summary>
/// <param name="Theme">Number of its theme.</param>
/// <param name="Planning">Its planning state, as in <see cref="PlanningWords.InAddress"/>.</param>
/// <param name="Organisation">One that answers for it; <see cref="NoOrganisation"/> for those without one.</param>
/// <param name="Words">All must occur in its designation.</param>
public sealed record MeasuresFilter(int? Theme = null, string? Planning = null, string? Organisation = null, string? Words = null)
{
    public const string NoOrganisation = "niet-vermeld";

    /// <summary>Longer than this is no search.</summary>
    private const int MaxLength = 200;

    private static readonly char[] BetweenOrganisations = [',', ';'];

    public MeasuresOrder Order { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The day whose state is asked for; null for now.</summary>
    public DateOnly? Day { get; init; }

    public bool IsEmpty => this with { Order = default, Page = 1, Day = null } == new MeasuresFilter();

    /// <summary>The address at which this is shown.</summary>
    public string Address => AddressOf(Links.Measures, Page);

    /// <summary>The same measures, all of them, as a file.</summary>
    public string CsvAddress => AddressOf(Links.MeasuresCsv, number: 1);

    internal static MeasuresFilter From(IQueryCollection query) => new(
        Number(query["thema"]),
        PlanningWords.States.Select(PlanningWords.InAddress).FirstOrDefault(state => state == query["planning"]),
        Text(query["organisatie"]),
        Text(query["woord"]))
    {
        Order = Enum.GetValues<MeasuresOrder>().FirstOrDefault(order => WordOf(order) == query["volgorde"]),
        Page = Number(query["pagina"]) ?? 1,
    };

    /// <summary>"nummer", in the address.</summary>
    internal static string WordOf(MeasuresOrder order) => order switch
    {
        MeasuresOrder.Theme => "thema",
        MeasuresOrder.Planning => "planning",
        MeasuresOrder.Organisation => "organisatie",
        MeasuresOrder.Changed => "gewijzigd",
        _ => "nummer",
    };

    internal bool Fits(MeasureHistory measure) =>
        (Theme is null || measure.Latest.Theme.Number == Theme)
        && (Planning is null || PlanningWords.InAddress(measure.Latest.Row.Planning.KnownState) == Planning)
        && (Organisation is null || OrganisationsOf(measure).Contains(Organisation, StringComparer.OrdinalIgnoreCase))
        && (Words is null || Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Holds(measure, word)));

    /// <summary>Ties are in order of number.</summary>
    /// <param name="measures">In order of number.</param>
    /// <param name="order">What comes first.</param>
    internal static IEnumerable<MeasureHistory> Ordered(IEnumerable<MeasureHistory> measures, MeasuresOrder order) => order switch
    {
        MeasuresOrder.Theme => measures.OrderBy(measure => measure.Latest.Theme.Number),
        MeasuresOrder.Planning => measures.OrderBy(measure => PlanningWords.States.ToList().IndexOf(measure.Latest.Row.Planning.KnownState)),
        MeasuresOrder.Organisation => measures
            .OrderBy(measure => OrganisationsOf(measure)[0] == NoOrganisation)
            .ThenBy(measure => OrganisationsOf(measure)[0], StringComparer.Create(Dutch.Culture, ignoreCase: true)),
        MeasuresOrder.Changed => measures.OrderByDescending(measure => measure.LastChange.Source.Edition.Number.Report),
        _ => measures, // the order they come in
    };

    /// <summary>The organisations its last report names for it; <see cref="NoOrganisation"/> when that names none.</summary>
    internal static IReadOnlyList<string> OrganisationsOf(MeasureHistory measure) =>
        measure.Latest.Row.Find(measure.Number).Responsible?.Split(BetweenOrganisations, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [_, ..] named
            ? named
            : [NoOrganisation];

    /// <summary>"IND, Koninklijke Marechaussee", or "niet vermeld".</summary>
    internal static string OrganisationWords(MeasureHistory measure) =>
        OrganisationsOf(measure) is [NoOrganisation] ? EditionWords.NotStated : string.Join(", ", OrganisationsOf(measure));

    private static bool Holds(MeasureHistory measure, string word) => Dutch.Culture.CompareInfo.IndexOf(
        PlainText.Of(measure.Latest.Row.Find(measure.Number).Description), word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;

    private string AddressOf(string page, int number) => Links.WithQuery(
        page,
        ("thema", Number(Theme)),
        ("planning", Planning),
        ("organisatie", Organisation),
        ("woord", Words),
        ("volgorde", Order == default ? null : WordOf(Order)),
        (Peil.Name, Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("pagina", number == 1 ? null : Number(number)));

    private static int? Number(string? text) => PathNumber.TryParse(text, out var number) ? number : null;

    private static string? Text(string? text) => text?.Trim() is { Length: > 0 and <= MaxLength } trimmed ? trimmed : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
