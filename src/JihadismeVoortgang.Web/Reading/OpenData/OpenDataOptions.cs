namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>Settings under <c>OpenData</c>: whom users of the open data can turn to.</summary>
internal sealed record OpenDataOptions
{
    public string Organisation { get; init; } = "Ministerie van Veiligheid en Justitie";

    /// <summary>A mailbox that somebody reads; the one given here belongs to nobody.</summary>
    public string Email { get; init; } = "opendata@voortgang.example";
}
