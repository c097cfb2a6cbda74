namespace JihadismeVoortgang.Web.Access.SingleSignOn;

/// <summary>Why somebody who came from the provider was not let in.</summary>
internal enum SignInRefusal
{
    /// <summary>Took too long, was used already, or began in another browser.</summary>
    Stale,

    /// <summary>They broke it off, or the provider does not let them in here.</summary>
    Cancelled,

    /// <summary>The provider does not answer.</summary>
    Unreachable,

    /// <summary>The provider gave an answer that cannot be believed, or refused the portal itself.</summary>
    Untrusted,

    /// <summary>Its answer is of another time than ours.</summary>
    Clock,

    /// <summary>No address, or one that nobody verified.</summary>
    Unverified,

    /// <summary>No account is theirs.</summary>
    Unknown,

    /// <summary>The account of that address is somebody else's at the same provider.</summary>
    LinkedElsewhere,

    Blocked,

    NoSecondFactor,
}

/// <summary>What a person is told of it.</summary>
internal static class SignInRefusals
{
    /// <summary>As it stands in an address.</summary>
    public static string Name(SignInRefusal refusal) => refusal switch
    {
        SignInRefusal.Cancelled => "afgebroken",
        SignInRefusal.Unreachable => "onbereikbaar",
        SignInRefusal.Untrusted => "ongeldig",
        SignInRefusal.Clock => "klok",
        SignInRefusal.Unverified => "e-mailadres",
        SignInRefusal.Unknown => "onbekend",
        SignInRefusal.LinkedElsewhere => "gekoppeld",
        SignInRefusal.Blocked => "geblokkeerd",
        SignInRefusal.NoSecondFactor => "tweede-factor",
        _ => "verlopen",
    };

    /// <summary>Anybody can write an address: what is no reason counts as the most harmless one.</summary>
    public static SignInRefusal Read(string? name) =>
        Enum.GetValues<SignInRefusal>().FirstOrDefault(refusal => Name(refusal) == name, SignInRefusal.Stale);

    /// <param name="refusal">Why.</param>
    /// <param name="provider">What people call the provider.</param>
    /// <returns>What happened, and what to do.</returns>
    public static (string What, string Remedy) Words(SignInRefusal refusal, string provider) => refusal switch
    {
        SignInRefusal.Cancelled => (
            $"U hebt het inloggen met {provider} afgebroken, of {provider} geeft u geen toegang tot dit portaal.",
            "Log opnieuw in. Lukt het weer niet, vraag dan de beheerder van uw organisatie om toegang."),
        SignInRefusal.Unreachable => (
            $"Inloggen met {provider} kan nu niet: de inlogdienst antwoordt niet.",
            "Probeer het over enkele minuten opnieuw. Blijft het zo, meld het dan bij de beheerder."),
        SignInRefusal.Untrusted => (
            $"Het portaal kan het antwoord van {provider} niet vertrouwen en heeft u daarom niet ingelogd.",
            "Log opnieuw in. Gebeurt het weer, meld het dan bij de beheerder: die vindt de oorzaak in het logboek."),
        SignInRefusal.Clock => (
            $"Het antwoord van {provider} is niet van dit moment: de klok van het portaal en die van de inlogdienst lopen niet gelijk.",
            "Log opnieuw in. Gebeurt het weer, meld het dan bij de beheerder."),
        SignInRefusal.Unverified => (
            $"{Capital(provider)} gaf geen bevestigd e-mailadres van u door. Zonder dat weet het portaal niet welk account van u is.",
            "Laat uw e-mailadres bij de beheerder van uw organisatie bevestigen en log daarna opnieuw in."),
        SignInRefusal.Unknown => (
            "U bent herkend, maar u hebt geen account in dit portaal.",
            "Vraag de beheerder van het portaal om een uitnodiging op het e-mailadres waarmee u bij uw organisatie bekend bent."),
        SignInRefusal.LinkedElsewhere => (
            $"Het account met uw e-mailadres hoort bij {provider} al bij iemand anders.",
            "Vraag de beheerder van het portaal om dit na te gaan. U kunt dit zelf niet oplossen."),
        SignInRefusal.Blocked => (
            "Uw account in dit portaal is geblokkeerd.",
            "Neem contact op met de beheerder van het portaal."),
        SignInRefusal.NoSecondFactor => (
            $"Wie aan de rapportage werkt, logt in met een tweede factor. Bij {provider} bent u zonder tweede factor ingelogd.",
            $"Stel bij {provider} een tweede factor in, zoals een app met codes of een beveiligingssleutel. Log daar uit en log dan hier opnieuw in."),
        _ => (
            "Deze poging om in te loggen is verlopen, al gebruikt, of begonnen in een andere browser.",
            "Log opnieuw in. Lukt het weer niet, sta dan cookies van dit portaal toe in uw browser."),
    };

    private static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
