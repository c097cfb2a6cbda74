namespace JihadismeVoortgang.Web.Reading.OpenData;

/// <summary>The words a text can be, for openapi.json; a test holds the answers to them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(params string[] words) : Attribute
{
    public IReadOnlyList<string> Words { get; } = words;
}

/// <summary>The text is an address, for openapi.json.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class UriReferenceAttribute : Attribute;
