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
    [InlineData(null)]
    [InlineData("")]
    [InlineData("bewerken")]
    [InlineData("https://elders.example")]
    [InlineData("//elders.example")]
    [InlineData("/\\elders.example")]
    [InlineData("\\\\elders.example")]
    [InlineData("/\t/elders.example")]
    [InlineData("/\n/elders.example")]
    [InlineData("javascript:alert(1)")]
    public void Anything_else_is_not(string? address) => Assert.Null(ReturnUrl.Local(address));
}
