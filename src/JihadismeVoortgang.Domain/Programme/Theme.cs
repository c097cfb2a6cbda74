using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Domain.Programme;

/// <summary>A theme of the programme; its heading opens a group of rows in the report.</summary>
public sealed class Theme : IRevised
{
    public const int MaxNumber = 99;
    public const int MaxTitleLength = 200;

    public Theme(int number, string title)
    {
        Position = Number = Require.Number("number", "het nummer van een thema", number, MaxNumber);
        Title = Require.Line("title", "de titel van het thema", title, MaxTitleLength);
    }

    public int Number { get; private set; }

    public string Title { get; private set; }

    /// <summary>Where it stands among the others in the next report; the number stays its name for ever.</summary>
    public int Position { get; private set; }

    public int Revision { get; private set; } = 1;

    RevisedKind IRevised.RevisedKind => RevisedKind.Theme;

    string IRevised.RevisedKey => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public object Snapshot() => new ThemeContent(Title, Position);

    /// <summary>Editions keep the title they were adopted with.</summary>
    public void Rename(string title)
    {
        var renamed = Require.Line("title", "de titel van het thema", title, MaxTitleLength);
        if (renamed == Title)
            return;

        Title = renamed;
        Revision++;
    }

    /// <summary>Puts it elsewhere among the others. Editions keep the order they were adopted with.</summary>
    public void MoveTo(int position)
    {
        var valid = Require.Number("position", "de plaats van een thema", position, MaxNumber);
        if (valid == Position)
            return;

        Position = valid;
        Revision++;
    }
}

/// <param name="Title">As printed above its rows.</param>
/// <param name="Position">Its place among the themes; null in revisions from before themes could move.</param>
public sealed record ThemeContent(string Title, int? Position = null);
