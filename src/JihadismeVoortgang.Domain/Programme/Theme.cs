using JihadismeVoortgang.Domain.History;

namespace JihadismeVoortgang.Domain.Programme;

/// <summary>A theme of the programme; its heading opens a group of rows in the report.</summary>
public sealed class Theme : IRevised
{
    public const int MaxNumber = 99;
    public const int MaxTitleLength = 200;

    public Theme(int number, string title)
    {
        Number = Require.Number("number", "het nummer van een thema", number, MaxNumber);
        Title = Require.Line("title", "de titel van het thema", title, MaxTitleLength);
    }

    public int Number { get; private set; }

    public string Title { get; private set; }

    public int Revision { get; private set; } = 1;

    RevisedKind IRevised.RevisedKind => RevisedKind.Theme;

    string IRevised.RevisedKey => Number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public object Snapshot() => new ThemeContent(Title);

    /// <summary>Editions keep the title they were adopted with.</summary>
    public void Rename(string title)
    {
        var renamed = Require.Line("title", "de titel van het thema", title, MaxTitleLength);
        if (renamed == Title)
            return;

        Title = renamed;
        Revision++;
    }
}

public sealed record ThemeContent(string Title);
