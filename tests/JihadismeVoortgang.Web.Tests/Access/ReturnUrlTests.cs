using JihadismeVoortgang.Web.Access;

namespace JihadismeVoortgang.Web.Tests.Access;

public class ReturnUrlTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/bewerken")]
    [InlineData("/bewerken/maatregelen/12?x=1#y")]
    [InlineData("/zoeken?naar=https://elders.example")]
    public void A_path_of_the_portal_is_followed(string address) => Assert.Equal(address, ReturnUrl.Local(address));

    [Theory]
    [InlineData("/zoeken?naar=coördinator", "/zoeken?naar=co%C3%B6rdinator")]
    [InlineData("/bewerken/漢#é", "/bewerken/%E6%BC%A2#%C3%A9")]
    [InlineData("/bewerken?x=\ud83d\ude00 y", "/bewerken?x=%F0%9F%98%80%20y")]
    [InlineData("/bewerken?x=%C3%A9%0d%0aSet-Cookie:y", "/bewerken?x=%C3%A9%0d%0aSet-Cookie:y")]
    public void What_a_header_cannot_hold_is_escaped_and_the_rest_is_left_alone(string address, string written) =>
        Assert.Equal(written, ReturnUrl.Local(address));

    [Fact]
    public void Half_a_character_is_written_as_the_sign_for_one_that_is_unknown() =>
        Assert.Equal("/bewerken%EF%BF%BD", ReturnUrl.Local("/bewerken" + '\ud83d'));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bewerken")]
    [InlineData("https://elders.example")]
    [InlineData("//elders.example")]
    [InlineData("/\\elders.example")]
    [InlineData("\\\\elders.example")]
    [InlineData("/\t/elders.example")]
    [InlineData("/\n/elders.example")]
    [InlineData("/bewerken\r\nSet-Cookie: x=y")]
    [InlineData("javascript:alert(1)")]
    public void Anything_else_is_not(string? address) => Assert.Null(ReturnUrl.Local(address));
}
