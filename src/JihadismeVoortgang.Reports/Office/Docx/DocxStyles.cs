using System.Globalization;
using JihadismeVoortgang.Reports.Pdf.Layout;
using static JihadismeVoortgang.Reports.Office.Docx.DocxUnits;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace JihadismeVoortgang.Reports.Office.Docx;

/// <summary>The named styles of a Word file: what stands in a style is nowhere formatted by hand.</summary>
internal static class DocxStyles
{
    /// <summary>On every desk; LibreOffice takes Liberation Sans for it, whose letters are as wide.</summary>
    public const string Typeface = "Arial";

    public const string TypefaceElsewhere = "Liberation Sans";
    public const string Table = "ReportTable";
    public const string NoteMark = "FootnoteReference";
    public const string ConceptMark = "ConceptMark";

    private const string Normal = "Normal";
    private const string DefaultTable = "TableNormal";
    private const string Hyperlink = "Hyperlink";

    private static readonly (TextLook Look, string Id, string Name)[] Looks =
    [
        (TextLook.Strong, "Strong", "Strong"),
        (TextLook.Emphasis, "Emphasis", "Emphasis"),
        (TextLook.Strong | TextLook.Emphasis, "StrongEmphasis", "Vet en cursief"),
        (TextLook.Link, Hyperlink, "Hyperlink"),
        (TextLook.Link | TextLook.Strong, "HyperlinkStrong", "Hyperlink vet"),
        (TextLook.Link | TextLook.Emphasis, "HyperlinkEmphasis", "Hyperlink cursief"),
        (TextLook.Link | TextLook.Strong | TextLook.Emphasis, "HyperlinkStrongEmphasis", "Hyperlink vet en cursief"),
    ];

    private static readonly Dictionary<TextLook, string> IdsOfLooks = Looks.ToDictionary(look => look.Look, look => look.Id);

    /// <summary>A run of Word has one style, so every mixture of looks is one; null for plain words.</summary>
    public static string? Of(TextLook look) => IdsOfLooks.GetValueOrDefault(look);

    public static W.Styles Build(string language)
    {
        var styles = new W.Styles(
            new W.DocDefaults(
                new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                    new W.RunFonts { Ascii = Typeface, HighAnsi = Typeface, EastAsia = Typeface, ComplexScript = Typeface },
                    Size(OfficeStyles.Cell.Paragraph.Text.Size),
                    new W.Languages { Val = language })),
                new W.ParagraphPropertiesDefault(new W.ParagraphPropertiesBaseStyle(new W.WidowControl()))),
            new W.Style(new W.StyleName { Val = "Normal" }, new W.PrimaryStyle())
            {
                Type = W.StyleValues.Paragraph,
                StyleId = Normal,
                Default = true,
            },
            new W.Style(
                new W.StyleName { Val = "Default Paragraph Font" }, new W.UIPriority { Val = 1 },
                new W.SemiHidden(), new W.UnhideWhenUsed())
            {
                Type = W.StyleValues.Character,
                StyleId = "DefaultParagraphFont",
                Default = true,
            });
        styles.Append(OfficeStyles.All.Select(ParagraphStyle));
        styles.Append(Looks.Select(look => CharacterStyle(look.Id, look.Name, PropertiesOf(look.Look))));
        styles.Append(
            CharacterStyle(NoteMark, "footnote reference", new W.StyleRunProperties(
                new W.VerticalTextAlignment { Val = W.VerticalPositionValues.Superscript })),
            CharacterStyle(ConceptMark, "Conceptmerk", new W.StyleRunProperties(
                new W.Bold(),
                new W.Color { Val = "FFFFFF" },
                Size(Typography.ConceptMark.Size),
                new W.Shading { Val = W.ShadingPatternValues.Clear, Color = "auto", Fill = "000000" })),
            DefaultTableStyle(),
            TableStyle());
        return styles;
    }

    private static W.Style ParagraphStyle(OfficeStyle style)
    {
        var paragraph = new W.StyleParagraphProperties();
        if (style.StaysWithNext)
            paragraph.Append(new W.KeepNext());
        if (style == OfficeStyles.Header)
            paragraph.Append(new W.Tabs(
                new W.TabStop { Val = W.TabStopValues.Right, Position = Twips(PageGeometry.BodyWidth) }));
        paragraph.Append(new W.SpacingBetweenLines
        {
            Before = TwipsText(style.SpaceBefore),
            After = TwipsText(style.SpaceAfter),
            // In parts of a line of 240.
            Line = Math.Round(240 * style.LineHeight).ToString(CultureInfo.InvariantCulture),
            LineRule = W.LineSpacingRuleValues.Auto,
        });
        if (style.RightIndent > 0)
            paragraph.Append(new W.Indentation { Right = TwipsText(style.RightIndent) });
        if (style.ClosesUp)
            paragraph.Append(new W.ContextualSpacing());
        if (style.IsRightAligned)
            paragraph.Append(new W.Justification { Val = W.JustificationValues.Right });
        if (style.HeadingLevel is { } level)
            paragraph.Append(new W.OutlineLevel { Val = level - 1 });

        var run = new W.StyleRunProperties();
        if (style.IsBold)
            run.Append(new W.Bold());
        if (style.Text.Ink != Typography.Black)
            run.Append(new W.Color { Val = OfficeColour.Of(style.Text.Ink) });
        run.Append(Size(style.Text.Size));

        return new W.Style(
            new W.StyleName { Val = style.WordName },
            new W.BasedOn { Val = Normal },
            new W.PrimaryStyle(),
            paragraph,
            run)
        {
            Type = W.StyleValues.Paragraph,
            StyleId = style.Id,
        };
    }

    private static W.Style CharacterStyle(string id, string name, W.StyleRunProperties properties) => new(
        new W.StyleName { Val = name }, new W.PrimaryStyle(), properties)
    {
        Type = W.StyleValues.Character,
        StyleId = id,
    };

    private static W.StyleRunProperties PropertiesOf(TextLook look)
    {
        var properties = new W.StyleRunProperties();
        if (look.HasFlag(TextLook.Strong))
            properties.Append(new W.Bold());
        if (look.HasFlag(TextLook.Emphasis))
            properties.Append(new W.Italic());
        if (look.HasFlag(TextLook.Link))
        {
            properties.Append(
                new W.Color { Val = OfficeColour.Of(Typography.LinkInk) },
                new W.Underline { Val = W.UnderlineValues.Single });
        }

        return properties;
    }

    private static W.Style DefaultTableStyle() => new(
        new W.StyleName { Val = "Normal Table" },
        new W.UIPriority { Val = 99 },
        new W.SemiHidden(),
        new W.UnhideWhenUsed(),
        new W.StyleTableProperties(new W.TableIndentation { Width = 0, Type = W.TableWidthUnitValues.Dxa }))
    {
        Type = W.StyleValues.Table,
        StyleId = DefaultTable,
        Default = true,
    };

    private static W.Style TableStyle() => new(
        new W.StyleName { Val = "Voortgangstabel" },
        new W.BasedOn { Val = DefaultTable },
        new W.PrimaryStyle(),
        new W.StyleTableProperties(Borders(), CellMargins()),
        new W.TableStyleProperties(new W.TableStyleConditionalFormattingTableCellProperties(
            new W.Shading
            {
                Val = W.ShadingPatternValues.Clear,
                Color = "auto",
                Fill = OfficeColour.Of(Typography.HeadFill),
            }))
        {
            Type = W.TableStyleOverrideValues.FirstRow,
        })
    {
        Type = W.StyleValues.Table,
        StyleId = Table,
        CustomStyle = true,
    };

    private static W.TableBorders Borders()
    {
        return new W.TableBorders(
            Rule<W.TopBorder>(), Rule<W.LeftBorder>(), Rule<W.BottomBorder>(), Rule<W.RightBorder>(),
            Rule<W.InsideHorizontalBorder>(), Rule<W.InsideVerticalBorder>());

        static TBorder Rule<TBorder>()
            where TBorder : W.BorderType, new() => new()
            {
                Val = W.BorderValues.Single,
                // Borders come in eighths of a point.
                Size = (uint)(PageGeometry.RuleThickness * 8),
                Space = 0,
                Color = OfficeColour.Of(Typography.RuleInk),
            };
    }

    private static W.TableCellMarginDefault CellMargins()
    {
        var padding = Twips(PageGeometry.CellPadding);
        return new W.TableCellMarginDefault(
            new W.TopMargin { Width = TwipsText(PageGeometry.CellPadding), Type = W.TableWidthUnitValues.Dxa },
            new W.TableCellLeftMargin { Width = (short)padding, Type = W.TableWidthValues.Dxa },
            new W.BottomMargin { Width = TwipsText(OfficePage.CellBottom), Type = W.TableWidthUnitValues.Dxa },
            new W.TableCellRightMargin { Width = (short)padding, Type = W.TableWidthValues.Dxa });
    }

    private static W.FontSize Size(double points) => new() { Val = HalfPoints(points) };
}
