namespace JihadismeVoortgang.Reports.Developments;

/// <summary>What became of a paragraph of the recente ontwikkelingen of the report before.</summary>
public enum ParagraphFate
{
    /// <summary>Neither in the stand van zaken nor dropped.</summary>
    Open,

    /// <summary>verplaatst: it stands in the stand van zaken, as it was or with some words changed.</summary>
    Moved,

    /// <summary>vervallen: somebody said that it need not come back.</summary>
    Dropped,
}
