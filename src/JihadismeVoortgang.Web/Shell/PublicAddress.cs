namespace JihadismeVoortgang.Web.Shell;

/// <summary>
/// Where the portal stands for the world, for addresses that leave a page: previews, the sitemap. From configuration
/// and never from a request, whose Host header anybody can write.
/// </summary>
/// <param name="Root">Null when the configuration names none.</param>
internal sealed record PublicAddress(Uri? Root)
{
    private const string Key = "Mail:PortalAddress";

    /// <summary>What cannot be read is refused at the start, with the rest of the settings of mail.</summary>
    public static PublicAddress Read(IConfiguration configuration) =>
        new(Uri.TryCreate(configuration[Key], UriKind.Absolute, out var root) ? root : null);

    /// <param name="path">From the root of the portal.</param>
    /// <returns>The whole address; null when nobody knows it.</returns>
    public string? Of(string path) => Root is null ? null : $"{Root.ToString().TrimEnd('/')}{path}";
}
