namespace JihadismeVoortgang.Web.Coordinating.Corrections;

/// <summary>The fields of a form in which a part of a correction is written.</summary>
/// <typeparam name="TSelf">The form itself.</typeparam>
public interface IWrittenCorrection<TSelf>
{
    /// <summary>As a draft keeps them, by name.</summary>
    IReadOnlyDictionary<string, string> Fields { get; }

    /// <summary>With the fields of a draft; one that it does not hold, or that cannot be read, stays as it is.</summary>
    TSelf With(IReadOnlyDictionary<string, string> fields);

    bool IsSameAs(TSelf other);
}
