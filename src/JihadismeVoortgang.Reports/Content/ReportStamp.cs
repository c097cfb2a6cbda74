namespace JihadismeVoortgang.Reports.Content;

/// <summary>What a file of a report says about itself, beside what the report says.</summary>
/// <param name="Made">Printed nowhere, kept in the metadata; part of what makes the bytes reproducible.</param>
/// <param name="Author">The responsible organisation, for the metadata.</param>
public sealed record ReportStamp(DateTimeOffset Made, string Author);
