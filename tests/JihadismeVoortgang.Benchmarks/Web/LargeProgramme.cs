using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using JihadismeVoortgang.Benchmarks.Measuring;
using JihadismeVoortgang.Benchmarks.Pdf;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Benchmarks.Web;

/// <summary>
/// A programme far larger than any ministry has: a thousand measures through forty editions, with a hundred thousand
/// observations, put straight into the database as adoption would leave it.
/// </summary>
internal sealed class LargeProgramme(ReportContent content)
{
    public const int Editions = 40;
    public const int Measures = 1000;
    public const int Observations = Editions * SeriesInEdition * ObservationsInSeries;

    private const int SeriesInEdition = 125;
    private const int ObservationsInSeries = 20;

    /// <summary>As the portal's own editions are numbered.</summary>
    private const int Format = 1;

    private static readonly DateTimeOffset Begin = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Fills the database of a portal that runs on this data folder.</summary>
    /// <returns>False when the database cannot be reached from here.</returns>
    public async Task<bool> WriteAsync(string data, ScratchFolder scratch)
    {
        var socket = Directory.EnumerateFiles(data, ".s.PGSQL.*", SearchOption.AllDirectories).FirstOrDefault(file => !file.EndsWith(".lock", StringComparison.Ordinal));
        if (socket is null || ChildProcess.Find("psql") is not { } psql)
            return false;

        var editions = scratch["editions.csv"];
        var publications = scratch["publications.csv"];
        await WriteFilesAsync(editions, publications);
        string[] server = ["-h", Path.GetDirectoryName(socket)!, "-p", Path.GetExtension(socket)[1..], "-U", "portal_owner", "-d", "portal", "-v", "ON_ERROR_STOP=1", "-q"];
        await ChildProcess.RunAsync(psql,
        [
            .. server,
            "-c", $"\\copy editions (report_number, correction, title, content, pdf, pdf_sha256, recorded_at) from '{editions}' csv",
            "-c", $"\\copy publications (report_number, correction, published_at) from '{publications}' csv",
            "-c", "analyze",
        ]);
        return true;
    }

    private async Task WriteFilesAsync(string editions, string publications)
    {
        var rows = content.Report.Themes.Sum(theme => theme.Rows.Sum(row => row.Measures.Count));
        var whole = content.Times((Measures + rows - 1) / rows);
        await using var edition = new StreamWriter(editions);
        await using var publication = new StreamWriter(publications);
        foreach (var number in Enumerable.Range(1, Editions))
        {
            var text = JsonSerializer.Serialize(new Frozen(Format, Edition(whole, number)), ContentJson.Options);
            var pdf = string.Create(CultureInfo.InvariantCulture, $"%PDF {number}");
            var at = Begin.AddMonths(6 * number).ToString("O", CultureInfo.InvariantCulture);
            await edition.WriteLineAsync(string.Join(',',
                number.ToString(CultureInfo.InvariantCulture), "0", Quoted(whole.Title), Quoted(text),
                $"\\x{Convert.ToHexStringLower(Encoding.ASCII.GetBytes(pdf))}", Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(pdf))), at));
            await publication.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{number},0,{at}"));
        }
    }

    /// <summary>In each edition every third row says something else than in the one before.</summary>
    private static ProgressReport Edition(ProgressReport whole, int number) => whole with
    {
        Number = number,
        Themes =
        [
            .. whole.Themes.Select(theme => theme with
            {
                Rows = [.. theme.Rows.Select(row => row with { StateOfPlay = row.Measures[0].Number % 3 == number % 3 ? row.RecentDevelopments : row.StateOfPlay })],
            }),
        ],
        Figures = [.. Enumerable.Range(1, SeriesInEdition).Select(series => Figure(number, series, whole))],
    };

    private static ReportFigure Figure(int number, int series, ProgressReport whole) => new()
    {
        Key = string.Create(CultureInfo.InvariantCulture, $"reeks-{series}"),
        Label = string.Create(CultureInfo.InvariantCulture, $"Reeks {series}"),
        Unit = "personen",
        Measures = [whole.Themes[0].Rows[series % whole.Themes[0].Rows.Count].Measures[0].Number],
        Observations =
        [
            .. Enumerable.Range(1, ObservationsInSeries).Select(place => new ReportObservation
            {
                Value = (series * 7) + (place * 3),
                Qualifier = "exact",
                Reference = DateOnly.FromDateTime(Begin.AddDays(((number - 1) * ObservationsInSeries * 7) + (place * 7)).DateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Nature = "realised",
            }),
        ],
    };

    /// <summary>What the portal's Publishing puts round a report it freezes.</summary>
    private sealed record Frozen(int Format, ProgressReport Report);

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
