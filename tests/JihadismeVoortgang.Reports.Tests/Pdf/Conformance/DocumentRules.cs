using System.Buffers.Binary;
using System.Text;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;
using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>The catalog, the trailer and the colour profile.</summary>
internal static class DocumentRules
{
    /// <summary>What a report needs. Anything else (forms, actions, layers, attachments) has rules of its own.</summary>
    private static readonly HashSet<string> CatalogKeys =
    [
        "Type", "Pages", "StructTreeRoot", "MarkInfo", "Lang", "ViewerPreferences", "Metadata", "OutputIntents", "Outlines",
        "PageMode",
    ];

    public static IEnumerable<string> Check(TaggedPdf pdf)
    {
        if (pdf.Get(pdf.Dictionary(pdf.Catalog, "MarkInfo"), "Marked") is not BooleanToken { Data: true })
            yield return "marked: MarkInfo does not say Marked true";
        if (pdf.Get(pdf.Dictionary(pdf.Catalog, "MarkInfo"), "Suspects") is BooleanToken { Data: true })
            yield return "marked: MarkInfo doubts the tags";
        foreach (string key in pdf.Catalog.Data.Keys.Where(key => !CatalogKeys.Contains(key)))
            yield return $"catalog: {key}";
        if (pdf.Get(pdf.Dictionary(pdf.Catalog, "ViewerPreferences"), "DisplayDocTitle") is not BooleanToken { Data: true })
            yield return "title shown: ViewerPreferences does not say DisplayDocTitle true";
        if (pdf.Get(pdf.Catalog, "Lang") is not StringToken { Data: "nl-NL" })
            yield return "language: the document does not say nl-NL";
        if (pdf.Root is null)
            yield return "structure: there is no structure tree";
        if (pdf.Trailer.Identifier is not { Count: 2 })
            yield return "identifier: the trailer has none";
        if (pdf.Trailer.EncryptionToken is not null)
            yield return "encryption: PDF/A does not allow it";
        foreach (string fault in CheckIntent(pdf))
            yield return "output intent: " + fault;
    }

    private static IEnumerable<string> CheckIntent(TaggedPdf pdf)
    {
        if (pdf.Array(pdf.Catalog, "OutputIntents") is not [var token])
        {
            yield return "not exactly one";
            yield break;
        }

        var intent = pdf.Resolve(token) as DictionaryToken;
        byte[] profile = pdf.Stream(intent, "DestOutputProfile") ?? [];
        if (pdf.Name(intent, "S") != "GTS_PDFA1")
            yield return "not the one of PDF/A";
        if (pdf.Text(intent, "OutputConditionIdentifier") is null)
            yield return "no condition identifier";
        if (pdf.Get(pdf.Dictionary(intent, "DestOutputProfile"), "N") is not NumericToken { Int: 3 })
            yield return "profile does not have three components";
        if (profile.Length < 128 || Encoding.ASCII.GetString(profile, 36, 4) != "acsp"
            || Encoding.ASCII.GetString(profile, 16, 4) != "RGB ")
            yield return "no ICC profile of RGB";
        else if (Encoding.ASCII.GetString(profile, 12, 4) != "mntr" || profile[8] is not (2 or 4)
            || BinaryPrimitives.ReadInt32BigEndian(profile) != profile.Length)
            yield return "no whole ICC profile of a screen, version 2 or 4";
    }
}
