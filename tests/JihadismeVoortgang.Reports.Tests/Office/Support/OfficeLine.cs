namespace JihadismeVoortgang.Reports.Tests.Office.Support;

/// <summary>One line of a document as a reader meets it.</summary>
/// <param name="Place">Empty in running text; "kop" or the row, and the column, inside a table.</param>
/// <param name="Kind">P for text, H1 to H3 for headings, the label of a list item: "•" or "3.".</param>
/// <param name="Words">The words, a note behind its number in brackets where it is cited.</param>
internal sealed record OfficeLine(string Place, string Kind, string Words)
{
    public static string InHead(int column) => $"kop, {column + 1}";

    public static string InRow(int row, int column) => $"rij {row + 1}, {column + 1}";

    public static string Noted(string number, string words) => $"^{number}[{words}]";
}
