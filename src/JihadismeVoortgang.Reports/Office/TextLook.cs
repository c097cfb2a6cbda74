namespace JihadismeVoortgang.Reports.Office;

/// <summary>How words stand out from the text around them. Each is a named character style.</summary>
[Flags]
internal enum TextLook
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Link = 4,

    /// <summary>Only in the new of two compared texts.</summary>
    Inserted = 8,

    /// <summary>Only in the old of two compared texts.</summary>
    Deleted = 16,
}
