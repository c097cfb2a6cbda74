using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Reports.Markdown;

namespace JihadismeVoortgang.Reports.Interchange;

/// <summary>
/// Divides the file's one list of footnotes over the texts that cite them, and lets the Markdown reader judge each
/// text with its notes. Afterwards every text stands on its own, in canonical form.
/// </summary>
internal sealed partial class FootnoteDistribution
{
    private readonly Dictionary<string, Note> _notes = [];

    public FootnoteDistribution(JsonField list)
    {
        foreach (var field in list.Items(required: false))
        {
            if (!field.IsObjectOf("mark", "measure", "text"))
                continue;

            var mark = field.Get("mark").Text();
            if (mark.Length > 0 && !LabelForm().IsMatch(mark))
                field.Get("mark").Fault($"'{mark}' is geen voetnootteken; gebruik een getal of een woord zonder spaties.");
            else if (!_notes.TryAdd(mark, new Note(field, field.Get("measure").OptionalNumber(), field.Get("text").Text())))
                field.Get("mark").Fault($"Voetnoot {mark} komt twee keer voor.");
        }
    }

    /// <summary>The canonical form of a column or of the introduction, with its own notes at the end.</summary>
    /// <param name="field">The text.</param>
    /// <param name="measures">Measures of its row; none for the introduction.</param>
    public string TextOf(JsonField field, IReadOnlyCollection<int> measures)
    {
        var reading = MarkdownReader.ReadBlocks(WithNotes(field, measures));
        Report(field, reading.Faults);
        return reading.Content is { } blocks ? MarkdownWriter.Write(blocks) : "";
    }

    /// <summary>The canonical form of a designation: one paragraph.</summary>
    public string LineOf(JsonField field, IReadOnlyCollection<int> measures)
    {
        var reading = MarkdownReader.ReadLine(WithNotes(field, measures));
        Report(field, reading.Faults);
        return reading.Content is { } words ? MarkdownWriter.WriteLine(words) : "";
    }

    public void DemandAllCited()
    {
        foreach (var (mark, note) in _notes.Where(entry => !entry.Value.IsCited))
            note.Place.Fault($"Voetnoot {mark} wordt nergens aangehaald.");
    }

    private string WithNotes(JsonField field, IReadOnlyCollection<int> measures)
    {
        var text = field.Text();
        var whole = new StringBuilder(text);
        foreach (var mark in CitedIn(text).Distinct())
        {
            if (!_notes.TryGetValue(mark, out var note))
                continue; // the Markdown reader says so, with the line

            if (note.IsCited)
                field.Fault($"Voetnoot {mark} wordt ook elders aangehaald; schrijf 'Ibidem' of een tweede noot.");
            if (note.Measure is { } owner && measures.Count > 0 && !measures.Contains(owner))
                note.Place.Get("measure").Fault($"Voetnoot {mark} wordt aangehaald bij maatregel {string.Join(" & ", measures)}, niet bij {owner}.");

            note.IsCited = true;
            whole.Append(CultureInfo.InvariantCulture, $"\n\n[^{mark}]: {note.Text}");
        }

        return whole.ToString();
    }

    private static IEnumerable<string> CitedIn(string text) =>
        MarkForm().Matches(text).Select(match => match.Groups["label"].Value);

    private static void Report(JsonField field, IReadOnlyList<TextFault> faults)
    {
        foreach (var fault in faults)
            field.Fault($"Regel {fault.Line}: {fault.Message}");
    }

    [GeneratedRegex(@"(?<!\\)\[\^(?<label>[^\]\[\s\\]{1,100})\]")]
    private static partial Regex MarkForm();

    [GeneratedRegex(@"^[^\]\[\s\\]{1,100}\z")]
    private static partial Regex LabelForm();

    private sealed class Note(JsonField place, int? measure, string text)
    {
        public JsonField Place => place;

        public int? Measure => measure;

        public string Text => text;

        public bool IsCited { get; set; }
    }
}
