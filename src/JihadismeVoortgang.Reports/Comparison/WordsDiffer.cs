using System.Text;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Comparison;

/// <summary>Sees cheaply that two texts differ. Of many that do nobody asks in what.</summary>
internal static class WordsDiffer
{
    /// <summary>
    /// True only when a comparison by word finds a change: each sign that is no white space is part of a word that is
    /// compared. False says nothing: notes, emphasis and spaces are not looked at.
    /// </summary>
    public static bool Surely(IReadOnlyList<Block> before, IReadOnlyList<Block> after)
    {
        if (ReferenceEquals(before, after))
            return false;

        var (old, now) = (SignsOf(before), SignsOf(after));
        return old != now && IsReadable(old) && IsReadable(now)
            && old.Normalize(NormalizationForm.FormC) != now.Normalize(NormalizationForm.FormC);
    }

    private static bool IsReadable(string signs) => TextCharacters.IndexOfForbidden(signs) < 0;

    private static string SignsOf(IReadOnlyList<Block> blocks)
    {
        var signs = new StringBuilder();
        foreach (var line in ContentWalk.LinesOf(blocks))
        {
            foreach (var sign in PlainText.Of(line))
            {
                if (!char.IsWhiteSpace(sign))
                    signs.Append(sign);
            }
        }

        return signs.ToString();
    }
}
