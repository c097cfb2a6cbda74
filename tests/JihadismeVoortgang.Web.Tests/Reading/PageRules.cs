using AngleSharp.Html.Dom;

namespace JihadismeVoortgang.Web.Tests.Reading;

/// <summary>What holds for every page for readers, whatever it shows.</summary>
internal static class PageRules
{
    public static void Check(IHtmlDocument page)
    {
        Assert.Equal("nl", page.DocumentElement.GetAttribute("lang"));
        Assert.EndsWith("Voortgang Integrale Aanpak Jihadisme", page.Title, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("#inhoud", page.QuerySelector("body > a")!.GetAttribute("href"));
        HeadingsAreInOrder(page);
        IdsAreUnique(page);
        LinksWithinThePageArrive(page);
        NothingRuns(page);
    }

    private static void HeadingsAreInOrder(IHtmlDocument page)
    {
        var levels = page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.TagName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Equal(1, levels.Count(level => level == 1));
        Assert.All(levels.Skip(1).Zip(levels), pair => Assert.True(pair.First <= pair.Second + 1, "A heading skips a level."));
    }

    private static void IdsAreUnique(IHtmlDocument page) =>
        Assert.Empty(page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key));

    private static void LinksWithinThePageArrive(IHtmlDocument page)
    {
        var targets = page.QuerySelectorAll("a[href^='#']").Select(link => link.GetAttribute("href")![1..])
            .Concat(page.QuerySelectorAll("[aria-labelledby]").SelectMany(element => element.GetAttribute("aria-labelledby")!.Split(' ')));
        Assert.All(targets, target => Assert.NotNull(page.GetElementById(target)));
    }

    /// <summary>
    /// But one file of ours that no page needs. The Content-Security-Policy of these pages would stop the rest anyway;
    /// then it should not be there.
    /// </summary>
    private static void NothingRuns(IHtmlDocument page)
    {
        Assert.Equal(["/reading/copy-link.js"], page.QuerySelectorAll("script").Select(script => script.GetAttribute("src")));
        Assert.All(page.QuerySelectorAll("script"), script => Assert.Empty(script.TextContent));
        Assert.Empty(page.QuerySelectorAll("style, iframe, object, form:not([method=get]), [style]"));
        Assert.DoesNotContain(
            page.QuerySelectorAll("*").SelectMany(element => element.Attributes), attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain("<!--", page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }
}
