using System.ComponentModel;
using System.Text.Json.Serialization;

namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>What went wrong, as RFC 9457 lays it out; for a person to read and a program to take apart.</summary>
internal sealed record ApiProblem(
    [property: JsonPropertyName("type"), Description("Het soort fout; about:blank zegt niet meer dan de statuscode.")] string Type,
    [property: JsonPropertyName("title"), Description("De fout in enkele woorden.")] string Title,
    [property: JsonPropertyName("status"), Description("De HTTP-statuscode.")] int Status,
    [property: JsonPropertyName("detail"), Description("Wat er mis is en wat u eraan kunt doen.")] string Detail,
    [property: JsonPropertyName("fouten"), Description("Alle fouten in de vraag; leeg als de fout niet in een parameter zit.")] IReadOnlyList<ApiFault> Faults)
{
    public const string MediaType = "application/problem+json";

    public static ApiProblem Of(int status, string? detail = null, params IReadOnlyList<ApiFault> faults)
    {
        var (title, standard) = status switch
        {
            StatusCodes.Status400BadRequest => ("De vraag klopt niet", "Verbeter de parameters die onder ‘fouten’ staan."),
            StatusCodes.Status401Unauthorized => ("Niet ingelogd", "Dit portaal is alleen te lezen voor wie een account heeft. Log in en stuur de cookie mee."),
            StatusCodes.Status404NotFound => ("Niet gevonden", "Op dit adres staat niets. Misschien is het niet, of nog niet, gepubliceerd."),
            StatusCodes.Status405MethodNotAllowed => ("Deze methode is niet toegestaan", "Deze API is alleen om te lezen: gebruik GET, HEAD of OPTIONS."),
            StatusCodes.Status406NotAcceptable => ("Deze vorm is er niet", "Deze API antwoordt in JSON. Vraag om application/json."),
            StatusCodes.Status429TooManyRequests => ("Te veel vragen", "Wacht zo lang als Retry-After zegt en probeer het dan opnieuw."),
            StatusCodes.Status503ServiceUnavailable => ("Even niet beschikbaar", "Probeer het over enkele minuten opnieuw."),
            >= StatusCodes.Status500InternalServerError => ("Storing", "Door een storing kan deze vraag nu niet worden beantwoord. Probeer het later opnieuw."),
            _ => ("De vraag kan niet worden beantwoord", "Controleer het adres en de parameters."),
        };
        return new ApiProblem("about:blank", title, status, detail ?? standard, faults);
    }
}

internal sealed record ApiFault(
    [property: JsonPropertyName("parameter"), Description("De naam van de parameter.")] string Parameter,
    [property: JsonPropertyName("detail"), Description("Wat er mis is met de parameter.")] string Detail);
