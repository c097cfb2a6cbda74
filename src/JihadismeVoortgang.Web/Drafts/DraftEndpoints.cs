using System.Text.Json;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using Microsoft.AspNetCore.Antiforgery;

namespace JihadismeVoortgang.Web.Drafts;

/// <summary>
/// Where drafts.js brings what is typed: over requests of its own, so that it arrives while the page's connection is
/// gone or busy. Answers are for a script; the sentences in them are for its user.
/// </summary>
internal static class DraftEndpoints
{
    private const int MaxBytes = 1 << 20;

    public static void MapDrafts(this IEndpointRouteBuilder endpoints)
    {
        var drafts = endpoints.MapGroup($"{DraftAddress.Root}/{{text}}")
            .RequireAuthorization(policy => policy.RequireRole(nameof(Role.PolicyOfficer), nameof(Role.Coordinator)))
            .DisableCookieRedirect() // a script wants to hear 401
            .AddEndpointFilter(RefuseForgedAsync);
        drafts.MapGet("", FindAsync);
        drafts.MapPut("", KeepAsync);
        drafts.MapDelete("", DropAsync);
        drafts.MapPut($"/{DraftAddress.Presence}", EnterAsync);
        drafts.MapDelete($"/{DraftAddress.Presence}", LeaveAsync);
    }

    private static async Task<IResult> FindAsync(string text, HttpContext http, DraftStore drafts, CancellationToken cancellation) =>
        DraftAddress.Read(text) is not { } reference ? Results.NotFound()
        : await drafts.FindAsync(http.User.AccountNumber(), reference, cancellation) is { } draft ? Results.Json(draft)
        : Results.NoContent();

    private static async Task<IResult> KeepAsync(string text, HttpContext http, DraftStore drafts, CancellationToken cancellation)
    {
        if (DraftAddress.Read(text) is not { } reference)
            return Results.NotFound();

        var (typed, refused) = await ReadAsync(http.Request, cancellation);
        if (typed is null)
            return refused!;

        var outcome = await drafts.KeepAsync(http.User.AccountNumber(), reference, typed, cancellation);
        return outcome switch
        {
            { IsKept: true, Draft.SavedAt: var at } => Results.Json(new { typed.Sequence, SavedAt = at }),
            { IsKept: true } => Results.NoContent(), // and saved or dropped right after
            { Draft: { } there } when there.Tab != typed.Tab => Refusal("ander-tabblad", "U bent in een ander tabblad met deze tekst bezig.", there),
            _ => Refusal("verouderd", "Er is al een nieuwere versie van uw concept bewaard.", outcome.Draft),
        };
    }

    private static async Task<IResult> DropAsync(
        string text, Guid? tab, long? sequence, HttpContext http, DraftStore drafts, CancellationToken cancellation)
    {
        if (DraftAddress.Read(text) is not { } reference)
            return Results.NotFound();

        var upTo = tab is { } from && sequence is { } number ? new DraftMark(from, number) : null;
        await drafts.DropAsync(http.User.AccountNumber(), reference, upTo, cancellation);
        return Results.NoContent();
    }

    private static async Task<IResult> EnterAsync(string text, Guid tab, HttpContext http, EditorPresence presence, CancellationToken cancellation) =>
        DraftAddress.Read(text) is { } reference
            ? Results.Json(new { IsElsewhere = !await presence.EnterAsync(http.User.AccountNumber(), reference, tab, cancellation: cancellation) })
            : Results.NotFound();

    private static async Task<IResult> LeaveAsync(string text, Guid tab, HttpContext http, EditorPresence presence, CancellationToken cancellation)
    {
        if (DraftAddress.Read(text) is not { } reference)
            return Results.NotFound();

        await presence.LeaveAsync(http.User.AccountNumber(), reference, tab, cancellation);
        return Results.NoContent();
    }

    /// <summary>Read here and not by the framework, whose refusals are English.</summary>
    private static async Task<(TypedDraft? Typed, IResult? Refused)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        const string tooLarge = "Dit is meer tekst dan het portaal als concept bewaart. Sla de tekst op of maak haar korter.";
        if (request.ContentLength > MaxBytes)
            return (null, Results.Problem(statusCode: StatusCodes.Status413PayloadTooLarge, title: tooLarge));

        try
        {
            return await request.ReadFromJsonAsync<TypedDraft>(cancellation) is { Fields: not null } typed
                ? (typed, null)
                : (null, Unreadable());
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Results.Problem(statusCode: large.StatusCode, title: tooLarge));
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return (null, Unreadable());
        }
    }

    private static IResult Unreadable() => Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Dit concept is niet te lezen.");

    private static IResult Refusal(string reason, string title, KeptDraft? there) =>
        Results.Json(new { Reason = reason, Title = title, Draft = there }, statusCode: StatusCodes.Status409Conflict);

    /// <summary>The framework's own check knows forms only, and no DELETE.</summary>
    private static async ValueTask<object?> RefuseForgedAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next) =>
        await invocation.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(invocation.HttpContext)
            ? await next(invocation)
            : Results.Problem(statusCode: StatusCodes.Status400BadRequest, title: "Deze pagina is verlopen. Kopieer uw tekst en open de pagina opnieuw.");
}
