using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Editing.Conflicts;
using JihadismeVoortgang.Web.Review;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>A text of the open round with all its page needs: a row, or title and introduction.</summary>
public interface IEditableText
{
    int Round { get; }

    int Revision { get; }

    /// <summary>Where it is on its way into the report.</summary>
    TextStanding Standing { get; }

    /// <summary>Who changed it last, and when.</summary>
    LastChange Changed { get; }

    /// <summary>The reader may write it, and may do so now.</summary>
    bool MayWrite { get; }
}

/// <summary>The fields of a text's form, as typed, with the revision that was on the screen.</summary>
public interface IWrittenText<TSelf> : IEquatable<TSelf>
    where TSelf : class, IWrittenText<TSelf>
{
    int Revision { get; }

    /// <summary>As a draft keeps them, by the names the fields have on the page.</summary>
    IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>The columns of the report and the lines it holds, in the order of the page.</summary>
    IReadOnlyList<WrittenColumn> Columns { get; }

    /// <summary>With the fields of a draft; one that it does not hold stays as it is.</summary>
    TSelf With(IReadOnlyDictionary<string, string> fields);

    /// <summary>The same, to be saved over another revision.</summary>
    TSelf Over(int revision);
}

/// <param name="Written">The form as it now stands: canonical texts and the new revision.</param>
/// <param name="Changed">False when what was written is what stood there.</param>
public sealed record SavedText<TWritten>(TWritten Written, bool Changed);
