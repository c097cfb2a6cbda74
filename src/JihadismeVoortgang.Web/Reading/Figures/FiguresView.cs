using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.Figures;

/// <summary>A page of the list of series.</summary>
/// <param name="Newest">The newest published edition; null before the first.</param>
/// <param name="Filter">What was asked; its page is one that exists.</param>
/// <param name="Shown">The series on this page.</param>
/// <param name="Found">How many fit in all.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Pages">At least one.</param>
/// <param name="Choices">What can be asked beside it.</param>
public sealed record FiguresView(
    PublishedReport? Newest,
    FiguresFilter Filter,
    IReadOnlyList<FigureSeries> Shown,
    int Found,
    int Total,
    int Pages,
    FiguresChoices Choices)
{
    public const int PageSize = 25;

    /// <summary>A day was named in the address, and these pages do not go back.</summary>
    public bool AsksForDay { get; init; }

    /// <summary>The place of the first of this page among all that fit, from 1.</summary>
    public int First => ((Filter.Page - 1) * PageSize) + 1;

    internal static FiguresView Of(FigureCatalogue catalogue, FiguresFilter filter)
    {
        var found = Ordered(catalogue.Series.Where(filter.Fits), filter.Order).ToList();
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var shown = filter with { Page = Math.Min(filter.Page, pages) };
        return new FiguresView(
            catalogue.Reports.FirstOrDefault(report => report.Edition.IsCurrent),
            shown,
            [.. found.Skip((shown.Page - 1) * PageSize).Take(PageSize)],
            found.Count,
            catalogue.Series.Count,
            pages,
            FiguresChoices.Of(catalogue.Series, filter));
    }

    private static IEnumerable<FigureSeries> Ordered(IEnumerable<FigureSeries> series, FiguresOrder order) => order switch
    {
        FiguresOrder.Name => series.OrderBy(one => one.Figure.Label, StringComparer.Create(Dutch.Culture, ignoreCase: true)),
        FiguresOrder.Newest => series.OrderByDescending(one => one.Latest.Current.Edition.Number.Report)
            .ThenByDescending(one => one.Latest.Current.Words.Moment.SortDay ?? DateOnly.MinValue),
        FiguresOrder.Count => series.OrderByDescending(one => one.Numbers.Count),
        _ => series, // the order they come in
    };
}

/// <summary>What a reader can choose from, each with how many series it leaves given all else that is asked.</summary>
/// <param name="Themes">Add up to <paramref name="AllThemes"/>, but for series whose measure has no row any more.</param>
/// <param name="AllThemes">Whatever the theme.</param>
/// <param name="Suppliers">Add up to <paramref name="AllSuppliers"/>.</param>
/// <param name="AllSuppliers">Whatever the supplier.</param>
/// <param name="Measures">Without numbers: a series may belong to several.</param>
public sealed record FiguresChoices(
    IReadOnlyList<FiguresChoice> Themes, int AllThemes, IReadOnlyList<FiguresChoice> Suppliers, int AllSuppliers, IReadOnlyList<int> Measures)
{
    internal static FiguresChoices Of(IReadOnlyList<FigureSeries> series, FiguresFilter filter)
    {
        var whateverTheme = series.Where((filter with { Theme = null }).Fits).ToList();
        var whateverSupplier = series.Where((filter with { Supplier = null }).Fits).ToList();
        return new FiguresChoices(
            [
                .. series.Select(one => one.Theme).OfType<ReportTheme>().DistinctBy(theme => theme.Number).OrderBy(theme => theme.Number)
                    .Select(theme => new FiguresChoice(
                        FormattableString.Invariant($"{theme.Number}"),
                        FormattableString.Invariant($"{theme.Number}. {theme.Title}"),
                        whateverTheme.Count(one => one.Theme?.Number == theme.Number))),
            ],
            whateverTheme.Count,
            [
                .. series.Select(FiguresFilter.SupplierOf).Distinct()
                    .OrderBy(supplier => supplier == FiguresFilter.NoSupplier)
                    .ThenBy(supplier => supplier, StringComparer.Create(Dutch.Culture, ignoreCase: true))
                    .Select(supplier => new FiguresChoice(
                        supplier,
                        supplier == FiguresFilter.NoSupplier ? EditionWords.NotStated : supplier,
                        whateverSupplier.Count(one => FiguresFilter.SupplierOf(one) == supplier))),
            ],
            whateverSupplier.Count,
            [.. series.SelectMany(one => one.Figure.Measures).Distinct().Order()]);
    }
}

/// <param name="Value">In the address.</param>
/// <param name="Words">On the page.</param>
/// <param name="Count">How many series it leaves.</param>
public sealed record FiguresChoice(string Value, string Words, int Count);
