using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Publishing;

/// <summary>
/// Words beside a text that may not be said. A broken rule as any other to who wrote them; the audit log tells it apart, because
/// who is refused often enough knows a number they have no right to.
/// </summary>
/// <param name="message">In Dutch, for who wrote it.</param>
/// <param name="figures">Keys of the series whose numbers were said; empty when none was.</param>
/// <param name="isGuess">One of the series is none of theirs.</param>
internal sealed class WithheldSaidException(string message, IReadOnlyList<string> figures, bool isGuess) : BrokenRuleException("", message)
{
    public IReadOnlyList<string> Figures => figures;

    public bool IsGuess => isGuess;
}
