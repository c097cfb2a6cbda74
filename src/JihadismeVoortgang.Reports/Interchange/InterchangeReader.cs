using System.Text;
using System.Text.Json;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>
/// Reads the interchange file (docs/interchange.md). Every fault in the file is found in one go, each with its JSON
/// path and a Dutch sentence.
/// </summary>
public static class InterchangeReader
{
    /// <summary>Files above this are refused before they are read.</summary>
    public const int MaxBytes = 20 * 1024 * 1024;

    private const int MaxDepth = 32;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth };

    /// <exception cref="BrokenRuleException">The file is at fault; the exception lists every fault.</exception>
    public static InterchangeReport Read(ReadOnlyMemory<byte> file)
    {
        using var document = Parse(file);
        var faults = new FileFaults();
        KeyFaults.Find(document.RootElement, faults);
        if (faults.Count > 0)
            throw new BrokenRuleException([.. faults]);

        var report = ReadFile(new JsonField(document.RootElement, "$", faults), faults);
        return faults.Count == 0 && report is not null ? report : throw new BrokenRuleException([.. faults]);
    }

    /// <summary>The fault of a file that is too large, for callers that know its size before they have all of it.</summary>
    public static BrokenRuleException TooLarge(long bytes)
    {
        const decimal Megabyte = 1024 * 1024;
        var size = decimal.Ceiling(10 * bytes / Megabyte) / 10; // upwards: one byte too many is not "20,0 MB"
        return new BrokenRuleException("", $"Het bestand is te groot: {Dutch.Number(size)} MB, hoogstens {Dutch.Number(MaxBytes / Megabyte)} MB.");
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MaxBytes)
            throw TooLarge(file.Length);
        if (file.Span.StartsWith(Encoding.UTF8.Preamble))
            file = file[Encoding.UTF8.Preamble.Length..];

        try
        {
            _ = StrictUtf8.GetCharCount(file.Span);
            return JsonDocument.Parse(file, Options);
        }
        catch (DecoderFallbackException wrong)
        {
            throw new BrokenRuleException("", $"Het bestand is geen UTF-8 (byte {wrong.Index + 1} hoort niet in een letter); sla het op als UTF-8.");
        }
        catch (JsonException wrong)
        {
            throw new BrokenRuleException("", $"Het bestand is geen geldige JSON, of is afgebroken: regel {wrong.LineNumber + 1}, positie {wrong.BytePositionInLine + 1}{Cause(wrong)}.");
        }
    }

    private static string Cause(JsonException wrong) =>
        wrong.Message.Contains("depth", StringComparison.OrdinalIgnoreCase) ? $" (dieper genest dan {MaxDepth} lagen)" : "";

    private static InterchangeReport? ReadFile(JsonField file, FileFaults faults)
    {
        if (!file.IsObjectOf("programme", "report", "themes", "rows", "footnotes", "figures"))
            return null;

        var programme = file.Get("programme").Make(() => new ActionProgramme(file.Get("programme").Text()));
        var themes = ReadThemes(file.Get("themes"));
        var notes = new FootnoteDistribution(file.Get("footnotes"));
        var report = file.Get("report");
        var introduction = "";
        var number = 0;
        RoundContent? content = null;
        if (report.IsObjectOf("number", "title", "runningHeader", "previousReportDate", "referenceDate", "publishedAt", "kamerstuk", "introduction", "version"))
        {
            number = report.Get("number").Number();
            introduction = notes.TextOf(report.Get("introduction"), measures: []);
            content = ReadContent(report, number, introduction);
        }

        var rows = InterchangeRows.Read(file.Get("rows"), themes.Select(theme => theme.Number).ToHashSet(), notes);
        notes.DemandAllCited();
        var measures = rows.SelectMany(row => row.Content.Measures).Select(measure => measure.Number).ToHashSet();
        var figures = file.Get("figures").Exists ? InterchangeFigures.Read(file.Get("figures"), measures) : null;
        var publishedAt = report.Get("publishedAt").OptionalInstant();
        var kamerstuk = report.Get("kamerstuk").OptionalText();
        var version = report.Get("version").OptionalText();
        return faults.Count > 0 || programme is null || content is null
            ? null
            : new InterchangeReport
            {
                Programme = programme.Name,
                Number = number,
                Content = content,
                PublishedAt = publishedAt,
                Kamerstuk = kamerstuk,
                Version = version,
                Themes = themes,
                Rows = rows,
                Figures = figures,
            };
    }

    /// <summary>A round made and thrown away: the domain itself judges number, title and header.</summary>
    private static RoundContent? ReadContent(JsonField report, int number, string introduction)
    {
        var title = report.Get("title").Text();
        var header = report.Get("runningHeader").OptionalText() ?? ReportingRound.DefaultRunningHeader(title);
        var previous = report.Get("previousReportDate").OptionalDay();
        var reference = report.Get("referenceDate").OptionalDay();
        return report.Make(() => new ReportingRound(number, new RoundContent(title, header, introduction, previous, reference)))?.Content;
    }

    private static List<Theme> ReadThemes(JsonField list)
    {
        var themes = new List<Theme>();
        foreach (var field in list.Items())
        {
            if (!field.IsObjectOf("number", "title"))
                continue;
            if (field.Make(() => new Theme(field.Get("number").Number(), field.Get("title").Text())) is not { } theme)
                continue;
            if (themes.Exists(known => known.Number == theme.Number))
                field.Get("number").Fault($"Thema {theme.Number} komt twee keer voor.");

            themes.Add(theme);
        }

        return themes;
    }
}
