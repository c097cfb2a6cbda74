using System.Runtime.CompilerServices;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Tests.Checks;

/// <summary>Interchange files, composed as the portal composes its reports.</summary>
internal static class ReportFiles
{
    /// <summary>A report of the sample that a new portal starts with: 5, 6 or 7.</summary>
    public static ProgressReport Sample(int number, [CallerFilePath] string here = "")
    {
        var root = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..");
        return Compose(File.ReadAllBytes(Path.Combine(
            root, "src", "JihadismeVoortgang.Web", "Data", "Sample", $"rapportage-{number:00}.json")));
    }

    public static ProgressReport Compose(byte[] json)
    {
        var file = InterchangeReader.Read(json);
        return FootnoteNumbering.Number(CrossReferences.Link(new ProgressReport
        {
            Number = file.Number,
            Programme = file.Programme,
            Title = file.Content.Title,
            RunningHeader = file.Content.RunningHeader,
            PreviousReportDate = file.Content.PreviousReportDate,
            ReferenceDate = file.Content.ReferenceDate,
            Introduction = MarkdownReader.ReadBlocks(file.Content.Introduction).Require(),
            Themes = [.. file.Themes.Select(theme => new ReportTheme(theme.Number, theme.Title,
                [.. file.Rows.Where(row => row.Theme == theme.Number).Select(Row)]))],
            Figures = [.. (file.Figures ?? []).Select(Figure)],
        }));
    }

    private static ReportRow Row(InterchangeRow row) => new()
    {
        Measures = [.. row.Content.Measures.Select(measure =>
            new ReportMeasure(measure.Number, MarkdownReader.ReadLine(measure.Description).Require(), []))],
        Planning = new ReportPlanning(
            row.Content.Planning.Label,
            row.Content.Planning.State is { } state ? JsonWord.Of(state) : null,
            row.Content.Planning.TargetFrom,
            row.Content.Planning.TargetUntil),
        StateOfPlay = MarkdownReader.ReadBlocks(row.Content.StateOfPlay).Require(),
        RecentDevelopments = MarkdownReader.ReadBlocks(row.Content.RecentDevelopments).Require(),
    };

    private static ReportFigure Figure(InterchangeFigure figure) => new()
    {
        Key = figure.Key,
        Label = figure.Content.Label,
        Unit = figure.Content.Unit,
        Measures = figure.Content.Measures,
        Observations = [.. figure.Observations.Select(Observation)],
    };

    private static ReportObservation Observation(InterchangeObservation observation) => new()
    {
        Low = observation.Content.Quantity.Low,
        High = observation.Content.Quantity.High,
        Qualifier = JsonWord.Of(observation.Content.Quantity.Qualifier),
        From = observation.Content.Time.From?.ToString(),
        Until = observation.Content.Time.Until?.ToString(),
        Reference = observation.Content.Time.Reference?.ToString(),
        Nature = JsonWord.Of(observation.Content.Nature),
        Printed = observation.Content.Printed,
        Label = observation.Part?.Label,
        Parts = [.. observation.Parts.Select(Observation)],
    };
}
