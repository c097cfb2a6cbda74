using System.Data.Common;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing.Search;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Publishing.Search;

/// <summary>1,000 measures in 40 editions, every text another: no query reads them all.</summary>
public sealed partial class SearchAtScaleTests(SearchAtScaleTests.Scale scale, ITestOutputHelper output) : IClassFixture<SearchAtScaleTests.Scale>
{
    [Theory]
    [InlineData("paspoort")]
    [InlineData("paspoort woord7")]
    [InlineData("\"paspoort woord7\"")]
    [InlineData("12")]
    public async Task A_search_reads_the_index_and_not_the_table(string question)
    {
        var explained = await ExplainAsync(question);

        output.WriteLine(explained);
        var whole = explained[..explained.IndexOf("CTE part", StringComparison.Ordinal)];
        Assert.Contains("ix_search_passages_words_editions", whole, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on search_passages", whole, StringComparison.Ordinal);
    }

    /// <summary>Of a question that is answered in full, the texts with a part of it are not even looked for.</summary>
    [Fact]
    public async Task Texts_with_a_part_are_read_only_when_few_have_all()
    {
        Assert.Equal(2, NeverLookedFor().Count(await ExplainAsync("paspoort")));
        Assert.Equal(2, NeverLookedFor().Count(await ExplainAsync("gemeente woord7")));
        Assert.True(NeverLookedFor().Count(await ExplainAsync("paspoort woord7")) < 2);
    }

    [System.Text.RegularExpressions.GeneratedRegex(@"Scan on search_passages[^\n]*\(never executed\)")]
    private static partial System.Text.RegularExpressions.Regex NeverLookedFor();

    /// <summary>Half of all texts have it: those of the newest report come from the index, of the others only so many are looked at.</summary>
    [Fact]
    public async Task A_word_that_is_everywhere_costs_no_more_than_what_is_ranked()
    {
        var explained = await ExplainAsync("gemeente");

        output.WriteLine(explained);
        Assert.Contains("ix_search_passages_words_editions", explained, StringComparison.Ordinal);
        Assert.Matches(@"CTE Scan on found .*\(actual rows=1500 ", explained);
    }

    private async Task<string> ExplainAsync(string question)
    {
        await using var db = await scale.Portal.OpenAsync();
        var vocabulary = new Vocabulary([.. Enumerable.Range(0, 300).Select(number => $"woord{number}"), "paspoort", "gemeente", "12"]);
        var plan = new SearchPlan(SearchQuestion.Parse(question), vocabulary);
        var scope = new SearchScope([40_000], [.. Enumerable.Range(1, 39).Select(report => report * 1_000)], [40_000]);
        var query = PublishedSearch.Rows(db, plan, scope, new SearchRequest(question, Enum.GetValues<SearchKind>()));
        return await ExplainAsync(query.CreateDbCommand());
    }

    private static async Task<string> ExplainAsync(DbCommand command)
    {
        await using (command)
        {
#pragma warning disable CA2100 // the portal's own query
            command.CommandText = $"EXPLAIN (ANALYZE, TIMING OFF) {command.CommandText}";
#pragma warning restore CA2100
            await command.Connection!.OpenAsync(TestContext.Current.CancellationToken);
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            var lines = new List<string>();
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
                lines.Add(rows.GetString(0));
            return string.Join('\n', lines);
        }
    }

    public sealed class Scale(TestPostgres server) : IAsyncLifetime
    {
        internal PortalDatabaseFixture Portal { get; } = new(server);

        public async ValueTask InitializeAsync()
        {
            await Portal.InitializeAsync();
            await using var owner = DatabaseSetup.Open(Portal.OwnerConnectionString);
            owner.Database.SetCommandTimeout(TimeSpan.FromMinutes(5));
            await owner.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO search_passages (fingerprint, kind, measures, theme, title, body, words, editions)
                SELECT sha256(convert_to(report || '-' || measure, 'UTF8')), 'StateOfPlay', ARRAY[measure], 1 + measure % 6, 'Maatregel', body,
                    setweight(to_tsvector('simple', body), 'B') || setweight(to_tsvector('simple', 'maatregel ' || measure), 'D'), ARRAY[report * 1000]
                FROM generate_series(1, 40) AS report, generate_series(1, 1000) AS measure,
                    LATERAL (SELECT concat_ws(' ',
                        CASE WHEN (measure * 7 + report) % 100 = 0 THEN 'paspoort' END,
                        CASE WHEN (measure + report) % 2 = 0 THEN 'gemeente' END,
                        (SELECT string_agg('woord' || (measure * 31 + report * 17 + step * step) % 300, ' ') FROM generate_series(1, 40) AS step)) AS body) AS text
                """, TestContext.Current.CancellationToken);
            await owner.Database.ExecuteSqlRawAsync("ANALYZE search_passages", TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
