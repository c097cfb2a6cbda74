namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>What an import did, for the person or script that asked. Nothing, unless said otherwise.</summary>
/// <param name="Report">Its number.</param>
internal sealed record ImportOutcome(int Report)
{
    public bool IsNew { get; init; }

    public bool Adopted { get; init; }

    /// <summary>Whether a known round got another title, introduction or day; a new one has them anyhow.</summary>
    public bool IsHeadChanged { get; init; }

    /// <summary>Themes, and measures with their parts.</summary>
    public ImportCount Programme { get; init; } = ImportCount.None;

    /// <summary>Rows of the table.</summary>
    public ImportCount Rows { get; init; } = ImportCount.None;

    /// <summary>Series of figures: their names and where they are printed.</summary>
    public ImportCount Series { get; init; } = ImportCount.None;

    /// <summary>The numbers themselves.</summary>
    public ImportCount Figures { get; init; } = ImportCount.None;

    public bool ChangedNothing =>
        !IsNew && !Adopted && !IsHeadChanged && Programme.Changes + Rows.Changes + Series.Changes + Figures.Changes == 0;

    /// <summary>In a few Dutch sentences.</summary>
    public override string ToString()
    {
        if (ChangedNothing)
            return $"Rapportage {Report}: niets gewijzigd; de inhoud is gelijk.";

        var what = IsNew ? "nieuw ingelezen" : "bijgewerkt";
        var state = Adopted ? ", vastgesteld en gepubliceerd" : " als concept";
        var head = IsHeadChanged ? " Titel, inleiding of datums: gewijzigd." : "";
        var programme = Programme.Changes > 0 ? $" Thema's en maatregelen: {Programme}." : "";
        var series = Series.Changes > 0 ? $" Cijferreeksen: {Series}." : "";
        return $"Rapportage {Report} is {what}{state}.{head}{programme} Statusregels: {Rows}.{series} Cijfers: {Figures}.";
    }
}

internal sealed record ImportCount(int Added, int Changed, int Unchanged)
{
    public static ImportCount None { get; } = new(0, 0, 0);

    public int Changes => Added + Changed;

    public ImportCount PlusAdded() => this with { Added = Added + 1 };

    public ImportCount Plus(bool isChanged) => isChanged ? this with { Changed = Changed + 1 } : this with { Unchanged = Unchanged + 1 };

    public override string ToString() => $"{Added} nieuw, {Changed} gewijzigd, {Unchanged} ongewijzigd";
}
