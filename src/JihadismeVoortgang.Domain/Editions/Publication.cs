namespace JihadismeVoortgang.Domain.Editions;

/// <summary>
/// The act that makes an edition public: from <see cref="PublishedAt"/> on, and not before, readers know of it. It
/// stands beside the edition because the edition itself never changes.
/// </summary>
public sealed class Publication
{
    public const int MaxKamerstukLength = 100;

    /// <summary>For the database.</summary>
    private Publication(int reportNumber, int correction, DateTimeOffset publishedAt) =>
        (ReportNumber, Correction, PublishedAt) = (reportNumber, correction, publishedAt);

    public Publication(EditionNumber edition, DateTimeOffset publishedAt, string? kamerstuk)
        : this(edition.Report, edition.Correction, publishedAt.ToUniversalTime()) =>
        Kamerstuk = Require.OptionalLine("kamerstuk", "het Kamerstuknummer", kamerstuk, MaxKamerstukLength);

    public int ReportNumber { get; private set; }

    public int Correction { get; private set; }

    /// <summary>May lie ahead: a planned publication.</summary>
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>As Parliament numbers it: "29 754, nr. 391".</summary>
    public string? Kamerstuk { get; private set; }
}
