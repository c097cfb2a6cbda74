namespace JihadismeVoortgang.Reports.Pdf.Fonts;

/// <summary>
/// Liberation Sans in its four faces. Reading them costs some milliseconds and a few megabytes: load once, share
/// everywhere. Never changes after loading, so that any number of threads may use it.
/// </summary>
public sealed class ReportFonts
{
    private const string Package = "fonts-liberation2";
    private static readonly Version OldestVersion = new(2, 1);

    /// <summary>Where Debian, Ubuntu, Fedora, Alpine and Arch put the family.</summary>
    private static readonly string[] UsualFolders =
    [
        "/usr/share/fonts/truetype/liberation2",
        "/usr/share/fonts/truetype/liberation",
        "/usr/share/fonts/liberation-sans",
        "/usr/share/fonts/liberation-sans-fonts",
        "/usr/share/fonts/liberation",
    ];

    /// <summary>File name endings, in the order of <see cref="FontStyle"/>.</summary>
    private static readonly string[] Faces = ["Regular", "Bold", "Italic", "BoldItalic"];

    private readonly TrueTypeFont[] _faces;

    private ReportFonts(TrueTypeFont[] faces) => _faces = faces;

    internal TrueTypeFont this[FontStyle style] => _faces[(int)style];

    /// <summary>Reads the four faces.</summary>
    /// <param name="folder">Where the .ttf files are; null to look in the usual places.</param>
    /// <exception cref="ReportFontException">No folder has all four, or the family is older than 2.1.</exception>
    public static ReportFonts Load(string? folder = null)
    {
        string[] folders = folder is null ? UsualFolders : [folder];
        string? found = Array.Find(folders, HasAllFaces);
        if (found is null)
            throw new ReportFontException(
                $"Het lettertype Liberation Sans is niet gevonden in {string.Join(", ", folders)}. "
                + $"Installeer het pakket {Package}.");

        return new ReportFonts(Array.ConvertAll(Faces, face => ReadFace(PathOf(found, face))));
    }

    private static bool HasAllFaces(string folder) => Array.TrueForAll(Faces, face => File.Exists(PathOf(folder, face)));

    private static string PathOf(string folder, string face) => Path.Combine(folder, $"LiberationSans-{face}.ttf");

    private static TrueTypeFont ReadFace(string path)
    {
        TrueTypeFont font;
        try
        {
            font = new TrueTypeFont(File.ReadAllBytes(path));
        }
        catch (Exception fault) when (fault is ArgumentException or KeyNotFoundException or IndexOutOfRangeException)
        {
            throw new ReportFontException(
                $"Het lettertypebestand {path} is beschadigd. Installeer het pakket {Package} opnieuw.", fault);
        }

        if (ParseVersion(font.Version) < OldestVersion)
            throw new ReportFontException(
                $"Het lettertypebestand {path} heeft versie \"{font.Version}\"; "
                + $"versie {OldestVersion} of nieuwer is nodig. Installeer het pakket {Package}.");
        return font;
    }

    /// <summary>"Version 2.1.5" says more than the head table, which rounds 2.1 to 2.0999.</summary>
    private static Version ParseVersion(string printed)
    {
        string number = printed.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(word => char.IsAsciiDigit(word[0])) ?? "";
        return Version.TryParse(number, out var version) ? version : new Version(0, 0);
    }
}
