using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>What was typed is not what the verb asks for: every fault at once. Nothing was tried.</summary>
internal sealed class WrongUsageException(IReadOnlyList<Fault> faults)
    : Exception(string.Join(Environment.NewLine, faults.Select(fault => fault.ToString())))
{
    public WrongUsageException(string place, string message)
        : this([new Fault(place, message)])
    {
    }

    public IReadOnlyList<Fault> Faults => faults;
}
