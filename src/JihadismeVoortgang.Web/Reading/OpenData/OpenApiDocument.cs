using System.Text.Json.Nodes;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>What openapi.json says (OpenAPI 3.1): every operation, every parameter, every answer, in Dutch.</summary>
internal static class OpenApiDocument
{
    private const string ListTag = "Open data";

    /// <param name="options">Who gives the data out, and on what terms.</param>
    /// <param name="contact">Whom to ask.</param>
    /// <param name="portal">Where the API stands; unknown, its address is the one the description was asked at.</param>
    public static JsonObject Of(OpenDataOptions options, ReaderContact contact, PublicAddress portal) => new()
    {
        ["openapi"] = "3.1.0",
        ["info"] = Info(options, contact, portal),
        ["servers"] = new JsonArray(new JsonObject { ["url"] = portal.Of(Links.Api) ?? Links.Api, ["description"] = "Dit portaal" }),
        ["security"] = new JsonArray(),
        ["tags"] = new JsonArray(new JsonObject { ["name"] = ListTag, ["description"] = "Alles wat is gepubliceerd." }),
        ["paths"] = new JsonObject(ApiOperations.All.Select(operation => KeyValuePair.Create(operation.Path, (JsonNode?)PathOf(operation)))),
        ["components"] = new JsonObject { ["schemas"] = OpenApiSchemas.All(), ["headers"] = Headers() },
    };

    private static JsonObject Info(OpenDataOptions options, ReaderContact contact, PublicAddress portal)
    {
        var info = new JsonObject
        {
            ["title"] = $"Open data: {ReadingLayout.PortalName}",
            ["version"] = ApiAnswer.Version,
            ["summary"] = "Maatregelen, thema’s, rapportages en cijfers zoals gepubliceerd.",
            ["description"] = "Alles wat op het portaal is gepubliceerd, om te lezen. Er is geen account of sleutel nodig. Elk antwoord heeft een ETag: "
                + "stuur die mee in If-None-Match en u krijgt 304 zolang er niets is veranderd. Teksten zijn Markdown; cijfers staan nooit zonder hun periode of peildatum. "
                + "Onbekende parameters worden geweigerd, met alle fouten tegelijk.",
            ["contact"] = Known(("name", options.Organisation ?? ReadingLayout.PortalName), ("email", contact.Address), ("url", portal.Of(Links.OpenData))),
        };
        if (options.Licence is { } licence)
            info["license"] = Known(("name", licence.Name), ("url", licence.Address?.ToString()));
        return info;
    }

    /// <summary>The keys of which somebody knows the value.</summary>
    private static JsonObject Known(params IEnumerable<(string Name, string? Value)> keys) =>
        new(keys.Where(key => key.Value is not null).Select(key => KeyValuePair.Create(key.Name, (JsonNode?)key.Value)));

    private static JsonObject PathOf(ApiOperation operation) => new()
    {
        ["get"] = new JsonObject
        {
            ["operationId"] = operation.Id,
            ["tags"] = new JsonArray(ListTag),
            ["summary"] = operation.Summary,
            ["description"] = operation.Description,
            ["parameters"] = new JsonArray(
            [
                .. operation.InPath is { } inPath ? (JsonNode[])[ParameterOf(inPath, "path")] : [],
                .. operation.Parameters.Select(parameter => ParameterOf(parameter, "query")),
            ]),
            ["responses"] = Responses(operation),
        },
    };

    private static JsonObject ParameterOf(ApiParameter parameter, string place) => new()
    {
        ["name"] = parameter.Name,
        ["in"] = place,
        ["required"] = place == "path",
        ["description"] = parameter.Description,
        ["schema"] = parameter.Schema(),
    };

    private static JsonObject Responses(ApiOperation operation)
    {
        var found = Response("Het antwoord.", "application/json", operation.Answer, "API-Version", "ETag");
        if (operation.IsList)
            found["headers"]!["Link"] = HeaderReference("Link");
        return new JsonObject
        {
            ["200"] = found,
            ["304"] = new JsonObject { ["description"] = "Er is niets veranderd sinds de ETag in If-None-Match.", ["headers"] = HeadersOf("API-Version", "ETag") },
            ["400"] = Problem("Een of meer parameters kloppen niet."),
            ["404"] = Problem(operation.IsList ? "De lijst heeft deze pagina niet." : "Dit is er niet, of is niet gepubliceerd."),
            ["405"] = Problem("Deze methode is niet toegestaan; de API is alleen om te lezen."),
            ["406"] = Problem("De gevraagde vorm is er niet; de API antwoordt in JSON."),
            ["500"] = Problem("Een storing."),
        };
    }

    private static JsonObject Problem(string description) => Response(description, ApiProblem.MediaType, typeof(ApiProblem), "API-Version");

    private static JsonObject Response(string description, string mediaType, Type type, params IEnumerable<string> headers) => new()
    {
        ["description"] = description,
        ["headers"] = HeadersOf(headers),
        ["content"] = new JsonObject { [mediaType] = new JsonObject { ["schema"] = OpenApiSchemas.Reference(type) } },
    };

    private static JsonObject HeadersOf(params IEnumerable<string> names) =>
        new(names.Select(name => KeyValuePair.Create(name, (JsonNode?)HeaderReference(name))));

    private static JsonObject HeaderReference(string name) => new() { ["$ref"] = $"#/components/headers/{name}" };

    private static JsonObject Headers() => new()
    {
        ["API-Version"] = Header("De volledige versie van de API.", new JsonObject { ["type"] = "string", ["const"] = ApiAnswer.Version }),
        ["ETag"] = Header("Het kenmerk van het antwoord; verandert als het antwoord verandert.", new JsonObject { ["type"] = "string" }),
        ["Link"] = Header("De eerste, vorige, volgende en laatste pagina (RFC 8288).", new JsonObject { ["type"] = "string" }),
    };

    private static JsonObject Header(string description, JsonObject schema) => new() { ["description"] = description, ["schema"] = schema };
}
