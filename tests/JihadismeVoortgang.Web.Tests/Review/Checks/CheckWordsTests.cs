using JihadismeVoortgang.Reports.Checks;
using JihadismeVoortgang.Web.Review.Checks;

namespace JihadismeVoortgang.Web.Tests.Review.Checks;

public class CheckWordsTests
{
    [Fact]
    public void Every_check_has_a_name_of_its_own()
    {
        var names = Enum.GetValues<CheckKind>().Select(CheckWords.Of).ToList();

        Assert.All(names, name => Assert.False(string.IsNullOrWhiteSpace(name)));
        Assert.Equal(names.Count, names.Distinct().Count());
    }
}
