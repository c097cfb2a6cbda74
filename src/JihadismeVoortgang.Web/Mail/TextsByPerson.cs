using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>The texts of a round, by who is to write them, in the order of the report.</summary>
internal static class TextsByPerson
{
    /// <summary>The introduction and the rows.</summary>
    public static IEnumerable<ReviewedText> Texts(this ReportingRound round) => round.Entries.Prepend<ReviewedText>(round);

    public static IEnumerable<(int User, IReadOnlyList<ReviewedText> Texts)> Of(IEnumerable<ReviewedText> texts, Recipients people) =>
        texts.OrderBy(text => text is StatusEntry row ? row.Measures.Min(measure => measure.MeasureNumber) : 0)
            .SelectMany(text => people.Of(text).Select(user => (User: user, Text: text)))
            .GroupBy(pair => pair.User, pair => pair.Text)
            .OrderBy(person => person.Key)
            .Select(person => (person.Key, (IReadOnlyList<ReviewedText>)[.. person]));
}
