using JihadismeVoortgang.Web.Publishing.Search;

namespace JihadismeVoortgang.Web.Tests.Publishing.Search;

public sealed class DutchRootsTests
{
    [Theory]
    [InlineData("veroordelen", "veroordeeld")]
    [InlineData("veroordelen", "veroordelingen")]
    [InlineData("veroordelen", "veroordeelden")]
    [InlineData("gereist", "gereisd")]
    [InlineData("gereist", "reizen")]
    [InlineData("uitgereisd", "uitreizen")]
    [InlineData("teruggekeerd", "terugkeren")]
    [InlineData("grens", "grenzen")]
    [InlineData("brief", "brieven")]
    [InlineData("thema", "themas")]
    [InlineData("genomen", "nemen")]
    [InlineData("verboden", "verbieden")]
    [InlineData("onderzocht", "onderzoeken")]
    [InlineData("mogelijkheden", "mogelijkheid")]
    [InlineData("stad", "steden")]
    [InlineData("persoon", "personen")]
    [InlineData("bevroren", "bevriezen")]
    [InlineData("bevriezing", "bevroor")]
    [InlineData("ingegrepen", "ingrijpen")]
    [InlineData("verloren", "verlies")]
    [InlineData("gebleken", "blijkt")]
    [InlineData("getroffen", "treffen")]
    [InlineData("detentie", "gedetineerden")]
    public void Forms_of_one_word_share_a_root(string one, string other) =>
        Assert.NotEmpty(DutchRoots.Of(one).Intersect(DutchRoots.Of(other)));

    [Theory]
    [InlineData("uitreizigers", "uitreis")]
    [InlineData("jihadistisch", "jihadisme")]
    [InlineData("registratie", "registreren")]
    [InlineData("terugkeerders", "terugkeer")]
    public void Words_made_from_one_word_share_an_origin(string one, string other)
    {
        Assert.NotEmpty(DutchRoots.OfOrigins(one).Intersect(DutchRoots.OfOrigins(other)));
        Assert.Empty(DutchRoots.Of(one).Intersect(DutchRoots.Of(other)));
    }

    [Theory]
    [InlineData("school", "scherm")]
    [InlineData("gemeente", "gemeenschap")]
    [InlineData("politie", "politiek")]
    [InlineData("detentie", "detectie")]
    [InlineData("30a", "30b")]
    public void Other_words_share_none(string one, string other) =>
        Assert.Empty(DutchRoots.Of(one).Intersect(DutchRoots.Of(other)));
}
