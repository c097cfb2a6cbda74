using JihadismeVoortgang.Domain.Rounds;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>The rows of a round, by who is to write them, in the order of the report.</summary>
internal static class RowsByPerson
{
    public static IEnumerable<(int User, IReadOnlyList<StatusEntry> Rows)> Of(IEnumerable<StatusEntry> rows, Recipients people) =>
        rows.OrderBy(row => row.Measures.Min(measure => measure.MeasureNumber))
            .SelectMany(row => people.Of(row).Select(user => (User: user, Row: row)))
            .GroupBy(pair => pair.User, pair => pair.Row)
            .OrderBy(person => person.Key)
            .Select(person => (person.Key, (IReadOnlyList<StatusEntry>)[.. person]));
}
