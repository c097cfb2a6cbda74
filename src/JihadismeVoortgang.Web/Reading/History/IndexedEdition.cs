using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Reading.History;

/// <summary>A published edition with the way to each of its measures.</summary>
internal sealed record IndexedEdition(PublishedReport Source, ReportIndex Index)
{
    public static IndexedEdition Of(PublishedReport source) => new(source, ReportIndex.Of(source.Report));

    public PublishedEdition Edition => Source.Edition;

    public EditionNumber Number => Edition.Number;
}
