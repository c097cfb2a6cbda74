using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading;

/// <summary>How pages speak of a report and its editions.</summary>
internal static class EditionWords
{
    public const string NotStated = "niet vermeld";

    /// <summary>"Zesde voortgangsrapportage".</summary>
    public static string Name(EditionNumber edition) => $"{DutchOrdinal.Of(edition.Report)} voortgangsrapportage";

    /// <summary>"zesde voortgangsrapportage", inside a sentence.</summary>
    public static string InSentence(EditionNumber edition) => Dutch.Culture.TextInfo.ToLower(Name(edition));

    /// <summary>The headline of its publication: "Zesde voortgangsrapportage gepubliceerd".</summary>
    public static string News(EditionNumber edition) => edition.Correction == 0
        ? $"{Name(edition)} gepubliceerd"
        : $"Correctie-editie {edition} van de {InSentence(edition)} gepubliceerd";

    /// <summary>The day of publication in The Hague: "11 juli 2016".</summary>
    public static string PublishedOn(PublishedEdition edition) => Dutch.Date(Dutch.DayOf(edition.PublishedAt));
}
