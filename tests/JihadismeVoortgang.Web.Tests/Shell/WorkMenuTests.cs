using Bunit;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Tests.Shell;

public sealed class WorkMenuTests : BunitContext
{
    [Theory]
    [InlineData(Role.PolicyOfficer, "Mijn maatregelen", "Lezerssite")]
    [InlineData(Role.Coordinator, "Mijn maatregelen", "Ronde", "Rapport", "Maatregelen", "Meelezers", "Toewijzing", "Lezerssite")]
    [InlineData(Role.Administrator, "Accounts", "Logboek", "Lezerssite")]
    [InlineData(Role.Reviewer, "Meelezen", "Lezerssite")]
    public void The_menu_holds_what_a_role_may_open(Role role, params string[] items)
    {
        this.AddAuthorization().SetAuthorized("100").SetRoles(role.ToString());

        Assert.Equal(items, Render<WorkMenu>().FindAll("a").Select(link => link.TextContent));
    }

    [Fact]
    public void Who_is_not_signed_in_has_no_menu()
    {
        this.AddAuthorization();

        Assert.Empty(Render<WorkMenu>().Markup);
    }
}
