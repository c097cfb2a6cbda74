using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Publishing;

namespace JihadismeVoortgang.Web.Data.Import;

/// <summary>
/// Takes a report over from an interchange file: an unknown report becomes the concept of the open round, or an
/// edition at once; a concept is changed with revisions; an adopted report is only compared. All or nothing.
/// </summary>
internal sealed class ImportReport(UseCases useCases, Adoption adoption, SampleHint hint)
{
    /// <exception cref="BrokenRuleException">Lists everything that is wrong, with JSON paths; nothing is written.</exception>
    public async Task<ImportOutcome> RunAsync(ImportRequest request, CancellationToken cancellation = default)
    {
        var report = InterchangeReader.Read(request.File);
        var act = new UseCase<ImportTarget, ImportOutcome>
        {
            Action = request.Action,
            Load = async (db, stop) =>
            {
                if (request.ReplaceSample)
                    await SampleData.RemoveAsync(db, stop);
                return await ImportTarget.LoadAsync(db, report.Number, stop);
            },
            Right = (caller, _) => Rights.Coordinate(caller),
            About = _ => SubjectOf(report.Number),
            Work = (work, target) => ImportAsync(work, target, report, request.Adopt, cancellation),
        };
        if (request.Account is not { } account)
            return await useCases.RunForCommandLineAsync(act, cancellation);

        try
        {
            return await useCases.RunAsync(act, account, cancellation);
        }
        catch (BrokenRuleException refused)
        {
            throw await hint.AddToAsync(refused, cancellation);
        }
    }

    /// <summary>What the steps of an import are about.</summary>
    public static string SubjectOf(int report) => FormattableString.Invariant($"rapportage {report}");

    private async Task<ImportOutcome> ImportAsync(
        UseCaseWork work, ImportTarget target, InterchangeReport report, bool adopt, CancellationToken cancellation)
    {
        var kept = await KeptWithheld.InAsync(work.Db, report, cancellation);
        if (target.Adopted is { } edition)
            return await CompareAsync(work, edition, report, kept, adopt, cancellation);

        report = kept;
        var isNew = target.Round is null;
        var round = target.Round ?? target.Unknown(report, adopt);
        if (isNew)
            work.Db.Rounds.Add(round);

        await ImportVersions.DemandCurrentAsync(work, round, report, cancellation);
        var programme = await new ProgrammeImport(work.Db, overwrite: !target.IsHistoric).RunAsync(report, cancellation);
        await work.SaveAsync(cancellation);
        var isHeadChanged = round.Write(HeadOf(report, round), work.Actor);
        var rows = await RowImport.RunAsync(work, round, report, cancellation);
        await work.SaveAsync(cancellation);
        var (series, figures) = await new FigureImport(work.Db, round.Number, overwrite: !target.IsHistoric, adopt ? null : Dutch.DayOf(work.At)).RunAsync(report.Figures, cancellation);
        await work.SaveAsync(cancellation);
        if (adopt)
            await AdoptAsync(work, target, round, report, cancellation);

        return new ImportOutcome(report.Number)
        {
            IsNew = isNew,
            Adopted = adopt,
            IsHeadChanged = isHeadChanged,
            Programme = programme,
            Rows = rows,
            Series = series,
            Figures = figures,
        };
    }

    /// <summary>A round that is open keeps its peildatum when the file does not give one: numbers are asked for by it.</summary>
    private static RoundContent HeadOf(InterchangeReport report, ReportingRound round) => round.State == RoundState.Open
        ? report.Content with { ReferenceDate = report.Content.ReferenceDate ?? round.ReferenceDate }
        : report.Content;

    /// <summary>An adopted report says what it says; all that can be left to do is to publish it.</summary>
    private static async Task<ImportOutcome> CompareAsync(
        UseCaseWork work, Edition edition, InterchangeReport report, InterchangeReport kept, bool publish, CancellationToken cancellation)
    {
        var outcome = AdoptedReport.Compare(edition, report, kept);
        if (!publish || await Adoption.IsPublishedAsync(work.Db, edition.Number, cancellation))
            return outcome;

        await Adoption.PublishAsync(work, edition.Number, report.PublishedAt ?? work.At, report.Kamerstuk, cancellation);
        return outcome with { Adopted = true };
    }

    private async Task AdoptAsync(
        UseCaseWork work, ImportTarget target, ReportingRound round, InterchangeReport report, CancellationToken cancellation)
    {
        var source = target.IsHistoric ? HistoricSource.Of(report, round) : await ReportSource.LoadAsync(work.Db, round, cancellation);
        var edition = await adoption.AdoptAsync(work, source, adoptedAt: null, cancellation);
        await work.SaveAsync(cancellation);
        await Adoption.PublishAsync(work, edition.Number, report.PublishedAt ?? work.At, report.Kamerstuk, cancellation);
        if (!target.IsHistoric)
            work.Db.Rounds.Add(round.PrepareNext(report.Programme, report.PublishedAt is { } day ? Dutch.DayOf(day) : null));
    }
}

/// <param name="File">The bytes of the file, at most <see cref="InterchangeReader.MaxBytes"/>.</param>
internal sealed record ImportRequest(ReadOnlyMemory<byte> File)
{
    /// <summary>The coordinator; null for the command line.</summary>
    public int? Account { get; init; }

    /// <summary>Also adopts and publishes it.</summary>
    public bool Adopt { get; init; }

    /// <summary>First takes the sample away, in the same transaction; only for the owner of an embedded database.</summary>
    public bool ReplaceSample { get; init; }

    /// <summary>The name its step carries.</summary>
    public string Action { get; init; } = nameof(ImportReport);
}
