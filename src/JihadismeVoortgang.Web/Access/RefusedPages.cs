using System.Globalization;
using System.Reflection;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing.Patterns;

namespace JihadismeVoortgang.Web.Access;

/// <summary>Writes down which page somebody with an account asked for and may not see; the answer stays what it was.</summary>
internal sealed class RefusedPages(UseCases useCases) : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _answer = new();

    public async Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Forbidden)
            await useCases.RecordRefusalAsync(Entry(context.User.AccountNumber(), Asked(context)));
        await _answer.HandleAsync(next, context, policy, authorizeResult);
    }

    /// <summary>For a page that was asked for within a circuit, where no request asks for it.</summary>
    public Task RecordAsync(int account, Type page) =>
        useCases.RecordRefusalAsync(Entry(account, page.GetCustomAttribute<RouteAttribute>()?.Template ?? ""));

    private static AuditEntry Entry(int account, string page) =>
        new(AuditActions.OpenPage, account) { Object = page, Result = AuditResult.Refused, Fault = AuditFault.NoRight };

    /// <summary>The address as we wrote it, with the numbers in it: what else stands there anybody can make up.</summary>
    private static string Asked(HttpContext context) => context.GetEndpoint() is RouteEndpoint { RoutePattern: var pattern }
        ? "/" + string.Join('/', pattern.PathSegments.Select(segment => Write(segment, context.Request.RouteValues)))
        : "";

    private static string Write(RoutePatternPathSegment segment, RouteValueDictionary values) =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter when IsNumber(values[parameter.Name]) => Convert.ToString(values[parameter.Name], CultureInfo.InvariantCulture),
            _ => "…",
        }));

    private static bool IsNumber(object? value) =>
        int.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
