namespace JihadismeVoortgang.Web.Shell;

/// <summary>Whom readers write to.</summary>
/// <param name="Address">An e-mail address; null when the configuration names none.</param>
internal sealed record ReaderContact(string? Address)
{
    private const string Key = "Portal:ContactAddress";

    public static ReaderContact Read(IConfiguration configuration) =>
        new(string.IsNullOrWhiteSpace(configuration[Key]) ? null : configuration[Key]!.Trim());
}
