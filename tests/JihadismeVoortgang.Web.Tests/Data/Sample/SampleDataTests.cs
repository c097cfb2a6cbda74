using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Data.Sample;

public sealed class SampleDataTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<SampleData>().LoadAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task The_sample_is_three_published_reports_and_an_open_round()
    {
        var reports = await _portal.Get<PublishedEditions>().HistoryAsync(Stop);

        Assert.Equal([7, 6, 5], reports.Select(report => report.Report.Number));
        Assert.True(reports.Zip(reports.Skip(1)).All(pair => pair.First.Edition.PublishedAt > pair.Second.Edition.PublishedAt));
        await using var db = await _portal.OpenAsync();
        Assert.Equal(8, (await db.Rounds.SingleAsync(round => round.State != RoundState.Adopted, Stop)).Number);
    }

    [Fact]
    public async Task What_is_invented_says_so_in_title_and_header_and_the_sixth_does_not()
    {
        foreach (var report in await ReportsAsync())
        {
            Assert.Equal(report.Number != 6, report.Title.StartsWith("FICTIEF", StringComparison.Ordinal));
            Assert.Equal(report.Number != 6, report.RunningHeader.Contains("FICTIEF", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_sixth_has_all_38_measures_in_37_rows_of_six_themes()
    {
        var sixth = (await ReportsAsync()).Single(report => report.Number == 6);

        Assert.Equal(6, sixth.Themes.Count);
        var rows = sixth.Themes.SelectMany(theme => theme.Rows).ToList();
        Assert.Equal(37, rows.Count);
        Assert.Equal(Enumerable.Range(1, 38), rows.SelectMany(row => row.Measures).Select(measure => measure.Number));
        Assert.All(rows, row => Assert.NotNull(row.Planning.State));
    }

    [Fact]
    public async Task Every_figure_is_printed_in_the_text_of_one_of_its_measures()
    {
        foreach (var report in await ReportsAsync())
        {
            var texts = report.Themes.SelectMany(theme => theme.Rows)
                .SelectMany(row => row.Measures.Select(measure => (measure.Number, Text: PlainText.WithNotes([.. row.StateOfPlay, .. row.RecentDevelopments]))))
                .ToDictionary(row => row.Number, row => row.Text);
            foreach (var figure in report.Figures)
            {
                foreach (var printed in figure.Observations.SelectMany(whole => whole.Parts.Append(whole)).Select(number => number.Printed).OfType<string>())
                    Assert.Contains(figure.Measures, measure => texts[measure].Contains(printed, StringComparison.OrdinalIgnoreCase));
            }
        }
    }

    [Fact]
    public async Task There_is_something_to_see_in_history()
    {
        var reports = await ReportsAsync();

        Assert.Contains(reports.SelectMany(report => report.Figures).SelectMany(figure => figure.Observations), number => number.Correction is not null);
        Assert.Contains(reports.SelectMany(report => report.Themes).SelectMany(theme => theme.Rows), row => row.Planning.State == "withdrawn");
        Assert.NotEqual(LabelsOf(reports[0]), LabelsOf(reports[1]));
        Assert.NotEqual(LabelsOf(reports[1]), LabelsOf(reports[2]));
    }

    [Fact]
    public async Task It_is_known_as_untouched_until_somebody_does_something()
    {
        await using var db = await _portal.OpenAsync();
        Assert.True(await SampleData.IsUntouchedAsync(db, Stop));

        db.Steps.Add(new("SaveStatusEntry", "ronde 8, maatregel 1", Domain.History.Actor.CommandLine, _portal.Clock.GetUtcNow()));
        await db.SaveChangesAsync(Stop);

        Assert.False(await SampleData.IsUntouchedAsync(db, Stop));
    }

    [Fact]
    public async Task Loading_that_broke_off_is_completed_by_the_next_start()
    {
        await using var portal = new PortalDatabaseFixture(server);
        await portal.InitializeAsync();
        await using var db = await portal.OpenAsync();
        Assert.True(await SampleData.IsMissingAsync(db, Stop));
        await using var first = typeof(SampleData).Assembly.GetManifestResourceStream("rapportage-05.json")!;
        using var bytes = new MemoryStream();
        await first.CopyToAsync(bytes, Stop);
        await portal.Get<ImportReport>().RunAsync(new ImportRequest(bytes.ToArray()) { Adopt = true, Action = SampleData.Action }, Stop);
        Assert.True(await SampleData.IsMissingAsync(db, Stop));

        await portal.Get<SampleData>().LoadAsync(Stop);

        Assert.False(await SampleData.IsMissingAsync(db, Stop));
        Assert.Equal([7, 6, 5], (await portal.Get<PublishedEditions>().ListAsync(Stop)).Select(edition => edition.Number.Report));
    }

    [Fact]
    public async Task It_is_taken_away_whole_while_it_is_untouched()
    {
        await RemoveAsync();

        await using var db = await _portal.OpenAsync();
        Assert.False(await db.Rounds.AnyAsync(Stop));
        Assert.False(await db.Editions.AnyAsync(Stop));
        Assert.False(await db.Steps.AnyAsync(Stop));
    }

    [Fact]
    public async Task What_somebody_is_just_saving_in_it_is_not_taken_away()
    {
        await using var officer = await _portal.OpenAsync();
        await using var saving = await officer.Database.BeginTransactionAsync(Stop);
        await OpenRound.ForWritingAsync(officer, Stop);
        officer.Steps.Add(new("SaveStatusEntry", "ronde 8, maatregel 1", Domain.History.Actor.CommandLine, _portal.Clock.GetUtcNow()));
        await officer.SaveChangesAsync(Stop);

        var removing = RemoveAsync();
        await _portal.SomebodyWaitsAsync();
        await saving.CommitAsync(Stop);

        await Assert.ThrowsAsync<BrokenRuleException>(() => removing);
        Assert.Equal(3, (await ReportsAsync()).Count);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string LabelsOf(ProgressReport report) =>
        string.Join("; ", report.Themes.SelectMany(theme => theme.Rows).Select(row => row.Label));

    private async Task RemoveAsync()
    {
        await using var owner = DatabaseSetup.Open(_portal.OwnerConnectionString);
        await using var transaction = await owner.Database.BeginTransactionAsync(Stop);
        await SampleData.RemoveAsync(owner, Stop);
        await transaction.CommitAsync(Stop);
    }

    private async Task<List<ProgressReport>> ReportsAsync() =>
        [.. (await _portal.Get<PublishedEditions>().HistoryAsync(Stop)).Select(report => report.Report)];
}
