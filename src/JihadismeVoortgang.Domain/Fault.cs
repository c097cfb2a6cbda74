namespace JihadismeVoortgang.Domain;

/// <summary>One thing that is wrong with what somebody asked, said so that they can mend it.</summary>
/// <param name="Place">Where: a field, a JSON path, a line. Empty when the whole request is at fault.</param>
/// <param name="Message">What, as one Dutch sentence with a full stop.</param>
public sealed record Fault(string Place, string Message)
{
    public override string ToString() => Place.Length == 0 ? Message : $"{Place}: {Message}";
}
