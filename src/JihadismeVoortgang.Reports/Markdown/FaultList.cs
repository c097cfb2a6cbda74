namespace JihadismeVoortgang.Reports.Markdown;

/// <summary>Gathers what is wrong with one text, so that its author sees all of it at once.</summary>
internal sealed class FaultList
{
    private readonly HashSet<TextFault> _faults = [];

    /// <param name="line">Line as Markdig counts them, from 0.</param>
    /// <param name="message">One of <see cref="FaultMessages"/>.</param>
    public void Add(int line, string message) => _faults.Add(new TextFault(line + 1, message));

    public IReadOnlyList<TextFault> InOrder() => [.. _faults.OrderBy(fault => fault.Line)];
}
