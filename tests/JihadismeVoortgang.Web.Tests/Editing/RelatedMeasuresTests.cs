using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Editing;

public sealed class RelatedMeasuresTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private int _officer;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(SmallReport.Number(6).Bytes()), Stop);
        _officer = await _portal.AccountAsync(Role.PolicyOfficer, 2);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_row_knows_what_it_mentions_and_what_mentions_it()
    {
        Assert.Equal([(2, "genoemd in deze tekst")], await BecauseAsync(1));
        Assert.Equal([(1, "noemt deze maatregel")], await BecauseAsync(2));
        Assert.Equal([4], (await LoadAsync(3)).Together);
        Assert.Empty((await LoadAsync(3)).Rows);
        Assert.Equal("Tweede maatregel.", Assert.Single((await LoadAsync(1)).Rows).Description);
    }

    [Fact]
    public async Task A_mention_in_a_note_and_of_either_measure_of_a_merged_row_counts_once()
    {
        var form = (await _portal.Get<EntryForEditing>().LoadAsync(_officer, 2, Stop))!;
        await _portal.Get<SaveStatusEntry>().RunAsync(
            _officer, WrittenEntry.Of(6, 2, form.Revision, form.Content) with { StateOfPlay = "Stand.[^1]\n\n[^1]: Zie maatregelen 3 en 4." }, Stop);

        Assert.Equal([(1, "noemt deze maatregel"), (3, "genoemd in deze tekst")], await BecauseAsync(2));
        Assert.Equal([(2, "noemt deze maatregel")], await BecauseAsync(4));
    }

    [Fact]
    public async Task Rows_that_print_one_figure_know_each_other()
    {
        await using (var db = await _portal.OpenAsync())
        {
            var figure = await db.Figures.SingleAsync(Stop);
            figure.Write(figure.Content with { Measures = [.. figure.Content.Measures, 2] });
            await db.SaveChangesAsync(Stop);
        }

        Assert.Equal([(1, "noemt deze maatregel"), (3, "deelt het cijfer ‘Zaken’")], await BecauseAsync(2));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<RelatedRows> LoadAsync(int measure) => _portal.Get<RelatedMeasures>().LoadAsync(_officer, measure, Stop);

    private async Task<IEnumerable<(int, string)>> BecauseAsync(int measure) =>
        (await LoadAsync(measure)).Rows.Select(row => (row.Measure, Assert.Single(row.Because)));
}
