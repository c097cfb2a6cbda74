using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Feeds;

/// <summary>What is new, for programs that look for it.</summary>
internal static class ShowFeed
{
    public static async Task<IResult> ProgrammeAsync(ReadHistory query, ReportOptions options, HttpContext context, CancellationToken cancellation) =>
        Answer(ProgrammeFeed.Of(await query.ReadAsync(cancellation)), options, context);

    public static async Task<IResult> MeasureAsync(
        string number, ReadHistory query, ReportOptions options, HttpContext context, CancellationToken cancellation) =>
        PathNumber.TryParse(number, out var measure) && MeasureFeed.Find(await query.ReadAsync(cancellation), measure) is { } feed
            ? Answer(feed, options, context)
            : ReadingPage.NotFound();

    private static IResult Answer(Feed feed, ReportOptions options, HttpContext context) => PublicFile.Of(
        context,
        AtomWriter.Write(feed, options.Author, Root(context)),
        AtomWriter.MediaType,
        changed: feed.Updated);

    /// <summary>Where the portal stands for the world, or where it was asked when no setting says so.</summary>
    private static string Root(HttpContext context) =>
        context.RequestServices.GetRequiredService<PublicAddress>().Of("") ?? $"{context.Request.Scheme}://{context.Request.Host}";
}
