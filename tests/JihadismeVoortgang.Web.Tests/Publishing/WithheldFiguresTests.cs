using System.Text;
using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Editing;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Tests.Publishing;

/// <summary>A number that is known inside and in no output: 48713, in a series of measure 3 that measure 1 cites.</summary>
public sealed class WithheldFiguresTests(TestPostgres server) : IAsyncLifetime
{
    private const decimal Secret = 48713;
    private const string SecretText = "48713";
    private static readonly EditionNumber Sixth = new(6, 0);

    private readonly PortalDatabaseFixture _portal = new(server);
    private int _coordinator;

    public async ValueTask InitializeAsync()
    {
        await _portal.InitializeAsync();
        _coordinator = await _portal.AccountAsync(Role.Coordinator);
    }

    public ValueTask DisposeAsync() => _portal.DisposeAsync();

    [Fact]
    public async Task A_report_with_a_withheld_number_has_the_bytes_of_one_without_in_every_format()
    {
        var file = SmallReport.Number(6);
        await ImportAsync(file);
        var (json, pdf) = (await FileAsync(ReportFormat.Json), await FileAsync(ReportFormat.Pdf));
        file["figures"]![0]!["observations"]!.AsArray().Add(Number(SecretText));

        await ImportAsync(file);

        Assert.Equal(1, await WithheldAsync());
        Assert.Equal(json, await FileAsync(ReportFormat.Json));
        Assert.Equal(pdf, await FileAsync(ReportFormat.Pdf));
    }

    [Fact]
    public async Task A_withheld_number_is_in_no_edition_and_in_nothing_readers_get()
    {
        await ImportAsync(WithSecret(6));
        await _portal.SettleRoundAsync(6);
        await _portal.Get<AdoptRound>().RunAsync(_coordinator, 6, Stop);
        await _portal.Get<PublishEdition>().RunAsync(_coordinator, Sixth, null, null, Stop);

        var published = _portal.Get<PublishedEditions>();
        var readers = EditionContent.Write((await published.CurrentAsync(6, Stop))!.Report);
        await using var db = await _portal.OpenAsync();
        var edition = await db.Editions.SingleAsync(Stop);

        Assert.All(
            new[] { readers, edition.Content, Encoding.UTF8.GetString(await FileAsync(ReportFormat.Json)) },
            text => Assert.DoesNotContain(SecretText, text, StringComparison.Ordinal));
        Assert.Contains("zaken", readers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withheld_part_of_a_sum_leaves_nothing_to_compute_it_from()
    {
        var file = SmallReport.Number(6);
        var whole = Number("50000", isWithheld: false);
        whole["parts"] = new JsonArray(Part("man", SecretText, isWithheld: true), Part("vrouw", "1287", isWithheld: false));
        file["figures"]![0]!["observations"]!.AsArray().Add(whole);

        await ImportAsync(file);

        var json = Encoding.UTF8.GetString(await FileAsync(ReportFormat.Json));
        Assert.Contains("50000", json, StringComparison.Ordinal);
        Assert.DoesNotContain("1287", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_coordinators_and_officers_of_the_owning_measure_see_it()
    {
        await ImportAsync(WithSecret(6));
        var owner = await _portal.AccountAsync(Role.PolicyOfficer, 3);
        var citing = await _portal.AccountAsync(Role.PolicyOfficer, 1);
        var sister = await _portal.AccountAsync(Role.PolicyOfficer, 4);

        Assert.Contains(Secret, await SeenAsync(_coordinator, 3));
        Assert.Contains(Secret, await SeenAsync(owner, 3));
        Assert.DoesNotContain(Secret, await SeenAsync(citing, 1));
        Assert.DoesNotContain(Secret, await SeenAsync(citing, 3));
        Assert.DoesNotContain(Secret, await SeenAsync(sister, 4));
    }

    [Fact]
    public async Task Only_who_may_see_withheld_numbers_enters_corrects_or_releases_one()
    {
        await ImportAsync(WithSecret(6));
        var citing = await _portal.AccountAsync(Role.PolicyOfficer, 1);
        var form = new WrittenFigure { Round = 6, Measure = 1, Figure = "zaken", Value = "9", Reference = "2016-04-01", StartedFrom = 1 };

        await Assert.ThrowsAsync<AccessDeniedException>(() => EnterAsync(citing, form with { Release = "Mag." }));
        await Assert.ThrowsAsync<AccessDeniedException>(
            () => EnterAsync(citing, form with { Reference = "2016-03-01", IsWithheld = true, StartedFrom = null }));
        await EnterAsync(citing, form with { Reference = "2016-03-01", StartedFrom = null });
        Assert.Equal(1, await WithheldAsync());
    }

    [Fact]
    public async Task An_owner_releases_it_with_a_reason_and_history_keeps_the_reason()
    {
        await ImportAsync(WithSecret(6));
        var owner = await _portal.AccountAsync(Role.PolicyOfficer, 3);
        var form = new WrittenFigure { Round = 6, Measure = 3, Figure = "zaken", Value = SecretText, Reference = "2016-04-01", StartedFrom = 1 };

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => EnterAsync(owner, form));
        Assert.Equal("Dit cijfer is niet openbaar; geef een reden als u het openbaar maakt.", Assert.Single(broken.Faults).Message);
        await EnterAsync(owner, form with { Release = "De zaak is gesloten." });

        Assert.Equal(0, await WithheldAsync());
        await using var db = await _portal.OpenAsync();
        Assert.Equal("De zaak is gesloten.", (await db.Revisions.OrderBy(known => known.Id).LastAsync(Stop)).Reason);
    }

    [Theory]
    [InlineData("Dat waren 48.713 zaken.", "Rij 3 & 4, recente ontwikkelingen")]
    [InlineData("Dat waren **48**713 zaken.", "Rij 3 & 4, recente ontwikkelingen")]
    public async Task A_text_that_says_it_is_not_adopted_and_a_coordinator_reads_place_and_number(string text, string place)
    {
        await ImportAsync(WithSecret(6, text));

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => _portal.Get<AdoptRound>().RunAsync(_coordinator, 6, Stop));

        Assert.Equal(
            new Fault(place, "Hier staat een getal uit de cijferreeks 'Zaken' dat niet openbaar is. Er staat: ‘48.713’."),
            Assert.Single(broken.Faults));
        await using var db = await _portal.OpenAsync();
        Assert.False(await db.Editions.AnyAsync(Stop));
    }

    [Fact]
    public async Task The_introduction_and_citing_rows_are_looked_through_and_other_rows_are_not()
    {
        var file = WithSecret(6);
        file["report"]!["introduction"] = "Vooraf: 48713.";
        file["rows"]![0]!["status"] = "Hier ook 48713.";
        file["rows"]![1]!["status"] = "Iets anders telt ook 48713[^2].";

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => ImportAsync(file, adopt: true));

        Assert.Equal(["Inleiding", "Rij 1, stand van zaken"], broken.Faults.Select(fault => fault.Place));
    }

    [Fact]
    public async Task A_second_import_of_a_file_with_a_withheld_number_changes_nothing()
    {
        var file = WithSecret(6);
        var whole = Number("50000", isWithheld: false);
        whole["reference"] = "2016-01-01";
        whole["parts"] = new JsonArray(Part("man", "48000", isWithheld: true), Part("vrouw", "2000", isWithheld: false));
        file["figures"]![0]!["observations"]!.AsArray().Add(whole);
        await ImportAsync(file, adopt: true);

        Assert.True((await ImportAsync(file, adopt: true)).ChangedNothing);
    }

    [Fact]
    public async Task An_import_that_does_not_say_so_keeps_a_number_withheld()
    {
        var file = WithSecret(6);
        await ImportAsync(file);
        file["figures"]![0]!["observations"]![1]!.AsObject().Remove("withheld");

        await ImportAsync(file);
        Assert.Equal(1, await WithheldAsync());

        await ImportAsync(file, adopt: true);
        Assert.DoesNotContain(SecretText, Encoding.UTF8.GetString(await FileAsync(ReportFormat.Json)), StringComparison.Ordinal);
        Assert.True((await ImportAsync(file, adopt: true)).ChangedNothing);
    }

    [Fact]
    public async Task An_older_report_that_does_not_say_so_keeps_a_number_withheld()
    {
        var newer = SmallReport.Number(6);
        newer["figures"]![0]!["observations"]!.AsArray().Add(Number(SecretText));
        await ImportAsync(newer);
        var older = SmallReport.Number(5);
        older["figures"]![0]!["observations"]!.AsArray().Add(Number(SecretText, isWithheld: null));

        await ImportAsync(older, adopt: true);

        await using var db = await _portal.OpenAsync();
        Assert.DoesNotContain(SecretText, (await db.Editions.SingleAsync(Stop)).Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_that_would_release_a_number_is_refused()
    {
        var file = WithSecret(6);
        await ImportAsync(file);
        file["figures"]![0]!["observations"]![1]!["withheld"] = false;

        var broken = await Assert.ThrowsAsync<BrokenRuleException>(() => ImportAsync(file));

        Assert.Equal("$.figures[0].observations[1].withheld", Assert.Single(broken.Faults).Place);
        Assert.Equal(1, await WithheldAsync());
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static JsonNode WithSecret(int number, string? developments = null)
    {
        var file = SmallReport.Number(number);
        var figure = file["figures"]![0]!;
        figure["measures"]!.AsArray().Add(1);
        figure["observations"]!.AsArray().Add(Number(SecretText));
        if (developments is not null)
            file["rows"]![2]!["developments"] = developments;
        return file;
    }

    private static JsonObject Number(string value, bool? isWithheld = true) =>
        new() { ["value"] = value, ["reference"] = "2016-04-01", ["withheld"] = isWithheld };

    private static JsonObject Part(string label, string value, bool isWithheld) =>
        new() { ["label"] = label, ["value"] = value, ["relation"] = "sum", ["withheld"] = isWithheld };

    private Task<ImportOutcome> ImportAsync(JsonNode file, bool adopt = false) =>
        _portal.Get<ImportReport>().RunAsync(new ImportRequest(file.Bytes()) { Adopt = adopt }, Stop);

    private async Task<byte[]> FileAsync(ReportFormat format) =>
        (await _portal.Get<ExportReport>().NewestAsync(_coordinator, 6, format, Stop)).Bytes;

    private async Task<IEnumerable<decimal>> SeenAsync(int account, int measure) =>
        (await _portal.Get<EntryForEditing>().LoadAsync(account, measure, Stop))!.Figures
            .SelectMany(figure => figure.Observations)
            .Select(number => number.Quantity.Low)
            .ToList();

    private async Task<int> WithheldAsync()
    {
        await using var db = await _portal.OpenAsync();
        return await db.DatedFigures.CountAsync(number => number.IsWithheld, Stop);
    }

    private Task<Guid> EnterAsync(int account, WrittenFigure form) => _portal.Get<EnterDatedFigure>().RunAsync(account, form, Stop);
}
