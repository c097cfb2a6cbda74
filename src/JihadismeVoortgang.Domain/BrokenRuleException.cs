namespace JihadismeVoortgang.Domain;

/// <summary>
/// The one exception for a rule of the action programme that would be broken. It carries every fault found, in
/// Dutch, and is shown beside the form as it is; nothing has been changed when it is thrown.
/// </summary>
public class BrokenRuleException : Exception
{
    public BrokenRuleException(IReadOnlyList<Fault> faults)
        : base(string.Join(" ", faults.Select(fault => fault.ToString()))) => Faults = faults;

    public BrokenRuleException(string place, string message)
        : this([new Fault(place, message)])
    {
    }

    public IReadOnlyList<Fault> Faults { get; }
}
