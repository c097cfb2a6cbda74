using System.Globalization;
using System.Text;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>
/// The words of every message. They name measures by number and official designation, and hold no text or figure of
/// a concept: mail leaves the house.
/// </summary>
internal sealed class LetterTexts(MailSettings settings, IReadOnlyDictionary<int, string> designations)
{
    private const int LongestDesignation = 120;

    public LetterText Assigned(IReadOnlyList<int> measures) => new(
        measures.Count == 1 ? $"Maatregel {measures[0]} is aan u toegewezen" : $"{measures.Count} maatregelen zijn aan u toegewezen",
        Letter(
            $"In het voortgangsportaal {(measures.Count == 1 ? "is deze maatregel" : "zijn deze maatregelen")} aan u toegewezen:",
            Join(measures.Select(measure => $"- {Named(measure)}\n  {settings.Link(Links.EditEntry(measure))}"))));

    public LetterText Returned(ReportingRound round, ReviewedText text, string reason) => new(
        $"Teruggestuurd: {NameOf(text)}",
        Letter(
            $"De coördinator heeft uw tekst voor ronde {round.Number} teruggestuurd: {Subject(text)}.",
            $"Reden: {reason.Trim()}",
            $"U kunt de tekst aanpassen en opnieuw indienen:\n{LinkTo(text)}"));

    public LetterText Reopened(ReportingRound round, ReviewedText text, string reason) => new(
        $"Heropend: {NameOf(text)}",
        Letter(
            $"De coördinator heeft uw tekst voor ronde {round.Number} heropend: {Subject(text)}. Zij was akkoord of verontschuldigd en moet opnieuw worden ingediend.",
            $"Reden: {reason.Trim()}",
            $"U kunt de tekst aanpassen en opnieuw indienen:\n{LinkTo(text)}"));

    public LetterText Remarked(ReviewedText text) => new(
        $"Opmerking bij {NameOf(text)}",
        Letter($"In het voortgangsportaal staat een nieuwe opmerking bij {Subject(text)}.", $"U leest en beantwoordt haar hier:\n{LinkTo(text)}"));

    /// <summary>To a meelezer who spoke there before: they read it at another place than who writes it.</summary>
    public LetterText RemarkedToReviewer(ReviewedText text) => new(
        $"Opmerking bij {NameOf(text)}",
        Letter($"In het voortgangsportaal is geantwoord bij {Subject(text)}.", $"U leest en beantwoordt dat hier:\n{settings.Link(ReviewLink(text))}"));

    /// <summary>Somebody was asked to read along.</summary>
    /// <param name="round">The open round.</param>
    /// <param name="rows">What of it; none for all of it.</param>
    /// <param name="until">The last day.</param>
    public LetterText ReviewAssigned(ReportingRound round, IReadOnlyList<StatusEntry> rows, DateOnly until) => new(
        $"U leest mee met ronde {round.Number}, tot en met {Dutch.Date(until)}",
        Letter(
            $"De coördinator vraagt u mee te lezen met het concept van ronde {round.Number}. U kunt lezen en opmerkingen plaatsen tot en met {Dutch.Date(until)}.",
            rows.Count == 0 ? "Het gaat om het hele concept." : "Het gaat om:",
            rows.Count == 0 ? $"U begint hier:\n{settings.Link(Links.Reviewing)}" : Join(rows.Select(row => $"- {Subject(row)}\n  {settings.Link(ReviewLink(row))}"))));

    public LetterText Corrected(ReportingRound round, StatusEntry row, string edition, string reason) => new(
        $"Correctie-editie {edition} raakt {NameOf(row)}",
        Letter(
            $"Correctie-editie {edition} is vastgesteld. Zij wijzigt de vorige tekst van {Subject(row)}.",
            $"Reden van de correctie: {reason}",
            $"Uw tekst voor ronde {round.Number} is niet gewijzigd. Ga na of u de correctie daarin overneemt:\n{LinkTo(row)}"));

    public LetterText RoundOpened(ReportingRound round, IReadOnlyList<ReviewedText> texts)
    {
        var schedule = round.Schedule ?? throw new InvalidOperationException($"Round {round.Number} is not open.");
        return new LetterText(
            $"Ronde {round.Number} is geopend: indienen tot en met {Dutch.Date(schedule.HandInCloses)}",
            Letter(
                $"Ronde {round.Number} is geopend. U kunt indienen van {Dutch.Date(schedule.HandInOpens)} tot en met {Dutch.Date(schedule.HandInCloses)}, 23.59 uur.",
                "Het gaat om:",
                Join(texts.Select(text => $"- {Subject(text)}\n  {LinkTo(text)}"))));
    }

    /// <summary>One message for all texts somebody has yet to hand in.</summary>
    /// <param name="round">The open round.</param>
    /// <param name="texts">Rows, and the introduction for coordinators.</param>
    /// <param name="today">The day it is sent.</param>
    /// <param name="people">Tell why a coordinator hears of a row.</param>
    public LetterText Reminder(ReportingRound round, IReadOnlyList<ReviewedText> texts, DateOnly today, Recipients people)
    {
        return new LetterText(
            $"Herinnering: nog {Counted(texts)} in te dienen voor ronde {round.Number}",
            Letter(
                $"Voor ronde {round.Number} {(texts.Count == 1 ? "is deze tekst" : "zijn deze teksten")} nog niet ingediend:",
                Join(texts.Select(text => $"- {Subject(text)}{Because(text)}: {EntryStates.Name(text.ReviewState)}, {When(round.DeadlineOf(text), today)}\n  {LinkTo(text)}"))));

        string Because(ReviewedText text) => people.WhyCoordinators(text) is { } why ? $", {why}" : "";
    }

    /// <summary>To somebody who has an account and no password yet.</summary>
    public static LetterText Invited(string link, DateTimeOffset until) => new(
        "U bent uitgenodigd voor het voortgangsportaal",
        Letter(
            "Er is een account voor u gemaakt in het voortgangsportaal. Kies hier een wachtwoord:",
            link,
            $"De link werkt één keer, tot {Dutch.Moment(until)}. Is hij verlopen, vraag de beheerder dan om een nieuwe. Geef de link aan niemand door."));

    /// <summary>To somebody who has an account, where one signs in through the provider only.</summary>
    public static LetterText InvitedThroughProvider(string signIn, string provider, string email) => new(
        "U bent uitgenodigd voor het voortgangsportaal",
        Letter(
            $"Er is een account voor u gemaakt in het voortgangsportaal. U logt in met {provider}, waar u bekend bent met het adres {email}:",
            signIn,
            "Een apart wachtwoord voor het portaal is er niet."));

    /// <summary>To somebody who, so it was said, forgot their password.</summary>
    public static LetterText PasswordForgotten(string link, DateTimeOffset until) => new(
        "Een nieuw wachtwoord voor het voortgangsportaal",
        Letter(
            "Er is om een nieuw wachtwoord gevraagd voor uw account in het voortgangsportaal. Kies het hier:",
            link,
            $"De link werkt één keer, tot {Dutch.Moment(until)}. Geef de link aan niemand door.",
            "Hebt u hier niet om gevraagd, dan hoeft u niets te doen: uw wachtwoord blijft zoals het is."));

    private static string Counted(IReadOnlyList<ReviewedText> texts)
    {
        var rows = texts.Count(text => text is StatusEntry);
        return (rows, texts.Count - rows) switch
        {
            (0, _) => "de inleiding",
            (1, 0) => "één maatregel",
            (1, _) => "één maatregel en de inleiding",
            (_, 0) => $"{rows} maatregelen",
            _ => $"{rows} maatregelen en de inleiding",
        };
    }

    private static string When(DateOnly? deadline, DateOnly today)
    {
        if (deadline is not { } day)
            return "nog zonder deadline";

        var left = day.DayNumber - today.DayNumber;
        return left switch
        {
            0 => "vandaag de laatste dag, tot 23.59 uur",
            > 0 => $"uiterlijk {Dutch.Date(day)}",
            -1 => $"de deadline was gisteren ({Dutch.Date(day)})",
            _ => $"de deadline was {Dutch.Date(day)}, {-left} dagen geleden",
        };
    }

    private static string NameOf(ReviewedText text) => text is StatusEntry entry
        ? string.Create(CultureInfo.InvariantCulture, $"maatregel {entry.Label}")
        : "de inleiding";

    private string Subject(ReviewedText text) => text is StatusEntry entry
        ? string.Join(" en ", entry.Measures.Select(measure => measure.MeasureNumber).Order().Select(Named))
        : "de inleiding";

    private string Named(int measure) => designations.TryGetValue(measure, out var designation)
        ? $"maatregel {measure} ({LetterWords.Line(designation, LongestDesignation)})"
        : $"maatregel {measure}";

    private string LinkTo(ReviewedText text) => settings.Link(
        text is StatusEntry entry ? Links.EditEntry(entry.Measures.Min(measure => measure.MeasureNumber)) : Links.EditIntroduction);

    private static string ReviewLink(ReviewedText text) =>
        text is StatusEntry entry ? Links.ReviewEntry(entry.Measures.Min(measure => measure.MeasureNumber)) : Links.ReviewIntroduction;

    private static string Join(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string Letter(params ReadOnlySpan<string> paragraphs)
    {
        var letter = new StringBuilder("Geachte collega,\n\n");
        foreach (var paragraph in paragraphs)
            letter.Append(paragraph).Append("\n\n");

        return letter.Append("Dit bericht is door het voortgangsportaal verstuurd; u kunt het niet beantwoorden.\n").ToString();
    }
}
