using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Tests.Hosting;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JihadismeVoortgang.Web.Tests.Attacks;

/// <summary>Texts that a spreadsheet would calculate, in every file for a spreadsheet.</summary>
public sealed partial class FormulaTests(PortalApp portal) : IClassFixture<PortalApp>, IAsyncLifetime
{
    private static readonly string[] Formulas = ["=1+1", "+1+1", "-1+1", "@SUM(A1)"];

    /// <summary>Every address that gives such a file, and a text that is in it.</summary>
    private static readonly Dictionary<string, string> Files = new()
    {
        ["/maatregelen.csv"] = Formulas[0],
        ["/cijfers/reeks-0.csv"] = Formulas[0],
        ["/rapportages/6/csv"] = Formulas[1],
        ["/rapportages/6/cijfers"] = Formulas[2],
        ["/rapportages/7/wijzigingen.csv"] = Formulas[3],
        [AccessLinks.AccountsCsv] = Formulas[0],
        [AuditLinks.Csv] = Formulas[0],
    };

    private string _email = "";

    public async ValueTask InitializeAsync()
    {
        var number = await portal.AccountAsync($"{Guid.NewGuid():N}@portaal.example", Role.Administrator, Role.Coordinator);
        await using (var db = await portal.OpenAsync())
        {
            var user = await db.Users.SingleAsync(known => known.Id == number, Stop);
            (user.DisplayName, _email) = (Formulas[0], user.Email!);
            await db.SaveChangesAsync(Stop);
            if (await db.Editions.AnyAsync(Stop))
                return;
        }

        foreach (var (report, shift) in new[] { (6, 0), (7, 1) })
        {
            await portal.Services.GetRequiredService<ImportReport>().RunAsync(
                new ImportRequest(Report(report, shift).Bytes()) { Adopt = true }, Stop);
        }
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task No_cell_of_any_file_is_a_formula()
    {
        using var visitor = await portal.SignedInAsync(_email);
        foreach (var (address, text) in Files)
        {
            using var answer = await visitor.GetAsync(address);
            Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
            Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
            var file = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Stop)).TrimStart('\uFEFF');
            Assert.Contains($"\"'{text}", file, StringComparison.Ordinal);
            Assert.False(BareFormula().IsMatch(file), $"{address}: {BareFormula().Match(file).Value}");
        }
    }

    [Fact]
    public void Every_address_of_such_a_file_is_tried()
    {
        var patterns = portal.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(pattern => pattern.EndsWith(".csv", StringComparison.Ordinal))
            .Select(pattern => Placeholder().Replace(pattern, "*"))
            .Distinct();

        Assert.Equal(
            Files.Keys.Where(address => address.EndsWith(".csv", StringComparison.Ordinal)).Select(address => Given().Replace(address, "*")).Order(StringComparer.Ordinal),
            patterns.Order(StringComparer.Ordinal));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Each formula in every column; in the next report each stands in the place of another.</summary>
    private static JsonObject Report(int number, int shift)
    {
        var (rows, figures) = (new JsonArray(), new JsonArray());
        for (var index = 0; index < Formulas.Length; index++)
        {
            var text = Formulas[(index + shift) % Formulas.Length];
            rows.Add(new JsonObject
            {
                ["measures"] = new JsonArray(new JsonObject { ["number"] = index + 1, ["description"] = text }),
                ["theme"] = 1,
                ["planning"] = text,
                ["status"] = text,
                ["developments"] = text,
            });
            figures.Add(new JsonObject
            {
                ["key"] = FormattableString.Invariant($"reeks-{index}"),
                ["label"] = text,
                ["unit"] = text,
                ["definition"] = text,
                ["supplier"] = text,
                ["measures"] = new JsonArray(index + 1),
                ["observations"] = new JsonArray(new JsonObject { ["value"] = "12", ["reference"] = "2016-05-27", ["printed"] = text }),
            });
        }

        return new JsonObject
        {
            ["programme"] = Formulas[0],
            ["report"] = new JsonObject { ["number"] = number, ["title"] = Formulas[0], ["introduction"] = Formulas[0] },
            ["themes"] = new JsonArray(new JsonObject { ["number"] = 1, ["title"] = Formulas[0] }),
            ["rows"] = rows,
            ["footnotes"] = new JsonArray(),
            ["figures"] = figures,
        };
    }

    /// <summary>The beginning of a cell: of the file, after a line or after a semicolon.</summary>
    [GeneratedRegex("(?:^|\r\n|;)\"?[=+\\-@＝＋－＠\\t].{0,40}")]
    private static partial Regex BareFormula();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"reeks-0|(?<=rapportages/)7")]
    private static partial Regex Given();
}
