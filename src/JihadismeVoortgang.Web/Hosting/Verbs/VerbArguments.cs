using JihadismeVoortgang.Domain;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>What was typed after a verb.</summary>
internal sealed class VerbArguments
{
    private readonly Dictionary<string, string> _options = [];
    private readonly HashSet<string> _flags = [];
    private readonly List<string> _values = [];

    private VerbArguments()
    {
    }

    /// <summary>Values without a name, in order.</summary>
    public IReadOnlyList<string> Values => _values;

    /// <param name="verb">Says what it knows.</param>
    /// <param name="typed">What follows its name: <c>--name value</c>, <c>--name=value</c>, <c>--flag</c>, <c>value</c>.</param>
    /// <exception cref="WrongUsageException">Lists everything the verb does not know, lacks or is told twice.</exception>
    public static VerbArguments Read(PortalVerb verb, IEnumerable<string> typed)
    {
        var arguments = new VerbArguments();
        var faults = new List<Fault>();
        var rest = new Queue<string>(typed);
        while (rest.TryDequeue(out var word))
            arguments.Take(verb, word, rest, faults);

        if (arguments._values.Count != verb.Values)
            faults.Add(new Fault("", $"Verwacht: {verb.Name} {verb.Arguments}".TrimEnd() + "."));

        return faults.Count == 0 ? arguments : throw new WrongUsageException(faults);
    }

    public bool Has(string flag) => _flags.Contains(flag);

    public string? Option(string name) => _options.GetValueOrDefault(name);

    private void Take(PortalVerb verb, string word, Queue<string> rest, List<Fault> faults)
    {
        if (!word.StartsWith("--", StringComparison.Ordinal))
        {
            _values.Add(word);
            return;
        }

        var (name, value) = word.Split('=', 2) is [var before, var after] ? (before, after) : (word, null);
        if (verb.Flags.Contains(name) && value is null)
            _flags.Add(name);
        else if (name != PortalVerbs.DataOption && !verb.Options.Contains(name))
            faults.Add(new Fault(name, $"{verb.Name} kent deze optie niet."));
        else if (value is null && !rest.TryDequeue(out value))
            faults.Add(new Fault(name, "Er ontbreekt een waarde achter deze optie."));
        else if (!_options.TryAdd(name, value))
            faults.Add(new Fault(name, "Deze optie is twee keer gegeven; geef haar één keer."));
    }
}
