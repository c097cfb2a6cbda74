using Bunit;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Shell;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.JSInterop;

namespace JihadismeVoortgang.Web.Tests.Editing;

/// <summary>The field that stays when the editor's script does not come; the editor itself is tried in a browser.</summary>
public class StructuredTextTests : BunitContext
{
    private readonly List<string> _typed = [];

    public StructuredTextTests() => Services.AddSingleton<IJSRuntime>(new NoScript());

    [Fact]
    public void It_is_a_field_with_the_markdown_that_tells_what_is_typed()
    {
        var text = RenderText("Een **tekst**");
        Assert.Equal("Een **tekst**", Field(text).GetAttribute("value"));

        Field(text).Input("Een **andere** tekst");

        Assert.Equal(["Een **andere** tekst"], _typed);
    }

    [Fact]
    public void A_page_that_gives_the_old_text_once_more_does_not_wipe_what_was_typed_since()
    {
        var text = RenderText("oud");
        Field(text).Input("oud en nieuw");

        text.Render(parameters => parameters.Add(component => component.Value, "oud"));
        Assert.Equal("oud en nieuw", Field(text).GetAttribute("value"));

        text.Render(parameters => parameters.Add(component => component.Value, "van de server"));
        Assert.Equal("van de server", Field(text).GetAttribute("value"));
    }

    [Fact]
    public void Its_own_faults_belong_to_it()
    {
        var text = RenderText("tekst");
        Assert.Null(Field(text).GetAttribute("aria-invalid"));

        text.Render(parameters => parameters.Add(component => component.Faults, [new Fault("proef", "Dit klopt niet."), new Fault("ander", "Elders.")]));

        Assert.Equal("true", Field(text).GetAttribute("aria-invalid"));
        Assert.Equal("Dit klopt niet.", text.Find($"#{Field(text).GetAttribute("aria-describedby")}").TextContent);
    }

    [Fact]
    public async Task A_change_that_is_made_for_its_writer_is_told_of_like_a_typed_one()
    {
        var text = RenderText("oud");

        Assert.True(await text.InvokeAsync(() => text.Instance.ChangeAsync(typed => $"{typed} en nieuw")));
        Assert.False(await text.InvokeAsync(() => text.Instance.ChangeAsync(_ => null)));
        text.Render(parameters => parameters.Add(component => component.IsReadOnly, true));
        Assert.False(await text.InvokeAsync(() => text.Instance.ChangeAsync(typed => $"{typed} en te laat")));

        Assert.Equal(["oud en nieuw"], _typed);
    }

    private IRenderedComponent<StructuredText> RenderText(string value) => Render<StructuredText>(parameters => parameters
        .Add(component => component.Id, "proef")
        .Add(component => component.Label, "Proeftekst")
        .Add(component => component.Value, value)
        .Add(component => component.ValueChanged, typed => _typed.Add(typed)));

    private static AngleSharp.Dom.IElement Field(IRenderedComponent<StructuredText> text) => text.Find("textarea");

    /// <summary>A browser that could not get the file.</summary>
    private sealed class NoScript : IJSRuntime
    {
        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, object?[]? args) => throw new JSException("Failed to fetch.");

        public ValueTask<TValue> InvokeAsync<TValue>(string identifier, CancellationToken cancellationToken, object?[]? args) =>
            InvokeAsync<TValue>(identifier, args);
    }
}
