using DocumentFormat.OpenXml.Packaging;
using static JihadismeVoortgang.Reports.Office.Docx.DocxUnits;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace JihadismeVoortgang.Reports.Office.Docx;

/// <summary>
/// The lists of a Word file. Bullets share one list; every numbered list is an instance of its own, so that each
/// begins where it says and none goes on where another ended.
/// </summary>
internal sealed class DocxNumbering
{
    private const int Bullets = 1;
    private const int Numbers = 2;
    private readonly List<W.NumberingInstance> _instances = [Instance(Bullets, Bullets)];

    public static int BulletList => Bullets;

    /// <returns>The id of a list that begins there.</returns>
    public int StartAt(int first)
    {
        var instance = Instance(_instances.Count + 1, Numbers);
        instance.Append(new W.LevelOverride(new W.StartOverrideNumberingValue { Val = first }) { LevelIndex = 0 });
        _instances.Add(instance);
        return instance.NumberID!;
    }

    public void AddTo(MainDocumentPart document)
    {
        var numbering = new W.Numbering(
            Definition(Bullets, W.NumberFormatValues.Bullet, "•", OfficePage.BulletIndent),
            Definition(Numbers, W.NumberFormatValues.Decimal, "%1.", OfficePage.NumberIndent));
        numbering.Append(_instances);
        document.AddNewPart<NumberingDefinitionsPart>("numbering").Numbering = numbering;
    }

    private static W.AbstractNum Definition(int id, W.NumberFormatValues format, string label, double indent) => new(
        new W.MultiLevelType { Val = W.MultiLevelValues.SingleLevel },
        new W.Level(
            new W.StartNumberingValue { Val = 1 },
            new W.NumberingFormat { Val = format },
            new W.LevelText { Val = label },
            new W.LevelJustification { Val = W.LevelJustificationValues.Left },
            new W.PreviousParagraphProperties(
                new W.Indentation { Left = TwipsText(indent), Hanging = TwipsText(indent) }))
        {
            LevelIndex = 0,
        })
    {
        AbstractNumberId = id,
    };

    private static W.NumberingInstance Instance(int id, int definition) =>
        new(new W.AbstractNumId { Val = definition }) { NumberID = id };
}
