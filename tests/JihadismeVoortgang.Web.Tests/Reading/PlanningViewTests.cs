using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Publishing.Page;

namespace JihadismeVoortgang.Web.Tests.Reading;

public sealed class PlanningViewTests
{
    [Theory]
    [InlineData("research", "onderzoek")]
    [InlineData("inProgress", "in uitvoering")]
    [InlineData("ongoing", "doorlopend")]
    [InlineData("completed", "gereed")]
    [InlineData("withdrawn", "vervallen")]
    [InlineData(null, "nog niet ingedeeld")]
    [InlineData("later bedacht", "nog niet ingedeeld")]
    public async Task A_state_is_shown_in_a_word_and_a_sign(string? code, string word)
    {
        var badge = Html.Parse(await RenderAsync(Written.Planning("zoals gedrukt", code))).QuerySelector(".badge")!;

        Assert.Equal(word, badge.Words());
        Assert.Equal("true", badge.QuerySelector("svg")!.GetAttribute("aria-hidden"));
        Assert.NotEmpty(badge.QuerySelectorAll("svg path"));
    }

    [Fact]
    public async Task No_two_states_share_a_sign()
    {
        var signs = new List<string>();
        foreach (var state in PlanningWords.States)
            signs.Add(Html.Parse(await Html.OfAsync<PlanningBadge>(("State", state))).QuerySelector("svg path")!.GetAttribute("d")!);

        Assert.Equal(signs.Count, signs.Distinct().Count());
    }

    [Fact]
    public async Task The_printed_label_stands_beside_a_state_that_says_less()
    {
        Assert.Equal("in uitvoering in de rapportage: 2015/2016", Html.Parse(await RenderAsync(Written.Planning("2015/2016", "inProgress"))).Body.Words());
        Assert.Equal("gereed", Html.Parse(await RenderAsync(Written.Planning("gereed", "completed"))).Body.Words());
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(2016, 2016, "2016")]
    [InlineData(2015, 2016, "2015–2016")]
    public void A_target_is_a_year_or_a_span_of_years(int? from, int? until, string? words) =>
        Assert.Equal(words, Written.Planning("x", null, from, until).TargetYears);

    private static Task<string> RenderAsync(ReportPlanning planning) => Html.OfAsync<PlanningView>(("Planning", planning));
}
