namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>
/// The embedded database cannot be used. The message is Dutch and meant for people: what went wrong, where, and what
/// to do about it.
/// </summary>
internal sealed class EmbeddedPostgresException(string message, string? detail = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>What PostgreSQL or one of its tools said (English, several lines); null when it said nothing.</summary>
    public string? Detail { get; } = string.IsNullOrWhiteSpace(detail) ? null : detail.Trim();

    public override string ToString() =>
        Detail is null ? base.ToString() : base.ToString() + Environment.NewLine + Detail;
}
