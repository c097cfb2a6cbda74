using System.Globalization;

namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>The sentences the author of a report text gets to see: what is wrong, and what to do about it.</summary>
internal static class FaultMessages
{
    private const int LongestQuote = 40;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public const string TooManyOpenMarks =
        "Deze tekst bevat te veel tekens met een betekenis in Markdown, zoals [, *, _ of >; zet een \\ voor elk teken dat u letterlijk bedoelt.";

    public const string NestedTooDeep =
        "De opmaak met * of _ is hier te diep genest; laat de overbodige tekens weg of zet er een \\ voor.";

    public const string OtherHeading =
        "Alleen tussenkopjes met drie hekjes zijn mogelijk; begin deze regel met ### en een spatie, of zet een \\ voor het eerste hekje.";

    public const string UnderlinedHeading =
        "Een regel met alleen = of - onder een tekst maakt er een kop van; verwijder die regel, en begin een tussenkopje met ###.";

    public const string EmptyHeading = "Achter ### ontbreekt de tekst van het tussenkopje; vul die aan of verwijder de regel.";

    public const string BlockQuote =
        "Een citaatblok kan niet in de rapportage; haal het teken > aan het begin van de regel weg, of schrijf \\>.";

    public const string FencedCode = "Een codeblok kan niet in de rapportage; haal de tekens ``` of ~~~ weg.";

    public const string IndentedText =
        "Deze regel springt te ver in, en wordt daardoor een codeblok; haal de spaties of tabs aan het begin weg.";

    public const string CodeSpan =
        "Tekst tussen twee tekens ` wordt code, en dat kan niet in de rapportage; gebruik ’ als apostrof of schrijf \\`.";

    public const string Rule = "Een scheidingslijn kan niet in de rapportage; verwijder deze regel of zet er een \\ voor.";

    public const string Html = "HTML kan niet in de rapportage; verwijder de code tussen < en >, of schrijf \\< voor het teken zelf.";

    public const string Table = "Een tabel kan niet in de rapportage; schrijf de inhoud als alinea’s of als lijst.";

    public const string Image = "Een afbeelding kan niet in de rapportage; verwijder die, of laat het uitroepteken weg als u een link bedoelt.";

    public const string OtherBlock = "Dit soort tekst kan niet in de rapportage; schrijf het als alinea of als lijst.";

    public const string NestedList =
        "Een lijst binnen een lijst kan niet in de rapportage; maak er één lijst van. Begint de tekst met een getal of streepje, zet er dan een \\ voor: 2016\\. of \\-.";

    public const string LongItem =
        "Een onderdeel van een lijst is één alinea; verwijder de witregel, of haal de spaties weg zodat de tekst onder de lijst komt.";

    public const string EmptyItem = "Dit onderdeel van de lijst is leeg; vul de tekst aan of verwijder de regel.";

    public const string EmptyLink = "Deze link heeft geen woorden om op te klikken; schrijf [woorden](https://adres).";

    public const string LinkInLink = "Een link kan geen andere link bevatten; maak er twee links na elkaar van.";

    public const string NoteInLink = "Een noot kan niet binnen een link staan; zet het nootteken achter de link.";

    public const string OneParagraph = "Hier past één alinea, zonder lijst of tussenkopje; maak er één doorlopende tekst van.";

    public static string TooLong(int length, int maximum) =>
        string.Create(Dutch, $"De tekst telt {length:N0} tekens, {length - maximum:N0} meer dan de {maximum:N0} die er passen. Kort de tekst in.");

    /// <param name="character">Not to be shown itself: it would turn the sentence.</param>
    /// <param name="before">What stands before it on the line, without other such signs.</param>
    public static string TurnsReading(char character, string before) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Behind(before)} staat het onzichtbare teken U+{(int)character:X4}, dat de leesrichting omkeert; verwijder het, of typ de woorden eromheen opnieuw.");

    /// <param name="character">Not to be shown itself: it shows nothing, or would break the sentence.</param>
    /// <param name="before">What stands before it on the line, all of it allowed.</param>
    public static string Forbidden(char character, string before) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Behind(before)} staat een onzichtbaar of beschadigd teken (U+{(int)character:X4}) dat niet in de rapportage kan; verwijder het en typ de woorden eromheen opnieuw.");

    public static string ListNumber(int expected, int found) => string.Create(
        Dutch,
        $"In deze lijst is nummer {expected} aan de beurt, maar er staat {found}; nummer door, of begin een nieuwe lijst na een alinea.");

    public static string LinkTitle(string title) =>
        $"Een link heeft hier geen titel; haal \"{Quoted(title)}\" achter het adres weg.";

    public static string LinkTarget(string target) =>
        $"Het adres \"{Quoted(target)}\" van deze link kan niet; gebruik een volledig adres dat begint met https://, http:// of mailto:, met %20 voor een spatie.";

    public static string LinkDefinition(string label) =>
        $"De regel [{Quoted(label)}]: … wordt niet getoond; schrijf een link als [woorden](https://adres), of zet een \\ voor het teken [.";

    public static string Entity(string code) => $"De code {Quoted(code)} staat voor een teken dat niet in de rapportage kan; verwijder die.";

    public static string UndefinedNote(string label) =>
        $"Noot [^{Quoted(label)}] heeft geen tekst; zet onderaan een regel die begint met [^{Quoted(label)}]: en daarachter de noot.";

    public static string UncitedNote(string label) =>
        $"Naar noot [^{Quoted(label)}] wordt in de tekst niet verwezen; zet [^{Quoted(label)}] op de plaats waar de noot hoort, of verwijder deze regel.";

    public static string NoteCitedTwice(string label) =>
        $"Naar noot [^{Quoted(label)}] wordt al eerder verwezen; schrijf een tweede noot, eventueel met als tekst “Ibidem”.";

    public static string NoteDefinedTwice(string label) =>
        $"Noot [^{Quoted(label)}] staat er twee keer; geef een van beide een ander nummer.";

    public static string NoteBeforeEnd(string label) =>
        $"De tekst van noot [^{Quoted(label)}] staat niet onderaan; zet deze regel na de laatste alinea.";

    public static string EmptyNote(string label) => $"Noot [^{Quoted(label)}] is leeg; vul de tekst van de noot aan.";

    public static string NoteInNote(string label) =>
        $"Een noot kan niet naar een andere noot verwijzen; haal [^{Quoted(label)}] hier weg.";

    private static string Behind(string before) => string.IsNullOrWhiteSpace(before) ? "Vooraan" : $"Achter \"{End(before.Trim())}\"";

    private static string End(string before)
    {
        if (before.Length <= LongestQuote)
        {
            return before;
        }

        var start = before.Length - LongestQuote;
        return string.Concat("…", before.AsSpan(char.IsLowSurrogate(before[start]) ? start + 1 : start));
    }

    /// <summary>As much of a piece of the text as a sentence can carry.</summary>
    private static string Quoted(string piece)
    {
        if (piece.Length <= LongestQuote)
        {
            return piece;
        }

        var length = char.IsHighSurrogate(piece[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote;
        return string.Concat(piece.AsSpan(0, length), "…");
    }
}
