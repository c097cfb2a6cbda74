using System.Text;

namespace JihadismeVoortgang.Reports.Tests.Office.Support;

/// <summary>
/// Reads the characters of a paragraph by the rules of OpenDocument (part 3, 6.1.2): spaces that follow each other
/// count as one, and those at the begin and end of a paragraph not at all.
/// </summary>
internal sealed class OdtWordReader
{
    private readonly StringBuilder _words = new();
    private bool _followsSpace = true;

    public void Add(string characters)
    {
        foreach (char character in characters)
        {
            bool isSpace = character is ' ' or '\t' or '\r' or '\n';
            if (!isSpace || !_followsSpace)
                _words.Append(isSpace ? ' ' : character);
            _followsSpace = isSpace;
        }
    }

    public void AddSpaces(int count)
    {
        _words.Append('\uE000', count);
        _followsSpace = false;
    }

    /// <summary>A note is no text of the paragraph: what stands round it follows each other.</summary>
    public void AddNote(string note) => _words.Append(note.Replace(' ', '\uE000'));

    /// <summary>The words; spaces that were counted are kept, white space at the end is not.</summary>
    public string Finish() => _words.ToString().TrimEnd(' ').Replace('\uE000', ' ');
}
