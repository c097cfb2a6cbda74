using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Publishing.Search;

/// <summary>What readers ask, and what must come first.</summary>
public sealed class SearchQualityTests(SearchQualityTests.Sample sample) : IClassFixture<SearchQualityTests.Sample>
{
    /// <summary>A question, how many hits count as the top, and one that must be among them.</summary>
    public static TheoryData<string, int, string> Questions => new()
    {
        { "veroordelen", 1, "Measure 2" },
        { "veroordeeld", 3, "RecentDevelopments 3" },
        { "gereist", 3, "StateOfPlay 15" },
        { "Syrie", 3, "Figure stopgezette-uitkeringen" },
        { "syrië", 3, "Figure stopgezette-uitkeringen" },
        { "financiering", 3, "StateOfPlay 33" },
        { "terorismefinanciering", 1, "StateOfPlay 33" },
        { "12", 1, "Measure 12" },
        { "maatregel 12", 1, "Measure 12" },
        { "Maatregel 27", 1, "Measure 27" },
        { "stand van zaken maatregel 8", 3, "StateOfPlay 8" },
        { "20f", 1, "Measure 20" },
        { "30a", 1, "Measure 30" },
        { "uitreis", 3, "Theme 2" },
        { "uitreizigers", 3, "Measure 4" },
        { "terugkeerders", 1, "Measure 3" },
        { "sociale media", 1, "Theme 5" },
        { "\"sociale media\"", 1, "Theme 5" },
        { "radicaliserng", 1, "Theme 3" },
        { "jongeren", 1, "Measure 26" },
        { "kindzaken", 1, "Figure kindzaken" },
        { "minderjarigen", 3, "Measure 17" },
        { "imam", 1, "Figure imams-en-moskeebestuurders-cmo" },
        { "moskeeen", 1, "Figure imams-en-moskeebestuurders-cmo" },
        { "stopgezette uitkeringen", 1, "Figure stopgezette-uitkeringen" },
        { "ontneming", 1, "StateOfPlay 4" },
        { "nationaliteiten", 3, "Measure 6" },
        { "gemeenten", 1, "Measure 31" },
        { "haatzaaiend", 3, "Measure 29" },
        { "propaganda -internet", 1, "Measure 20" },
        { "IND", 1, "Figure vreemdelingrechtelijke-maatregelen" },
        { "ambassade", 1, "Measure 12" },
        { "zesde voortgangsrapportage", 3, "Edition 6" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task What_a_reader_asks_of_the_sample_comes_first(string question, int top, string expected)
    {
        var found = await sample.Portal.SearchAsync(question);

        Assert.Contains(expected, found.Hits.Take(top).Select(SearchSite.Name));
    }

    [Theory]
    [InlineData("vliegtuig")]
    [InlineData("xqzzv")]
    [InlineData("\"maatregelen van stand\"")]
    public async Task What_nobody_wrote_is_not_found(string question) =>
        Assert.Empty((await sample.Portal.SearchAsync(question)).Hits);

    public sealed class Sample(TestPostgres server) : IAsyncLifetime
    {
        internal PortalDatabaseFixture Portal { get; } = new(server);

        public async ValueTask InitializeAsync()
        {
            await Portal.InitializeAsync();
            await Portal.Get<SampleData>().LoadAsync(TestContext.Current.CancellationToken);
        }

        public ValueTask DisposeAsync() => Portal.DisposeAsync();
    }
}
