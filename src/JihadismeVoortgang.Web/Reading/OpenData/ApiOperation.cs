namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>
/// Something that can be asked of the API. What is mapped, what is checked and what openapi.json says all come from this.
/// </summary>
/// <param name="Path">Below the root of the API: "/maatregelen/{nummer}".</param>
/// <param name="Id">Name of the operation in openapi.json, in camelCase.</param>
/// <param name="Summary">What it gives, in a few Dutch words.</param>
/// <param name="Description">What to know before using it.</param>
/// <param name="Answer">The type of the answer.</param>
/// <param name="Parameters">What may stand in the query.</param>
/// <param name="Find">The answer; null when there is none.</param>
internal sealed record ApiOperation(
    string Path,
    string Id,
    string Summary,
    string Description,
    Type Answer,
    IReadOnlyList<ApiParameter> Parameters,
    Func<ApiCall, Task<object?>> Find)
{
    /// <summary>In the address itself; null when it holds none.</summary>
    public ApiParameter? InPath { get; init; }

    public bool IsList => InPath is null;
}
