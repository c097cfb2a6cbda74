using Bunit;
using JihadismeVoortgang.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace JihadismeVoortgang.Web.Tests.Shell;

public sealed class ToastsTests : BunitContext
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Toasts _toasts;

    public ToastsTests()
    {
        _toasts = new Toasts(_clock);
        Services.AddSingleton(_toasts);
    }

    [Fact]
    public void A_message_is_shown_where_a_screen_reader_listens()
    {
        var area = Render<ToastArea>();

        _toasts.Succeed("Opgeslagen.");

        area.WaitForAssertion(() => Assert.Equal("Opgeslagen.", area.Find("[aria-live=polite] p").TextContent));
    }

    [Fact]
    public void A_success_leaves_by_itself_and_a_failure_stays()
    {
        var area = Render<ToastArea>();
        _toasts.Succeed("Opgeslagen.");
        _toasts.Fail("Niet opgeslagen.");

        _clock.Advance(Toasts.Lifetime);

        area.WaitForAssertion(() => Assert.Equal(["Niet opgeslagen."], area.FindAll("p").Select(text => text.TextContent)));
    }

    [Fact]
    public void A_success_takes_the_place_of_the_one_before_and_of_no_failure()
    {
        _toasts.Succeed("Eerste keer bewaard.");
        _toasts.Fail("Niet opgeslagen.");

        _toasts.Succeed("Tweede keer bewaard.");

        Assert.Equal(["Niet opgeslagen.", "Tweede keer bewaard."], _toasts.Shown.Select(toast => toast.Text));
    }

    [Fact]
    public void A_message_can_be_dismissed()
    {
        var area = Render<ToastArea>();
        _toasts.Fail("Niet opgeslagen.");
        area.WaitForElement("button");

        area.Find("button").Click();

        area.WaitForAssertion(() => Assert.Empty(area.FindAll("p")));
    }

    [Fact]
    public void Two_equal_messages_are_two()
    {
        _toasts.Fail("Niet opgeslagen.");
        _toasts.Fail("Niet opgeslagen.");

        Assert.Equal(2, _toasts.Shown.Count);
    }
}
