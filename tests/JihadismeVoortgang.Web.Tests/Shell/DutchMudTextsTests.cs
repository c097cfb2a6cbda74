using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Web.Shell;
using MudBlazor;

namespace JihadismeVoortgang.Web.Tests.Shell;

/// <summary>A key MudBlazor no longer knows would silently bring its English back.</summary>
public partial class DutchMudTextsTests
{
    private static readonly ResourceManager English = new("MudBlazor.Resources.LanguageResource", typeof(MudTheme).Assembly);

    [Fact]
    public void Every_text_translates_one_that_MudBlazor_has_with_no_more_values_than_it_gives()
    {
        foreach (var key in DutchMudTexts.Keys)
        {
            var english = English.GetString(key, CultureInfo.InvariantCulture);
            Assert.True(english is not null, key);
            Assert.Subset(Values(english), Values(new DutchMudTexts()[key].Value));
        }
    }

    private static HashSet<string> Values(string text) => [.. Value().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Value();
}
