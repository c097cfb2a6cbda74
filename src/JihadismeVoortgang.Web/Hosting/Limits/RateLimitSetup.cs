using System.Globalization;
using System.Threading.RateLimiting;

namespace JihadismeVoortgang.Web.Hosting.Limits;

/// <summary>
/// Refuses who asks too often, and says when to come back. Every node counts by itself. What the cache for readers
/// answers does not come this far.
/// </summary>
internal static class RateLimitSetup
{
    /// <summary>Ten seconds each: who waited that long gets part of what they may.</summary>
    private const int Segments = 6;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services, LimitSettings limits)
    {
        services.AddSingleton(limits).AddSingleton<Circuits.OpenConnections>();
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, LimitedRequest>(context => PartitionOf(LimitedRequest.Of(context), limits));
            limiter.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = SecondsOf(rejected.Lease).ToString(CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
        });
    }

    /// <summary>After authentication, for an account is counted wherever it sits; before what costs.</summary>
    public static void UseRateLimits(this WebApplication app) => app.UseRateLimiter();

    private static RateLimitPartition<LimitedRequest> PartitionOf(LimitedRequest request, LimitSettings limits)
    {
        var most = request.Kind switch
        {
            LimitedKind.SignIn => limits.SignInPerMinute,
            LimitedKind.Search => limits.SearchPerMinute,
            LimitedKind.Export => limits.ExportPerMinute,
            LimitedKind.Draft => limits.DraftsPerMinute,
            LimitedKind.Connection => limits.ConnectionsPerMinute,
            _ => 0,
        };
        return most == 0
            ? RateLimitPartition.GetNoLimiter(default(LimitedRequest))
            : RateLimitPartition.GetSlidingWindowLimiter(
                request, _ => new SlidingWindowRateLimiterOptions { PermitLimit = most, Window = Window, SegmentsPerWindow = Segments });
    }

    private static int SecondsOf(RateLimitLease refused) =>
        refused.TryGetMetadata(MetadataName.RetryAfter, out var wait) && wait > TimeSpan.Zero
            ? (int)Math.Ceiling(wait.TotalSeconds)
            : (int)Window.TotalSeconds;
}
