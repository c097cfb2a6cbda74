namespace JihadismeVoortgang.Web.Data.Embedded;

/// <summary>Folders only the server's account (and root) can enter.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerOnly =
        UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Makes the folder, or takes the one that is there when it is really ours.</summary>
    /// <exception cref="EmbeddedPostgresException">The name is a link or belongs to somebody else.</exception>
    public static void Make(string path, ServerAccount? account)
    {
        if (!Libc.MakeFolder(path, OwnerOnly) && new DirectoryInfo(path).LinkTarget is not null)
            throw NotOurs(path, inner: null);
        try
        {
            Libc.SetMode(path, OwnerOnly); // only the owner may, so this proves a folder in /tmp to be ours
            if (account is not null)
                Libc.SetOwner(path, account);
        }
        catch (UnauthorizedAccessException e)
        {
            throw NotOurs(path, e);
        }
    }

    private static EmbeddedPostgresException NotOurs(string path, Exception? inner) =>
        new($"De map {path} is van een andere gebruiker en kan niet voor de database worden gebruikt. "
            + "Verwijder die map of kies een andere gegevensmap met --data.", inner: inner);
}
