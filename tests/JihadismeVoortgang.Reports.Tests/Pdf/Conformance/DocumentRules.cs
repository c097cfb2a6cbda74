using System.Text;
using JihadismeVoortgang.Reports.Tests.Pdf.Support;
using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Conformance;

/// <summary>The catalog, the trailer and the colour profile.</summary>
internal static class DocumentRules
{
    public static IEnumerable<string> Check(TaggedPdf pdf)
    {
        if (pdf.Get(pdf.Dictionary(pdf.Catalog, "MarkInfo"), "Marked") is not BooleanToken { Data: true })
            yield return "marked: MarkInfo does not say Marked true";
        if (pdf.Get(pdf.Dictionary(pdf.Catalog, "ViewerPreferences"), "DisplayDocTitle") is not BooleanToken { Data: true })
            yield return "title shown: ViewerPreferences does not say DisplayDocTitle true";
        if (pdf.Get(pdf.Catalog, "Lang") is not StringToken { Data: "nl-NL" })
            yield return "language: the document does not say nl-NL";
        if (pdf.Dictionary(pdf.Catalog, "Outlines") is null)
            yield return "outline: there is none";
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
    }
}
