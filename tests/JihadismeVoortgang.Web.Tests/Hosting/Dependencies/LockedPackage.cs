namespace JihadismeVoortgang.Web.Tests.Hosting.Dependencies;

/// <summary>A package of a lock file.</summary>
/// <param name="Name">As the registry spells it.</param>
/// <param name="Version">The one that is locked, and no other.</param>
/// <param name="IsDirect">A project asks for it by name; false when it comes along with another.</param>
internal sealed record LockedPackage(string Name, string Version, bool IsDirect);
