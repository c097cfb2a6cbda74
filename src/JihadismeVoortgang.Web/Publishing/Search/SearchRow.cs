namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>A passage as the query gives it: its place among all that was found from 1, and how many those are.</summary>
internal sealed record SearchRow(
    string Kind, int[] Measures, int? Theme, string? Figure, string Title, string Body, int[] Editions, bool IsNewest, bool Leads, int InNewest, int InOthers, int Beside, int Whole, int Place);
