using System.Globalization;
using JihadismeVoortgang.Domain.Editions;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>What files of a report are called: they sort by report, and a concept says which day it is of.</summary>
internal static class FileNames
{
    /// <summary>"voortgangsrapportage-06", and "-06-1" for its first correction.</summary>
    public static string Of(EditionNumber edition) => edition.Correction == 0
        ? string.Create(CultureInfo.InvariantCulture, $"voortgangsrapportage-{edition.Report:00}")
        : string.Create(CultureInfo.InvariantCulture, $"voortgangsrapportage-{edition.Report:00}-{edition.Correction}");

    /// <summary>"voortgangsrapportage-07-wijzigingen-sinds-06", with "-maatregel-12" when it is about one.</summary>
    public static string OfChanges(EditionNumber edition, EditionNumber since, int? measure)
    {
        var correction = since.Correction == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"-{since.Correction}");
        var name = string.Create(CultureInfo.InvariantCulture, $"{Of(edition)}-wijzigingen-sinds-{since.Report:00}{correction}");
        return measure is { } known ? string.Create(CultureInfo.InvariantCulture, $"{name}-maatregel-{known}") : name;
    }

    /// <summary>"voortgangsrapportage-06-intern-2016-07-11": nobody takes it for what may be sent.</summary>
    public static string OfInternal(int report, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"voortgangsrapportage-{report:00}-intern-{day:yyyy-MM-dd}");

    /// <summary>"voortgangsrapportage-06-concept-2016-07-11".</summary>
    public static string OfConcept(int report, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"voortgangsrapportage-{report:00}-concept-{day:yyyy-MM-dd}");
}
