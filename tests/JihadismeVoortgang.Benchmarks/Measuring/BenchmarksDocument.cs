namespace JihadismeVoortgang.Benchmarks.Measuring;

/// <summary>docs/benchmarks.md: a chapter a benchmark, each written anew by its own benchmark only.</summary>
internal static class BenchmarksDocument
{
    private const string Heading = "## ";

    private const string Preface =
        """
        # Benchmarks

        Written by `./dev bench VERB --write`, a chapter a verb; the figures are of the machine and the day that each
        chapter names.
        """;

    private static string File => Path.Combine(Surroundings.Repository, "docs", "benchmarks.md");

    /// <summary>Puts a chapter in the place of the one with the same title, or at the end.</summary>
    public static void Write(string title, string text)
    {
        var chapters = Chapters();
        var chapter = $"{Heading}{title}\n\n{text.Trim()}";
        var place = chapters.FindIndex(known => known.StartsWith($"{Heading}{title}\n", StringComparison.Ordinal));
        if (place < 0)
            chapters.Add(chapter);
        else
            chapters[place] = chapter;

        System.IO.File.WriteAllText(File, string.Join("\n\n", chapters.Prepend(Preface)) + "\n");
    }

    private static List<string> Chapters() => !System.IO.File.Exists(File)
        ? []
        :
        [
            .. System.IO.File.ReadAllText(File).Split($"\n{Heading}").Skip(1).Select(chapter => Heading + chapter.Trim()),
        ];
}
