using JihadismeVoortgang.Browser.Tests.Support;

namespace JihadismeVoortgang.Browser.Tests.Manual;

/// <summary>A picture in docs/handleiding.md.</summary>
/// <param name="Name">Of its file, without extension.</param>
/// <param name="Account">Who looks, before the @ of a demo account; null for a reader.</param>
/// <param name="Path">The page.</param>
/// <param name="Part">What of the page is in the picture.</param>
/// <param name="Prepare">What happens on the page first.</param>
internal sealed record ManualPicture(string Name, string? Account, string Path, string Part = ManualPicture.WholePage, Func<Visitor, Task>? Prepare = null)
{
    private const string WholePage = "main";

    public bool IsWholePage => Part == WholePage;

    /// <summary>The page is one that answers to clicks by itself.</summary>
    public bool IsWork => Path.StartsWith("/bewerken", StringComparison.Ordinal) || Path.StartsWith("/coordinatie", StringComparison.Ordinal);
}
