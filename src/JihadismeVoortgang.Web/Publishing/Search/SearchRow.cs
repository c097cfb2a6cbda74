namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>A passage as the query gives it.</summary>
internal sealed record SearchRow(
    string Kind, int[] Measures, int? Theme, string? Figure, string Title, string Body, int[] Editions, bool IsNewest, int InNewest, int InOthers);
