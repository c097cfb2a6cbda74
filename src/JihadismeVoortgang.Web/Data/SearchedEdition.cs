using JihadismeVoortgang.Domain.Editions;

namespace JihadismeVoortgang.Web.Data;

/// <summary>An edition whose texts stand in the index, with the words it uses.</summary>
internal sealed class SearchedEdition
{
    private const int CorrectionsInReport = 1_000;

    public required int ReportNumber { get; init; }

    public required int Correction { get; init; }

    /// <summary>How the index was made; of another format it is made anew.</summary>
    public required int Format { get; init; }

    /// <summary>Every word once, folded.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>6001 for "6.1": an edition in one number, in order of report and correction.</summary>
    public static int CodeOf(EditionNumber edition) => (edition.Report * CorrectionsInReport) + edition.Correction;
}
