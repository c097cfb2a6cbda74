using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Graphics.Operations.TextObjects;
using UglyToad.PdfPig.Graphics.Operations.TextShowing;
using UglyToad.PdfPig.Graphics.Operations.TextState;
using UglyToad.PdfPig.Tokens;

namespace JihadismeVoortgang.Reports.Tests.Pdf.Support;

/// <param name="Tag">The tag it was opened with.</param>
/// <param name="Number">Its MCID; null for an artifact.</param>
/// <param name="Type">The kind of artifact.</param>
/// <param name="Subtype">What it is at the edge of the page: header, footer, watermark.</param>
internal sealed record MarkedSequence(string Tag, int? Number, string? Type = null, string? Subtype = null)
{
    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public void Append(string text) => _text.Append(text);
}

/// <summary>The content of one page: its sequences of marked content, and what is wrong with how they are nested.</summary>
internal sealed class TaggedPage
{
    private static readonly HashSet<string> PaintOperators =
        ["f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do", "EI", "Tj", "TJ", "'", "\""];

    private readonly Dictionary<string, EmbeddedFont> _fonts = [];
    private MarkedSequence? _open;
    private bool _isOpenInText;
    private bool _isInText;
    private EmbeddedFont? _font;

    public TaggedPage(TaggedPdf pdf, Page page)
    {
        Index = page.Number - 1;
        Dictionary = page.Dictionary;
        var fonts = pdf.Dictionary(pdf.Dictionary(Dictionary, "Resources"), "Font");
        foreach (var (name, reference) in fonts?.Data ?? new Dictionary<string, IToken>())
            _fonts.Add(name, new EmbeddedFont(pdf, (DictionaryToken)pdf.Resolve(reference)!));
        foreach (var operation in page.Operations)
            Read(operation);
        if (_open is not null)
            Faults.Add("a sequence of marked content is not closed");
    }

    public int Index { get; }

    public DictionaryToken Dictionary { get; }

    public List<MarkedSequence> Sequences { get; } = [];

    public List<string> Faults { get; } = [];

    public IReadOnlyDictionary<string, EmbeddedFont> Fonts => _fonts;

    /// <summary>Codes shown on this page, by font name.</summary>
    public HashSet<(string Font, int Code)> UsedCodes { get; } = [];

    /// <summary>Every operator that occurs.</summary>
    public HashSet<string> Operators { get; } = [];

    private void Read(IGraphicsStateOperation operation)
    {
        Operators.Add(operation.Operator);
        switch (operation)
        {
            case BeginText:
                _isInText = true;
                break;
            case EndText:
                if (_open is not null && _isOpenInText)
                    Faults.Add("a text object ends inside marked content that began in it");
                _isInText = false;
                break;
            case BeginMarkedContent begin:
                Open(new MarkedSequence(begin.Name.Data, null));
                break;
            case BeginMarkedContentWithProperties begin:
                Open(new MarkedSequence(begin.Name.Data,
                    (TaggedPdf.Raw(begin.Properties, "MCID") as NumericToken)?.Int,
                    (TaggedPdf.Raw(begin.Properties, "Type") as NameToken)?.Data,
                    (TaggedPdf.Raw(begin.Properties, "Subtype") as NameToken)?.Data));
                break;
            case EndMarkedContent:
                if (_open is null)
                    Faults.Add("marked content ends that never began");
                else if (_isInText != _isOpenInText)
                    Faults.Add("marked content crosses the border of a text object");
                _open = null;
                break;
            case SetFontAndSize set:
                _font = _fonts.GetValueOrDefault(set.Font.Data);
                break;
            default:
                if (PaintOperators.Contains(operation.Operator) && _open is null)
                    Faults.Add($"painted outside marked content: {operation.Operator}");
                Show(operation);
                break;
        }
    }

    private void Open(MarkedSequence sequence)
    {
        if (_open is not null)
            Faults.Add("marked content inside marked content");
        if (sequence.Number is null && sequence.Tag != "Artifact")
            Faults.Add($"{sequence.Tag} without a number is no artifact");
        _open = sequence;
        _isOpenInText = _isInText;
        Sequences.Add(sequence);
    }

    private void Show(IGraphicsStateOperation operation)
    {
        IEnumerable<byte[]> strings = operation switch
        {
            ShowText show => [show.Bytes.ToArray()],
            ShowTextsWithPositioning show => show.Array.Select(BytesOf),
            _ => [],
        };
        foreach (byte[] codes in strings)
        {
            for (int i = 0; i + 1 < codes.Length; i += 2)
            {
                int code = codes[i] << 8 | codes[i + 1];
                if (_font is null)
                    Faults.Add("text in a font that the page does not name");
                else
                    UsedCodes.Add((_fonts.First(font => font.Value == _font).Key, code));
                _open?.Append(_font?.Unicode.GetValueOrDefault(code) ?? "\uFFFD");
            }
        }
    }

    private static byte[] BytesOf(IToken token) => token switch
    {
        StringToken text => text.GetBytes(),
        HexToken text => text.Bytes.ToArray(),
        _ => [],
    };
}
