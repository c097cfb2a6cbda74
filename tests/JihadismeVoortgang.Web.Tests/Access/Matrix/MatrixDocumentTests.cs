namespace JihadismeVoortgang.Web.Tests.Access.Matrix;

/// <summary>What is written of who may what is what is tried.</summary>
public class MatrixDocumentTests
{
    [Fact]
    public async Task The_document_says_what_the_tests_try()
    {
        var file = Path.Combine(Root(), "docs", "security-matrix.md");
        if (Environment.GetEnvironmentVariable(MatrixDocument.RenewVariable) == "1")
            await File.WriteAllTextAsync(file, MatrixDocument.Write(), TestContext.Current.CancellationToken);

        var written = File.Exists(file) ? (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n") : "";
        Assert.True(written == MatrixDocument.Write(), $"docs/security-matrix.md is out of date; renew it with {MatrixDocument.RenewVariable}=1 ./dev test.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "JihadismeVoortgang.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
