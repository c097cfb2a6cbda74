using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>A text that is being written, and what the report before said in its place.</summary>
/// <param name="Id">Its field on the page.</param>
/// <param name="Name">For a reader: "Stand van zaken".</param>
/// <param name="Before">Of the report before.</param>
/// <param name="Typed">As typed now.</param>
public sealed record ChangingText(string Id, string Name, IReadOnlyList<Block> Before, string Typed);
