namespace JihadismeVoortgang.Web.Reading.Cache;

/// <summary>
/// Marks an endpoint whose answer follows from its address and what is published, and from nothing else: the same for
/// everybody, so it may be kept.
/// </summary>
/// <param name="IsKept">False takes one endpoint out of a group that is kept.</param>
internal sealed record KeptForReaders(bool IsKept = true);

internal static class KeptForReadersExtensions
{
    /// <summary>Keeps the answers of these endpoints; see <see cref="KeptForReaders"/> for what that asks of them.</summary>
    public static TBuilder KeepForReaders<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new KeptForReaders());

    /// <summary>For large files that are sent in parts, and know by themselves what a reader has.</summary>
    public static TBuilder KeepNothing<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new KeptForReaders(IsKept: false));
}
