using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Editing;

/// <summary>48713 is a withheld number of measure 3, which shares its row with measure 4; its officer wrote it in the text.</summary>
public sealed class HeldBackTests(TestPostgres server) : IAsyncLifetime
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private int _owner;
    private int _colleague;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        var file = SmallReport.Number(6);
        file["figures"]![0]!["observations"]!.AsArray().Add(JsonNode.Parse(
            """{ "value": "48713", "qualifier": "exact", "reference": "2016-06-30", "nature": "realised", "withheld": true }"""));
        await _portal.Get<ImportReport>().RunAsync(new ImportRequest(file.Bytes()), Stop);
        _owner = await _portal.AccountAsync(Role.PolicyOfficer, 3);
        _colleague = await _portal.AccountAsync(Role.PolicyOfficer, 1);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Theory]
    [InlineData("Er zijn 48.713 zaken.")]
    [InlineData("Er zijn 48.**713** zaken.")]
    [InlineData("Er zijn zaken[^1].\n\n[^1]: Dat zijn er 48713.")]
    public async Task Other_officers_do_not_read_it_there_and_the_owner_does(string text)
    {
        await WriteAsync(text);

        var refused = await Assert.ThrowsAsync<AccessDeniedException>(() => Entries.LoadAsync(_colleague, 3, Stop));

        Assert.Equal(HeldBack.Why, refused.Message);
        Assert.NotNull(await Entries.LoadAsync(_owner, 3, Stop));
        Assert.NotNull(await Entries.LoadAsync(await _portal.AccountAsync(Role.Coordinator), 3, Stop));
    }

    [Fact]
    public async Task Once_it_is_mended_they_read_the_text_again_and_never_that_revision()
    {
        var before = (await Revisions.LoadAsync(_colleague, 3, Stop))!.Revisions.Count;
        await WriteAsync("Er zijn 48.713 zaken.");
        await WriteAsync("Er zijn veel zaken.");

        Assert.Equal("Er zijn veel zaken.", (await Entries.LoadAsync(_colleague, 3, Stop))!.Content.RecentDevelopments);
        Assert.Equal(before + 1, (await Revisions.LoadAsync(_colleague, 3, Stop))!.Revisions.Count);
        Assert.Equal(before + 2, (await Revisions.LoadAsync(_owner, 3, Stop))!.Revisions.Count);
    }

    [Fact]
    public async Task Another_number_holds_nothing_back()
    {
        await WriteAsync("Er zijn 148.713 zaken.");

        Assert.NotNull(await Entries.LoadAsync(_colleague, 3, Stop));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private EntryForEditing Entries => _portal.Get<EntryForEditing>();

    private TextRevisions Revisions => _portal.Get<TextRevisions>();

    private async Task WriteAsync(string text)
    {
        var entry = (await Entries.LoadAsync(_owner, 3, Stop))!;
        await _portal.Get<SaveStatusEntry>().RunAsync(
            _owner, WrittenEntry.Of(entry.Round, 3, entry.Revision, entry.Content) with { RecentDevelopments = text }, Stop);
    }
}
