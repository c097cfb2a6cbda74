using System.Text;
using System.Text.Json;
using JihadismeVoortgang.Reports.Content;

namespace JihadismeVoortgang.Reports.Tests.Markdown;

public class ContentJsonTests
{
    [Fact]
    public void A_report_reads_back_to_the_same_bytes()
    {
        var json = ContentJson.Write(SomeReport.Whole);
        Assert.Equal(json, ContentJson.Write(ContentJson.Read(json)));
    }

    [Fact]
    public void The_shape_of_frozen_content_does_not_change()
    {
        var report = SomeReport.Whole with { Themes = [SomeReport.Whole.Themes[1]], Figures = [] };
        Assert.Equal(
            """
            {"number":7,"correction":1,"programme":"Actieprogramma","title":"Zevende “voortgangsrapportage”",
            "runningHeader":"Bijlage 1","language":"nl-NL","previousReportDate":"2016-07-01","referenceDate":null,"isConcept":true,
            "introduction":[{"block":"paragraph","content":[{"inline":"text","value":"Inleiding"},
            {"inline":"footnote","number":1,"content":[{"inline":"text","value":"Noot "},
            {"inline":"strong","content":[{"inline":"text","value":"een"}]}]},{"inline":"text","value":" bij "},
            {"inline":"measure","measure":27,"printed":"maatregel 27"},{"inline":"text","value":"&"},
            {"inline":"measure","measure":28,"printed":"28"},{"inline":"text","value":"."}]}],
            "themes":[{"number":2,"title":"Tegengaan","rows":[{"measures":[
            {"number":27,"description":[{"inline":"text","value":"A"}],"parts":[]},
            {"number":28,"description":[{"inline":"text","value":"B"}],"parts":[]}],
            "planning":{"label":"2015/2016","state":"InProgress","targetFrom":2015,"targetUntil":2016},
            "stateOfPlay":[{"block":"paragraph","content":[{"inline":"text","value":"Eigen maatregel 27, niet "},
            {"inline":"measure","measure":1,"printed":"maatregel 1"},{"inline":"text","value":"."},
            {"inline":"footnote","number":1,"content":[{"inline":"text","value":"Noot vier"}]}]}],
            "recentDevelopments":[],"revision":3,"state":"ingediend"}]}],"figures":[]}
            """.ReplaceLineEndings(string.Empty),
            Encoding.UTF8.GetString(ContentJson.Write(report)));
    }

    [Fact]
    public void Numbers_keep_the_digits_they_were_given() =>
        Assert.Contains("\"value\":260.50,", Encoding.UTF8.GetString(ContentJson.Write(SomeReport.Whole)), StringComparison.Ordinal);

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("\"title\":\"x\"", "\"titel\":\"x\"")]
    [InlineData("\"title\":\"x\"", "\"title\":\"x\",\"title\":\"y\"")]
    [InlineData("\"title\":\"x\"", "\"title\":null")]
    [InlineData("\"title\":\"x\"", "\"title\":\"x\",\"subtitle\":\"y\"")]
    [InlineData("\"introduction\":[]", "\"introduction\":[{\"block\":\"table\"}]")]
    [InlineData("\"introduction\":[]", "\"introduction\":[{\"block\":\"paragraph\"}]")]
    public void A_file_that_says_something_else_is_refused(string part, string? replacement = null)
    {
        var json = replacement is null ? part : Minimal.Replace(part, replacement, StringComparison.Ordinal);
        Assert.Throws<JsonException>(() => ContentJson.Read(Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void A_store_that_orders_properties_its_own_way_does_no_harm()
    {
        var json = Minimal.Replace(
            "\"introduction\":[]",
            "\"introduction\":[{\"content\":[{\"value\":\"a\",\"inline\":\"text\"}],\"block\":\"paragraph\"}]",
            StringComparison.Ordinal);
        Assert.Equal("a", PlainText.Of(ContentJson.Read(Encoding.UTF8.GetBytes(json)).Introduction));
    }

    private const string Minimal =
        """{"number":1,"programme":"p","title":"x","runningHeader":"h","introduction":[],"themes":[]}""";
}
