using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Publishing;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>
/// Takes a report over from an interchange file: an unknown report becomes the concept of the open round, or an
/// edition at once; a concept is changed with revisions; an adopted report is only compared. All or nothing.
/// </summary>
internal sealed class ImportReport(UseCases useCases, Adoption adoption)
{
    /// <param name="account">The coordinator; null for the command line.</param>
    /// <param name="file">The bytes of the file, at most <see cref="InterchangeReader.MaxBytes"/>.</param>
    /// <param name="adopt">Also adopts and publishes it.</param>
    /// <param name="cancellation">Gives up; nothing is written then.</param>
    /// <exception cref="BrokenRuleException">Lists everything that is wrong, with JSON paths; nothing is written.</exception>
    public Task<ImportOutcome> RunAsync(int? account, ReadOnlyMemory<byte> file, bool adopt, CancellationToken cancellation = default)
    {
        var report = InterchangeReader.Read(file);
        var act = new UseCase<ImportTarget, ImportOutcome>
        {
            Action = nameof(ImportReport),
            Load = (db, stop) => ImportTarget.LoadAsync(db, report.Number, stop),
            Right = (caller, _) => Rights.Coordinate(caller),
            About = _ => FormattableString.Invariant($"rapportage {report.Number}"),
            Work = (work, target) => ImportAsync(work, target, report, adopt, cancellation),
        };
        return account is { } number
            ? useCases.RunAsync(act, number, cancellation)
            : useCases.RunForCommandLineAsync(act, cancellation);
    }

    private async Task<ImportOutcome> ImportAsync(
        UseCaseWork work, ImportTarget target, InterchangeReport report, bool adopt, CancellationToken cancellation)
    {
        if (target.Adopted is { } edition)
            return AdoptedReport.Compare(edition, report);

        var isNew = target.Round is null;
        var round = target.Round ?? target.Unknown(report, adopt);
        if (isNew)
            work.Db.Rounds.Add(round);

        var programme = await new ProgrammeImport(work.Db, overwrite: !target.IsHistoric).RunAsync(report, cancellation);
        await work.SaveAsync(cancellation);
        var rows = await RowImport.RunAsync(work, round, report, cancellation);
        await work.SaveAsync(cancellation);
        var figures = await new FigureImport(work.Db, round.Number).RunAsync(report.Figures, cancellation);
        await work.SaveAsync(cancellation);
        if (adopt)
            await AdoptAsync(work, target, round, report, programme, cancellation);

        return new ImportOutcome(report.Number, isNew, adopt, rows, figures);
    }

    private async Task AdoptAsync(
        UseCaseWork work, ImportTarget target, ReportingRound round, InterchangeReport report, string programme, CancellationToken cancellation)
    {
        var edition = await adoption.AdoptAsync(work, round, adoptedAt: null, cancellation);
        await work.SaveAsync(cancellation);
        await Adoption.PublishAsync(work, edition.Number, report.PublishedAt ?? work.At, report.Kamerstuk, cancellation);
        if (!target.IsHistoric)
            work.Db.Rounds.Add(round.PrepareNext(programme, report.PublishedAt is { } day ? Dutch.DayOf(day) : null));
    }
}

/// <summary>What an import did, for the person or script that asked.</summary>
internal sealed record ImportOutcome(int Report, bool IsNew, bool Adopted, ImportCount Rows, ImportCount Figures)
{
    public static ImportOutcome Nothing(int report) => new(report, false, false, ImportCount.None, ImportCount.None);

    public bool ChangedNothing => !IsNew && !Adopted && Rows.Changes == 0 && Figures.Changes == 0;

    /// <summary>In one Dutch sentence or two.</summary>
    public override string ToString()
    {
        if (ChangedNothing)
            return $"Rapportage {Report}: niets gewijzigd; de inhoud is gelijk.";

        var what = IsNew ? "nieuw ingelezen" : "bijgewerkt";
        var state = Adopted ? ", vastgesteld en gepubliceerd" : " als concept";
        return $"Rapportage {Report} is {what}{state}. Statusregels: {Rows}. Cijfers: {Figures}.";
    }
}

internal sealed record ImportCount(int Added, int Changed, int Unchanged)
{
    public static ImportCount None { get; } = new(0, 0, 0);

    public int Changes => Added + Changed;

    public override string ToString() => $"{Added} nieuw, {Changed} gewijzigd, {Unchanged} ongewijzigd";
}
