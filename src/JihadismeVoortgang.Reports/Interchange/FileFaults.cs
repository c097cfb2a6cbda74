using System.Collections.ObjectModel;
using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>
/// The faults of one file, up to as many as somebody can mend before reading on: a file of a megabyte can hold a
/// million, and a list of those is a bomb itself.
/// </summary>
internal sealed class FileFaults : Collection<Fault>
{
    private const int Most = 1_000;

    /// <exception cref="BrokenRuleException">There are too many to go on; it lists those that were found.</exception>
    protected override void InsertItem(int index, Fault item)
    {
        if (Count == Most)
            throw new BrokenRuleException([.. this, new Fault("", $"Er zijn meer dan {Most} fouten; het bestand is niet verder gelezen.")]);

        base.InsertItem(index, item);
    }
}
