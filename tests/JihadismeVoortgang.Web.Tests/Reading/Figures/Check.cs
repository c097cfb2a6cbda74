using CsCheck;

namespace JihadismeVoortgang.Web.Tests.Reading.Figures;

/// <summary>Holds a rule to many made-up cases; one that breaks it is made as small as can be.</summary>
internal static class Check
{
    public static void Each<T>(Gen<T> cases, Action<T> rule) => cases.Sample(rule, iter: 300);
}
