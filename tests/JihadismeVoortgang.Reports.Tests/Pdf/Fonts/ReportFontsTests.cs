using System.Text;
using JihadismeVoortgang.Reports.Pdf.Fonts;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Fonts;

public sealed class ReportFontsTests : IDisposable
{
    private static readonly string[] Files =
    [
        "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf", "LiberationSans-Italic.ttf",
        "LiberationSans-BoldItalic.ttf",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    [Fact]
    public void A_folder_without_the_typeface_is_refused_with_the_package_to_install()
    {
        var fault = Assert.Throws<ReportFontException>(() => ReportFonts.Load(_folder));

        Assert.Contains("fonts-liberation2", fault.Message, StringComparison.Ordinal);
        Assert.Contains(_folder, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_typeface_that_is_too_old_is_refused()
    {
        CopyFonts(file => Replace(file, "Version 2.1.", "Version 1.0."));

        var fault = Assert.Throws<ReportFontException>(() => ReportFonts.Load(_folder));

        Assert.Contains("versie 2.1 of nieuwer", fault.Message, StringComparison.Ordinal);
        Assert.Contains("fonts-liberation2", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(5000)]
    public void A_damaged_file_is_refused(int length)
    {
        CopyFonts(file => file[..length]);

        var fault = Assert.Throws<ReportFontException>(() => ReportFonts.Load(_folder));

        Assert.Contains("beschadigd", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_ones_own_works_as_well()
    {
        CopyFonts(file => file);

        Assert.Equal("LiberationSans-BoldItalic", ReportFonts.Load(_folder)[FontStyle.BoldItalic].PostScriptName);
    }

    [Fact]
    public void A_subset_holds_the_glyphs_in_use_the_parts_they_are_made_of_and_no_others()
    {
        var font = TestFonts.Shared[FontStyle.Regular];
        var subset = new FontSubset(font);
        foreach (char character in "aé")
            subset.CodeOf(character, font.GlyphOf(character));

        var tables = new FontTables(subset.BuildFile());

        // .notdef, a, é, and behind them the e and the accent that é is made of.
        const int FirstPartNumber = 12;
        Assert.Equal(5, FontTables.UInt16(tables["maxp"], 4));
        Assert.Equal(font.AdvanceOf(font.GlyphOf('é')), FontTables.UInt16(tables["hmtx"], 2 * 4));
        var accented = tables["glyf"][(int)FontTables.UInt32(tables["loca"], 2 * 4)..];
        Assert.True(FontTables.Int16(accented, 0) < 0);
        Assert.Equal(3, FontTables.UInt16(accented, FirstPartNumber));
    }

    [Fact]
    public void Kerning_pulls_letters_together_as_the_font_asks()
    {
        var font = TestFonts.Shared[FontStyle.Regular];

        Assert.True(font.KerningBetween(font.GlyphOf('A'), font.GlyphOf('V')) < 0);
        Assert.Equal(0, font.KerningBetween(font.GlyphOf('n'), font.GlyphOf('n')));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void CopyFonts(Func<byte[], byte[]> change)
    {
        string installed = Directory
            .EnumerateDirectories("/usr/share/fonts", "liberation*", SearchOption.AllDirectories)
            .First(folder => File.Exists(Path.Combine(folder, Files[0])));
        foreach (string file in Files)
            File.WriteAllBytes(Path.Combine(_folder, file), change(File.ReadAllBytes(Path.Combine(installed, file))));
    }

    private static byte[] Replace(byte[] file, string old, string replacement)
    {
        byte[] pattern = Encoding.BigEndianUnicode.GetBytes(old);
        Encoding.BigEndianUnicode.GetBytes(replacement).CopyTo(file, file.AsSpan().IndexOf(pattern));
        return file;
    }
}
