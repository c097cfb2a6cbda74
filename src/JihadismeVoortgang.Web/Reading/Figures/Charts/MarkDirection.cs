using JihadismeVoortgang.Domain.Figures;

namespace JihadismeVoortgang.Web.Reading.Figures.Charts;

/// <summary>
/// How a mark shows what a word such as "circa" says: it is filled where the number itself may be the true one, and
/// points to where else that may lie.
/// </summary>
internal static class MarkDirection
{
    public static bool Up(Qualifier qualifier) => qualifier is Qualifier.AtLeast or Qualifier.MoreThan or Qualifier.Approximately;

    public static bool Down(Qualifier qualifier) => qualifier is Qualifier.AtMost or Qualifier.Almost or Qualifier.Approximately;

    public static bool IsFilled(Qualifier qualifier) => qualifier is Qualifier.Exact or Qualifier.AtLeast or Qualifier.AtMost;
}
