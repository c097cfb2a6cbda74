using System.Collections.Frozen;
using Microsoft.AspNetCore.StaticAssets;

namespace JihadismeVoortgang.Web.Shell;

/// <summary>
/// Addresses of the files a page for readers needs, with the fingerprint of their content, so that a browser may keep
/// them for ever. The framework offers this to Blazor's own pages only.
/// </summary>
internal sealed class ReadingAssets(EndpointDataSource endpoints)
{
    private const string Label = "label";

    /// <summary>Looked up at the first page: only then are all endpoints mapped.</summary>
    private readonly Lazy<FrozenDictionary<string, string>> _addresses = new(() => endpoints.Endpoints
        .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
        .OfType<StaticAssetDescriptor>()
        .Select(asset => (Name: asset.Properties.FirstOrDefault(property => property.Name == Label)?.Value, asset.Route))
        .Where(asset => asset.Name is not null)
        .DistinctBy(asset => asset.Name)
        .ToFrozenDictionary(asset => asset.Name!, asset => $"/{asset.Route}", StringComparer.Ordinal));

    /// <param name="file">Below wwwroot: "reading/reading.css". Unknown files keep their plain address.</param>
    public string AddressOf(string file) => _addresses.Value.GetValueOrDefault(file, $"/{file}");
}
