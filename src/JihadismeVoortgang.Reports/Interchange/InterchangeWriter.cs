using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>
/// Writes a report as interchange file (docs/interchange.md): the public profile, the same bytes for the same
/// report, and read back as what it was.
/// </summary>
public static class InterchangeWriter
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // a file, never part of a page: Dutch stays legible
    };

    /// <param name="report">What to write.</param>
    /// <param name="publishedAt">When it was published; null leaves it out.</param>
    /// <param name="kamerstuk">Its number in Parliament; null leaves it out.</param>
    public static byte[] Write(ProgressReport report, DateTimeOffset? publishedAt = null, string? kamerstuk = null) =>
        Write(report, publishedAt, kamerstuk, json =>
        {
            if (report.Figures.Count > 0)
                InterchangeFigureWriter.Write(json, report.Figures);
        });

    /// <summary>The internal profile, for one concept: read back, it loses nothing that the portal knows.</summary>
    /// <param name="concept">What to write.</param>
    /// <param name="figures">Takes the place of its figures.</param>
    public static byte[] WriteInternal(ProgressReport concept, InternalFigures figures) =>
        Write(concept, publishedAt: null, kamerstuk: null, json => InterchangeFigureWriter.Write(json, figures, concept.Figures));

    private static byte[] Write(ProgressReport report, DateTimeOffset? publishedAt, string? kamerstuk, Action<Utf8JsonWriter> writeFigures)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("programme", report.Programme);
            json.WritePropertyName("report");
            WriteHead(json, report, publishedAt, kamerstuk, MarkdownWriter.WriteBody, VersionOf(report));
            WriteThemes(json, report);
            json.WriteStartArray("rows");
            foreach (var theme in report.Themes)
            {
                foreach (var row in theme.Rows)
                    WriteRow(json, theme.Number, row, MarkdownWriter.WriteBody, VersionOf(theme.Number, row));
            }

            json.WriteEndArray();
            WriteFootnotes(json, report);
            writeFigures(json);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    /// <summary>
    /// SHA-256 over the row as exported, notes numbered from 1 in each text so that a note elsewhere in the report
    /// does not change it; lower-case hexadecimal.
    /// </summary>
    public static string VersionOf(int theme, ReportRow row) =>
        Hash(json => WriteRow(json, theme, Standalone(row), MarkdownWriter.Write, version: null));

    /// <summary>The same over number, title, running header, dates and introduction: what is written for the report as a whole.</summary>
    public static string VersionOf(ProgressReport report) => Hash(json => WriteHead(
        json, report with { Introduction = FromOne(report.Introduction) }, publishedAt: null, kamerstuk: null, MarkdownWriter.Write, version: null));

    /// <summary>The same over a series with its numbers.</summary>
    public static string VersionOf(ReportFigure figure) => Hash(json => InterchangeFigureWriter.WriteFigure(json, figure, version: null));

    private static string Hash(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
            write(json);

        return Convert.ToHexStringLower(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }

    /// <param name="json">Gets the head.</param>
    /// <param name="report">The report.</param>
    /// <param name="publishedAt">Null leaves it out, as the next.</param>
    /// <param name="kamerstuk">Its number in Parliament.</param>
    /// <param name="markdown">Writes the introduction: with its notes, or without where they stand in the file's own list.</param>
    /// <param name="version">Null when the version itself is being made.</param>
    private static void WriteHead(
        Utf8JsonWriter json, ProgressReport report, DateTimeOffset? publishedAt, string? kamerstuk, Func<IReadOnlyList<Block>, string> markdown, string? version)
    {
        json.WriteStartObject();
        json.WriteNumber("number", report.Number);
        json.WriteString("title", report.Title);
        if (report.RunningHeader != Domain.Rounds.ReportingRound.DefaultRunningHeader(report.Title))
            json.WriteString("runningHeader", report.RunningHeader);
        WriteDay(json, "previousReportDate", report.PreviousReportDate);
        WriteDay(json, "referenceDate", report.ReferenceDate);
        if (publishedAt is { } instant)
            json.WriteString("publishedAt", instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        if (kamerstuk is not null)
            json.WriteString("kamerstuk", kamerstuk);
        json.WriteString("introduction", markdown(report.Introduction));
        if (version is not null)
            json.WriteString("version", version);
        json.WriteEndObject();
    }

    private static void WriteThemes(Utf8JsonWriter json, ProgressReport report)
    {
        json.WriteStartArray("themes");
        foreach (var theme in report.Themes)
        {
            json.WriteStartObject();
            json.WriteNumber("number", theme.Number);
            json.WriteString("title", theme.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <param name="json">Gets the row.</param>
    /// <param name="theme">Number of its theme.</param>
    /// <param name="row">The row.</param>
    /// <param name="markdown">Writes a text: with its notes, or without where they stand in the file's own list.</param>
    /// <param name="version">Null when the version itself is being made.</param>
    private static void WriteRow(
        Utf8JsonWriter json, int theme, ReportRow row, Func<IReadOnlyList<Block>, string> markdown, string? version)
    {
        json.WriteStartObject();
        json.WriteStartArray("measures");
        foreach (var measure in row.Measures)
            WriteMeasure(json, measure, markdown);

        json.WriteEndArray();
        json.WriteNumber("theme", theme);
        json.WriteString("planning", row.Planning.Label);
        if (row.Planning.State is { } state)
            json.WriteString("planningState", state);
        if (row.Planning is { TargetFrom: { } from, TargetUntil: { } until })
        {
            json.WriteStartArray("planningYears");
            json.WriteNumberValue(from);
            json.WriteNumberValue(until);
            json.WriteEndArray();
        }

        json.WriteString("status", markdown(row.StateOfPlay));
        json.WriteString("developments", markdown(row.RecentDevelopments));
        if (version is not null)
            json.WriteString("version", version);
        json.WriteEndObject();
    }

    private static void WriteMeasure(Utf8JsonWriter json, ReportMeasure measure, Func<IReadOnlyList<Block>, string> markdown)
    {
        json.WriteStartObject();
        json.WriteNumber("number", measure.Number);
        json.WriteString("description", markdown([new Paragraph(measure.Description)]));
        if (measure.Parts.Count > 0)
        {
            json.WriteStartArray("parts");
            foreach (var part in measure.Parts.OrderBy(part => part.Letter, StringComparer.Ordinal))
            {
                json.WriteStartObject();
                json.WriteString("letter", part.Letter);
                if (part.Description is not null)
                    json.WriteString("description", part.Description);
                if (part.CompletedInReport is { } report)
                    json.WriteNumber("completedIn", report);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteFootnotes(Utf8JsonWriter json, ProgressReport report)
    {
        json.WriteStartArray("footnotes");
        WriteNotes(json, ContentWalk.NotesOf(report.Introduction), measure: null);
        foreach (var row in report.Themes.SelectMany(theme => theme.Rows))
        {
            foreach (var measure in row.Measures)
                WriteNotes(json, ContentWalk.NotesOf(measure.Description), measure.Number);

            WriteNotes(json, ContentWalk.NotesOf(row.StateOfPlay).Concat(ContentWalk.NotesOf(row.RecentDevelopments)), row.Measures[0].Number);
        }

        json.WriteEndArray();
    }

    private static void WriteNotes(Utf8JsonWriter json, IEnumerable<Footnote> notes, int? measure)
    {
        foreach (var note in notes)
        {
            json.WriteStartObject();
            json.WriteString("mark", note.Number.ToString(CultureInfo.InvariantCulture));
            if (measure is { } number)
                json.WriteNumber("measure", number);
            json.WriteString("text", MarkdownWriter.WriteBody(note.Content));
            json.WriteEndObject();
        }
    }

    private static void WriteDay(Utf8JsonWriter json, string name, DateOnly? day)
    {
        if (day is { } given)
            json.WriteString(name, given.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    private static ReportRow Standalone(ReportRow row) => row with
    {
        Measures = [.. row.Measures.Select(measure => measure with { Description = FromOne(measure.Description) })],
        StateOfPlay = FromOne(row.StateOfPlay),
        RecentDevelopments = FromOne(row.RecentDevelopments),
    };

    private static IReadOnlyList<Block> FromOne(IReadOnlyList<Block> blocks)
    {
        var next = 1;
        return FootnoteNumbering.Renumber(blocks, ref next);
    }

    private static IReadOnlyList<Inline> FromOne(IReadOnlyList<Inline> inlines)
    {
        var next = 1;
        return FootnoteNumbering.Renumber(inlines, ref next);
    }
}
