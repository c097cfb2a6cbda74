using JihadismeVoortgang.Web.Hosting.Verbs;
using JihadismeVoortgang.Web.Tests.Data.Embedded;
using Microsoft.AspNetCore.Builder;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>What verbs make of --data.</summary>
public sealed class VerbDataFolderTests
{
    [Theory]
    [InlineData(true, "remove-demo")]
    [InlineData(false, "remove-demo")]
    [InlineData(true, "export", "--report", "6", "--format", "json", "--output", "/nergens/rapport.json")]
    [InlineData(false, "export", "--report", "6", "--format", "json", "--output", "/nergens/rapport.json")]
    public async Task Who_comes_to_read_a_folder_without_data_makes_none(bool folderExists, params string[] typed)
    {
        await using var folder = new TestDataFolder("verschreven");
        if (folderExists)
            Directory.CreateDirectory(folder.Path);

        var (code, error) = await RunAsync([.. typed, "--data", folder.Path]);

        Assert.Equal(
            (1, $"{typed[0]} is niet uitgevoerd:\n  - database: In {folder.Path} staan geen gegevens van een portaal; er is niets gemaakt. Controleer de map achter --data.\n"),
            (code, error));
        Assert.Equal(folderExists, Directory.Exists(folder.Path));
        Assert.Empty(Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_data_folder_that_is_a_file_is_refused_in_Dutch_all_through()
    {
        await using var folder = new TestDataFolder("bestand");
        await File.WriteAllTextAsync(folder.Path, "", TestContext.Current.CancellationToken);

        var (code, error) = await RunAsync("migrate", "--data", folder.Path);

        Assert.Equal(1, code);
        Assert.Contains(
            $"De gegevensmap {folder.Path} is niet te gebruiken: dat is een bestand. Start het portaal als de gebruiker van die map, of kies een andere map met --data.\n",
            error,
            StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Error)> RunAsync(params string[] typed)
    {
        await using var error = new StringWriter { NewLine = "\n" };
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        var code = await PortalVerbs.RunAsync(typed, builder, TextReader.Null, TextWriter.Null, error);
        return (code, error.ToString());
    }
}
