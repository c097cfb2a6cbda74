namespace JihadismeVoortgang.Web.Publishing;

/// <summary>Settings under <c>Report</c>.</summary>
internal sealed record ReportOptions
{
    /// <summary>The organisation named as author in the PDF's metadata.</summary>
    public string Author { get; init; } = "Ministerie van Veiligheid en Justitie";
}
