using System.Globalization;
using System.Text.RegularExpressions;

namespace JihadismeVoortgang.Web.Editing.Conflicts;

/// <summary>Texts that gave way to another's, as fields of a draft: "opzij-0-inleiding".</summary>
internal static partial class SetAsideFields
{
    public static IReadOnlyDictionary<string, string> Of<TWritten>(IReadOnlyList<TWritten> texts)
        where TWritten : class, IWrittenText<TWritten> =>
        texts.SelectMany((text, index) => text.Fields.Select(field => KeyValuePair.Create(NameOf(index, field.Key), field.Value))).ToDictionary();

    /// <param name="fields">Of a draft.</param>
    /// <param name="form">Gets the fields of each text.</param>
    public static IReadOnlyList<TWritten> In<TWritten>(IReadOnlyDictionary<string, string> fields, TWritten form)
        where TWritten : class, IWrittenText<TWritten> =>
        [
            .. fields.Select(field => (field.Value, Found: Pattern().Match(field.Key)))
                .Where(field => field.Found.Success)
                .GroupBy(field => int.Parse(field.Found.Groups["index"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture))
                .OrderBy(text => text.Key)
                .Select(text => form.With(text.ToDictionary(field => field.Found.Groups["name"].Value, field => field.Value))),
        ];

    private static string NameOf(int index, string field) => string.Create(CultureInfo.InvariantCulture, $"opzij-{index}-{field}");

    [GeneratedRegex(@"\Aopzij-(?<index>[0-9]{1,3})-(?<name>.+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
