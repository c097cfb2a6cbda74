using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Domain.Tests.Support;

/// <summary>What the domain answers when a rule would be broken.</summary>
internal static partial class Refusal
{
    /// <summary>Expects one broken rule, said in a whole sentence as it will stand beside the form.</summary>
    public static Fault Of(Action act)
    {
        var fault = Assert.Single(Assert.Throws<BrokenRuleException>(act).Faults);
        Assert.Matches(Sentence(), fault.Message);
        return fault;
    }

    /// <inheritdoc cref="Of(Action)"/>
    public static Fault Of<T>(Func<T> act) => Of(() => { act(); });

    [GeneratedRegex(@"\A(\p{Lu}|').*\.\z", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
