using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>In which order series are listed.</summary>
public enum FiguresOrder
{
    Measure,
    Name,
    Newest,
    Count,
}

/// <summary>Which series a reader asks for, as it stands in the address. What is not understood is not asked.</summary>
/// <param name="Theme">Number of the theme of the owning measure.</param>
/// <param name="Measure">Number of a measure that owns or cites it.</param>
/// <param name="Supplier">Its supplier; <see cref="NoSupplier"/> for those without one.</param>
/// <param name="Words">All must occur in it.</param>
public sealed record FiguresFilter(int? Theme = null, int? Measure = null, string? Supplier = null, string? Words = null)
{
    public const string NoSupplier = "niet-vermeld";

    /// <summary>Longer than this is no search.</summary>
    private const int MaxLength = 200;

    public FiguresOrder Order { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    public bool IsEmpty => this with { Order = default, Page = 1 } == new FiguresFilter();

    /// <summary>The address at which this is shown.</summary>
    public string Address
    {
        get
        {
            (string Name, string? Value)[] asked =
            [
                ("thema", Number(Theme)), ("maatregel", Number(Measure)), ("leverancier", Supplier), ("woord", Words),
                ("volgorde", Order == default ? null : WordOf(Order)), ("pagina", Page == 1 ? null : Number(Page)),
            ];
            var query = string.Join('&', asked.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
            return query.Length == 0 ? Links.Figures : $"{Links.Figures}?{query}";
        }
    }

    internal static FiguresFilter From(IQueryCollection query) => new(
        Number(query["thema"]), Number(query["maatregel"]), Text(query["leverancier"]), Text(query["woord"]))
    {
        Order = Enum.GetValues<FiguresOrder>().FirstOrDefault(order => WordOf(order) == query["volgorde"]),
        Page = Number(query["pagina"]) ?? 1,
    };

    /// <summary>"maatregel", in the address.</summary>
    internal static string WordOf(FiguresOrder order) => order switch
    {
        FiguresOrder.Name => "naam",
        FiguresOrder.Newest => "nieuwste",
        FiguresOrder.Count => "aantal",
        _ => "maatregel",
    };

    internal bool Fits(FigureSeries series) =>
        (Theme is null || series.Theme?.Number == Theme)
        && (Measure is null || series.Figure.Measures.Contains(Measure.Value))
        && (Supplier is null || SupplierOf(series) == Supplier)
        && (Words is null || Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word => Holds(series, word)));

    internal static string SupplierOf(FigureSeries series) => series.Figure.Supplier ?? NoSupplier;

    /// <summary>Capitals and accents make no difference: who looks for "geinstalleerd" means "geïnstalleerd".</summary>
    private static bool Holds(FigureSeries series, string word) =>
        new[] { series.Figure.Label, series.Figure.Unit, series.Figure.Definition, series.Figure.Supplier }
            .Concat(series.All.Select(number => number.Current.Words.Part))
            .OfType<string>()
            .Any(text => Dutch.Culture.CompareInfo.IndexOf(text, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);

    private static int? Number(string? text) => PathNumber.TryParse(text, out var number) ? number : null;

    private static string? Text(string? text) => text?.Trim() is { Length: > 0 and <= MaxLength } trimmed ? trimmed : null;

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
