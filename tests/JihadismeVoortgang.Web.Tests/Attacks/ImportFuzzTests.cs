using System.Text;
using System.Text.Json.Nodes;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Interchange;
using JihadismeVoortgang.Web.Data.Import;
using JihadismeVoortgang.Web.Data.Sample;
using JihadismeVoortgang.Web.Tests.Support;

namespace JihadismeVoortgang.Web.Tests.Attacks;

/// <summary>Interchange files that are almost right, quite wrong, or made to be too much.</summary>
public sealed class ImportFuzzTests(PortalDatabaseFixture portal) : IClassFixture<PortalDatabaseFixture>
{
    private static readonly string[] Values =
        ["null", "true", "0", "-1", "1e400", "1e-400", "99999999999999999999", "\"\"", "\"x\"", "[]", "{}", "[[[[]]]]", "\"\\u0000\"", "\"½\"", "\"1\\u2028\"", "\"9999999999999999999999999999999999\"", "\"-0\"", "\"1.1.1\"", "\"2016-02-31\""];

    [Fact]
    public async Task A_bent_sample_is_read_or_refused_with_faults_in_dutch()
    {
        var sample = await SampleAsync();
        var refused = 0;
        await Fuzz.TryAsync(300, 20_000, chance =>
        {
            refused += IsRefused(Bent(chance, sample)) ? 1 : 0;
            return Task.CompletedTask;
        });
        Assert.True(refused > 0 || Environment.GetEnvironmentVariable("PORTAL_TEST_SEED") is not null);
    }

    [Fact]
    public async Task What_is_read_is_imported_or_refused_and_breaks_nothing_in_the_database() =>
        await Fuzz.TryAsync(40, 2_000, async chance =>
        {
            var file = Bent(chance, SmallReport.Number(6));
            if (IsRefused(file))
                return;

            try
            {
                await portal.Get<ImportReport>().RunAsync(new ImportRequest(file), TestContext.Current.CancellationToken);
            }
            catch (BrokenRuleException broken)
            {
                Assert.NotEmpty(broken.Faults);
            }
        });

    [Fact]
    public Task Cut_and_scratched_bytes_are_refused_in_a_sentence() => Fuzz.TryAsync(200, 20_000, chance =>
    {
        var bytes = SmallReport.Number(6).Bytes().ToArray();
        if (chance.Next(2) == 0)
            Array.Resize(ref bytes, chance.Next(bytes.Length));
        for (var scratch = chance.Next(1, 6); scratch > 0 && bytes.Length > 0; scratch--)
            bytes[chance.Next(bytes.Length)] = (byte)chance.Next(256);
        IsRefused(bytes);
        return Task.CompletedTask;
    });

    /// <summary>Found by chance.</summary>
    [Fact]
    public void A_measure_with_parts_that_stands_twice_in_one_row_is_a_fault_like_another()
    {
        var file = SmallReport.Number(6);
        var measures = file["rows"]![2]!["measures"]!.AsArray();
        measures[0]!["parts"] = new JsonArray(new JsonObject { ["letter"] = "a" });
        measures.Add(measures[0]!.DeepClone());

        var refused = Assert.Throws<BrokenRuleException>(() => InterchangeReader.Read(file.Bytes()));

        Assert.Contains(refused.Faults, fault => fault.Message == "Maatregel 3 komt twee keer voor.");
    }

    public static TheoryData<string, string> Bombs() => new()
    {
        { "deep", new string('[', 100_000) },
        { "deep in a field", SmallReport.Number(6).ToJsonString().Replace("\"Stand een.\"", new string('[', 5_000) + new string(']', 5_000), StringComparison.Ordinal) },
        { "a zip", "PK\u0003\u0004" + new string('x', 1_000) },
        { "gzip", "\u001f\u008b" },
        { "doubled keys", "{" + string.Join(',', Enumerable.Repeat("\"programme\":\"x\"", 100_000)) + "}" },
        { "rows without end", With("rows", "[" + string.Join(',', Enumerable.Repeat("{}", 500_000)) + "]") },
        { "footnotes without end", With("footnotes", "[" + string.Join(',', Enumerable.Repeat("{}", 500_000)) + "]") },
        { "figures without end", With("figures", "[" + string.Join(',', Enumerable.Repeat("0", 3_000_000)) + "]") },
        { "a number of a megabyte", With("rows", new string('9', 1_000_000)) },
        { "a text of ten megabytes", With("programme", $"\"{new string('a', 10_000_000)}\"") },
        { "a heading without end", With("programme", $"\"{string.Concat(Enumerable.Repeat("\\u0000", 1_000_000))}\"") },
        { "unknown fields without end", "{" + string.Join(',', Enumerable.Range(0, 300_000).Select(number => $"\"k{number}\":1")) + "}" },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_bomb_is_refused_with_a_list_a_person_can_read_and_without_much_memory(string kind, string file)
    {
        var bytes = Encoding.UTF8.GetBytes(file);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var refused = Assert.Throws<BrokenRuleException>(() => InterchangeReader.Read(bytes));

        var spent = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(spent < 64_000_000 + (40L * bytes.Length), $"{kind}: {bytes.Length} bytes asked for {spent}");
        Assert.InRange(refused.Faults.Count, 1, 1_001);
        Assert.All(refused.Faults, fault => Assert.InRange(fault.ToString().Length, 1, 2_000));
    }

    private static string With(string field, string value)
    {
        var file = SmallReport.Number(6).AsObject();
        file[field] = "§";
        return file.ToJsonString().Replace("\"\\u00A7\"", value, StringComparison.Ordinal);
    }

    private static bool IsRefused(ReadOnlyMemory<byte> file)
    {
        try
        {
            InterchangeReader.Read(file);
            return false;
        }
        catch (BrokenRuleException broken)
        {
            Assert.NotEmpty(broken.Faults);
            Assert.All(broken.Faults, fault => Assert.DoesNotContain("Exception", fault.Message, StringComparison.Ordinal));
            return true;
        }
    }

    /// <summary>A few places changed: a value of another kind or a nasty text, a field gone, an element doubled.</summary>
    private static ReadOnlyMemory<byte> Bent(Random chance, JsonNode sample)
    {
        var file = sample.DeepClone();
        for (var times = chance.Next(1, 4); times > 0; times--)
        {
            var node = file;
            while (Children(node) is { Count: > 0 } children && (node == file || chance.Next(4) > 0))
                node = chance.Pick(children);
            switch (node.Parent)
            {
                case JsonObject parent when chance.Next(5) == 0:
                    parent.Remove(node.GetPropertyName());
                    break;
                case JsonArray parent when chance.Next(3) == 0:
                    parent.Insert(chance.Next(parent.Count), node.DeepClone());
                    break;
                case not null:
                    node.ReplaceWith(Value(chance));
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(file.ToJsonString().Replace("\"\\u00BD\"", "\"\\ud800\"", StringComparison.Ordinal)); // no node can hold half a character
    }

    private static JsonNode? Value(Random chance)
    {
        if (chance.Next(2) == 0)
            return JsonValue.Create(new string([.. NastyText.Of(chance).Where(character => !char.IsSurrogate(character))]));
        return JsonNode.Parse(chance.Pick(Values), documentOptions: new() { MaxDepth = 64 });
    }

    private static List<JsonNode> Children(JsonNode node) => node switch
    {
        JsonObject fields => [.. fields.Select(field => field.Value).OfType<JsonNode>()],
        JsonArray items => [.. items.OfType<JsonNode>()],
        _ => [],
    };

    private static async Task<JsonNode> SampleAsync()
    {
        await using var resource = typeof(SampleData).Assembly.GetManifestResourceStream("rapportage-06.json")!;
        return (await JsonNode.ParseAsync(resource, cancellationToken: TestContext.Current.CancellationToken))!;
    }
}
