using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Reading.Cache;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>Open data: everything published, for programs. It only reads, knows nobody and answers in JSON.</summary>
internal static class ApiEndpoints
{
    public const string Description = "openapi.json";

    private static readonly string[] Verbs = [HttpMethods.Get, HttpMethods.Head];
    private static readonly string[] Asking = [HttpMethods.Options];

    public static void MapOpenData(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.MapGroup(Links.Api).AddEndpointFilter(WithHeaders).KeepNothing().DisableCookieRedirect(); // what is answered also follows from Accept
        foreach (var operation in ApiOperations.All)
            api.MapAnswer(operation.Path, (context) => AnswerAsync(operation, context));

        api.MapAnswer($"/{Description}", context => Task.FromResult(
            ApiCall.Faults(context.Request, [], new Peil(null)) is [_, ..] faults
                ? ApiAnswer.Problem(context, ApiProblem.Of(StatusCodes.Status400BadRequest, detail: null, faults))
                : ApiAnswer.Document(context, Describe(context.RequestServices))));
        api.Map("/{**address}", (HttpContext context) => ApiAnswer.Problem(context, ApiProblem.Of(
            StatusCodes.Status404NotFound, $"Op dit adres staat niets. In {Links.Api}/{Description} staat wat u kunt opvragen.")));
    }

    private static JsonObject Describe(IServiceProvider services) => OpenApiDocument.Of(
        services.GetRequiredService<OpenDataOptions>(), services.GetRequiredService<ReaderContact>(), services.GetRequiredService<PublicAddress>());

    private static void MapAnswer(this IEndpointRouteBuilder api, string path, Func<HttpContext, Task<IResult>> answer)
    {
        api.MapMethods(path, Verbs, answer);
        api.MapMethods(path, Asking, ApiAnswer.Options);
        api.Map(path, (HttpContext context) => ApiAnswer.Problem(context, ApiProblem.Of(StatusCodes.Status405MethodNotAllowed)));
    }

    private static async Task<IResult> AnswerAsync(ApiOperation operation, HttpContext context)
    {
        var today = Dutch.DayOf(context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var peil = Peil.From(context.Request.Query, today);
        if (ApiCall.Faults(context.Request, operation.Parameters, peil) is [_, ..] faults)
            return ApiAnswer.Problem(context, ApiProblem.Of(StatusCodes.Status400BadRequest, detail: null, faults));

        return await operation.Find(new ApiCall(context, peil)) is { } document
            ? ApiAnswer.Document(context, document)
            : ApiAnswer.Problem(context, ApiProblem.Of(StatusCodes.Status404NotFound));
    }

    /// <summary>
    /// Routing takes an address with a slash at its end for the one without, and capitals for small letters; the design
    /// rules do not.
    /// </summary>
    private static async ValueTask<object?> WithHeaders(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        ApiAnswer.WriteHeaders(context.Response);
        if (context.Request.Path.Value!.EndsWith('/'))
            return ApiAnswer.Problem(context, ApiProblem.Of(StatusCodes.Status404NotFound, "Een adres van deze API eindigt niet op een schuine streep."));
        if (context.Request.Path.Value.Any(char.IsUpper))
            return ApiAnswer.Problem(context, ApiProblem.Of(StatusCodes.Status404NotFound, "Een adres van deze API heeft geen hoofdletters."));
        if (!HttpMethods.IsOptions(context.Request.Method) && !ApiAnswer.IsWanted(context.Request))
            return ApiAnswer.Problem(context, ApiProblem.Of(StatusCodes.Status406NotAcceptable));

        return await next(invocation);
    }
}
