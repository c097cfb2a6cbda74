using System.Collections.Frozen;
using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Web.Hosting;

namespace JihadismeVoortgang.Web.Review.Checks;

/// <summary>
/// How strict the checks are: <c>Review:Checks:{kind}</c> is Blokkerend, Signaal or Uit; <c>Review:LongText:Factor</c> and
/// <c>Review:LongText:Words</c> say what is much longer; <c>Review:Abbreviations</c> adds to those that are known.
/// </summary>
internal static class CheckConfiguration
{
    private const string ChecksKey = "Review:Checks";
    private const string FactorKey = "Review:LongText:Factor";
    private const string WordsKey = "Review:LongText:Words";
    private const string AbbreviationsKey = "Review:Abbreviations";

    private static readonly Dictionary<string, CheckKind> Kinds =
        Enum.GetValues<CheckKind>().ToDictionary(kind => kind.ToString(), StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, Severity> Severities =
        Enum.GetValues<Severity>().ToDictionary(severity => severity.ToDutch(), StringComparer.OrdinalIgnoreCase);

    /// <exception cref="StartUpException">Something cannot be read; lists all of it.</exception>
    public static CheckSettings Read(IConfiguration configuration)
    {
        var faults = new List<Fault>();
        var usual = new CheckSettings();
        var settings = new CheckSettings
        {
            Severities = ReadSeverities(configuration, faults),
            LongTextFactor = ReadFactor(configuration[FactorKey], usual.LongTextFactor, faults),
            LongTextWords = ReadWords(configuration[WordsKey], usual.LongTextWords, faults),
            KnownAbbreviations = ReadAbbreviations(configuration[AbbreviationsKey]),
        };
        return faults.Count == 0 ? settings : throw new StartUpException(faults);
    }

    private static Dictionary<CheckKind, Severity> ReadSeverities(IConfiguration configuration, List<Fault> faults)
    {
        var severities = new Dictionary<CheckKind, Severity>();
        foreach (var setting in configuration.GetSection(ChecksKey).GetChildren())
        {
            var isKind = Kinds.TryGetValue(setting.Key, out var kind);
            var isSeverity = Severities.TryGetValue(setting.Value ?? "", out var severity);
            if (!isKind)
                faults.Add(new Fault(setting.Path, $"'{setting.Key}' is geen controle. Kies {Dutch.AnyOf([.. Kinds.Keys])}."));
            if (!isSeverity)
                faults.Add(new Fault(setting.Path, $"'{setting.Value}' is geen zwaarte. Kies {Dutch.AnyOf([.. Severities.Keys])}."));
            if (isKind && isSeverity && kind == CheckKind.WithheldNumber && severity != Severity.Blocking)
                faults.Add(new Fault(setting.Path, "Een getal dat niet openbaar is, blokkeert altijd; haal deze instelling weg."));

            severities[kind] = severity;
        }

        return severities;
    }

    private static decimal ReadFactor(string? text, decimal usual, List<Fault> faults)
    {
        if (text is null)
            return usual;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) || factor < 1)
            faults.Add(new Fault(FactorKey, $"'{text}' is geen getal van 1 of hoger, zoals 2 of 1.5."));

        return factor;
    }

    private static int ReadWords(string? text, int usual, List<Fault> faults)
    {
        if (text is null)
            return usual;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var words))
            faults.Add(new Fault(WordsKey, $"'{text}' is geen aantal woorden."));

        return words;
    }

    private static FrozenSet<string> ReadAbbreviations(string? text) =>
        CheckSettings.UsualAbbreviations
            .Concat((text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToFrozenSet(StringComparer.Ordinal);
}
