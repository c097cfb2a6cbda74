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
        { "intrekken paspoort", 1, "Figure opgeheven-paspoortsignaleringen" },
        { "intrekken paspoort", 3, "StateOfPlay 7" },
        { "paspoorten intrekken", 1, "Figure opgeheven-paspoortsignaleringen" },
        { "paspoortmaatregel", 2, "StateOfPlay 7" },
        { "bevriezen tegoeden", 1, "Figure organisaties-terrorismelijst" },
        { "bevriezen tegoeden", 3, "StateOfPlay 8" },
        { "tegoeden bevroren", 3, "StateOfPlay 8" },
        { "detentie", 1, "Figure gedetineerden-terroristenafdeling" },
        { "wat doet de overheid tegen ronselaars", 1, "RecentDevelopments 18" },
        { "jihadreizigers", 3, "StateOfPlay 5" },
        { "OM", 2, "Figure strafrechtelijke-onderzoeken" },
        { "Openbaar Ministerie", 2, "Figure strafrechtelijke-onderzoeken" },
        { "AIVD", 2, "StateOfPlay 32" },
        { "NCTV", 2, "StateOfPlay 32" },
        { "Immigratie- en Naturalisatiedienst", 1, "Figure vreemdelingrechtelijke-maatregelen" },
        { "Koninklijke Marechaussee", 1, "StateOfPlay 32" },
        { "reclassering", 1, "RecentDevelopments 3" },
        { "EU", 1, "Measure 5" },
        { "Europese Unie", 3, "Measure 5" },
        { "FATF", 1, "StateOfPlay 33" },
        { "27 & 28", 2, "Measure 27" },
        { "maatregelen 36 en 37", 2, "Measure 36" },
        { "38 maatregelen", 3, "Introduction 6" },
        { "Kamerstuk 29 754", 1, "Introduction 6" },
        { "29754", 1, "Introduction 6" },
        { "29 754, nr. 267", 1, "Introduction 6" },
        { "thema 3", 1, "Theme 3" },
        { "radikalisering", 1, "Theme 3" },
        { "kinderen", 1, "Figure kindzaken" },
        { "Irak", 1, "Figure stopgezette-uitkeringen" },
        { "scholen", 1, "Figure adviesgesprekken-scholen" },
        { "moskee", 1, "Figure imams-en-moskeebestuurders-cmo" },
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

    [Fact]
    public async Task Where_few_texts_say_all_those_that_say_a_part_follow_and_are_told_apart()
    {
        var found = await sample.Portal.SearchAsync("intrekken paspoort");

        Assert.False(found.IsPartial);
        Assert.InRange(found.Whole, 1, 2);
        Assert.Equal(found.Whole, found.InNewest + found.InOthers);
        Assert.NotEqual(0, found.Beside);
        Assert.Equal(found.Hits.OrderBy(hit => hit.IsBeside), found.Hits);
    }

    /// <summary>The public prosecution has two letters that are a word in every text.</summary>
    [Fact]
    public async Task In_capitals_the_public_prosecution_is_meant_and_in_small_letters_a_word_that_asks_nothing()
    {
        Assert.NotEmpty((await sample.Portal.SearchAsync("OM")).Hits);
        Assert.True((await sample.Portal.SearchAsync("om")).IsAllStopWords);
    }

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
