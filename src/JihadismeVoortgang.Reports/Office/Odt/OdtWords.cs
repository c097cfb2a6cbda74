using System.Globalization;
using System.Xml.Linq;

namespace JihadismeVoortgang.Reports.Office.Odt;

/// <summary>
/// Puts words into elements so that no space is lost. A reader of OpenDocument takes spaces that follow each other
/// for one, also across elements, and drops those at the begin and end of a paragraph; an element counts the others.
/// </summary>
internal sealed class OdtWords
{
    private XElement? _spacesIn;
    private int _spaces;
    private bool _followsWord;

    public void StartParagraph() => _followsWord = false;

    public void Add(XElement into, string words)
    {
        if (_spacesIn != into)
            Settle(beforeWord: true);
        for (var start = 0; start < words.Length;)
        {
            var end = start;
            if (words[start] == ' ')
            {
                while (end < words.Length && words[end] == ' ')
                    end++;
                _spacesIn = into;
                _spaces += end - start;
            }
            else
            {
                Settle(beforeWord: true);
                end = EndOfStretch(words, start);
                into.Add(words[start..end]);
                _followsWord = true;
            }

            start = end;
        }
    }

    /// <summary>Writes the spaces that were met last, now that it is known what follows them.</summary>
    /// <param name="beforeWord">False when what follows is no word of this paragraph.</param>
    public void Settle(bool beforeWord)
    {
        if (_spaces == 0)
            return;
        if (_spaces == 1 && _followsWord && beforeWord)
            _spacesIn!.Add(" ");
        else
            _spacesIn!.Add(Counted(_spaces));
        _spaces = 0;
        _followsWord = false;
    }

    private static XElement Counted(int spaces)
    {
        var element = new XElement(Odf.Text + "s");
        if (spaces > 1)
            element.Add(new XAttribute(Odf.Text + "c", spaces.ToString(CultureInfo.InvariantCulture)));
        return element;
    }

    /// <summary>Where words with single spaces between them end.</summary>
    private static int EndOfStretch(string words, int start)
    {
        var space = words.IndexOf(' ', start);
        while (space >= 0 && space + 1 < words.Length && words[space + 1] != ' ')
            space = words.IndexOf(' ', space + 1);
        return space < 0 ? words.Length : space;
    }
}
