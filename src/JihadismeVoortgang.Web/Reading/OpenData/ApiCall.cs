using System.Globalization;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.Figures;
using JihadismeVoortgang.Web.Reading.History;

namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>A request to the API whose parameters were found to be in order.</summary>
internal sealed class ApiCall(HttpContext context, Peil peil)
{
    private readonly IQueryCollection _query = context.Request.Query;

    /// <summary>What the address itself names.</summary>
    public string InPath(ApiParameter parameter) => (string)context.Request.RouteValues[parameter.Name]!;

    public int? Number(ApiParameter parameter) =>
        Text(parameter) is { } written ? int.Parse(written, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    public string? Text(ApiParameter parameter) => _query.TryGetValue(parameter.Name, out var value) ? value.ToString().Trim() : null;

    public bool? Flag(ApiParameter parameter) => Text(parameter) is { } written ? bool.Parse(written) : null;

    /// <summary>All that is published, or was by the end of the day that is asked for.</summary>
    public async Task<ProgrammeHistory> HistoryAsync() =>
        peil.In(await context.RequestServices.GetRequiredService<ReadHistory>().ReadAsync(context.RequestAborted));

    public Task<FigureCatalogue> FiguresAsync() =>
        context.RequestServices.GetRequiredService<ReadFigures>().ReadAsync(context.RequestAborted);

    public Task<PublishedReport> OpenAsync(PublishedEdition edition) =>
        context.RequestServices.GetRequiredService<PublishedEditions>().OpenAsync(edition, context.RequestAborted);

    /// <summary>The page that is asked for; null when the list has no such page.</summary>
    public object? Page<TFound, TShown>(IReadOnlyList<TFound> found, Func<TFound, TShown> show)
    {
        var page = ApiPage.Of(found, Number(ApiParameter.Page) ?? 1, Number(ApiParameter.PerPage) ?? ApiPage.Size, show);
        if (page is not null)
            context.Response.Headers.Link = ApiPage.Links(context.Request, page.Number, page.Pages);
        return page;
    }

    /// <summary>Everything that is wrong with a request, not just the first thing.</summary>
    public static IReadOnlyList<ApiFault> Faults(HttpRequest request, IReadOnlyList<ApiParameter> parameters, Peil peil)
    {
        var faults = new List<ApiFault>();
        foreach (var (name, values) in request.Query)
        {
            var fault = parameters.FirstOrDefault(known => known.Name == name) is not { } parameter ? Unknown(parameters)
                : values.Count != 1 ? "Geef deze parameter één keer."
                : parameter == ApiParameter.Day ? (values[0]!.Length == 0 ? "Geef een dag, zoals 2016-06-30." : peil.Fault)
                : parameter.Fault(values[0]!);
            if (fault is not null)
                faults.Add(new ApiFault(name, fault));
        }

        return faults;
    }

    private static string Unknown(IReadOnlyList<ApiParameter> parameters) => parameters.Count == 0
        ? "Dit adres kent geen parameters."
        : $"Deze parameter bestaat hier niet. Bekend zijn: {string.Join(", ", parameters.Select(known => known.Name))}.";
}
