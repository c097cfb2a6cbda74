namespace JihadismeVoortgang.Web.Data;

/// <summary>Where the database is, and as whom to speak to it.</summary>
/// <param name="App">For everything the portal does: no superuser, no changes of the schema, history only to add to.</param>
/// <param name="Owner">For migrations only; null on a node that is not to have it.</param>
/// <param name="IsEmbedded">True for the portal's own cluster, which may be migrated and filled without being asked.</param>
internal sealed record PortalDatabase(string App, string? Owner, bool IsEmbedded);
