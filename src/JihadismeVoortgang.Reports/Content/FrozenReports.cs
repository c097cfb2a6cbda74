using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JihadismeVoortgang.Reports.Content;

/// <summary>
/// Reads frozen reports for who keeps many of them and looks at little of each. Of a text it reads where it begins and
/// ends; the words are read when somebody looks at them, and of those only the latest are kept. A row or text that two
/// reports hold to the letter is one object in both, so forty editions take little more memory than what differs in them,
/// and whoever compares them sees at once what is the same.
/// </summary>
/// <remarks>
/// What a text holds is judged when it is read: a fault in it, which no adopted edition has, is thrown there.
/// May be used by several threads at once.
/// </remarks>
public sealed class FrozenReports
{
    private readonly Lock _reading = new();
    private readonly Dictionary<ReadOnlyMemory<byte>, ReportRow> _rows = new(ByContent.Instance);
    private readonly RecentTexts _recent;
    private readonly JsonSerializerOptions _reportOptions;
    private readonly JsonSerializerOptions _rowOptions;

    /// <summary>What is being read, by the converter that needs a part of it as it stands.</summary>
    private ReadOnlyMemory<byte> _source;

    /// <param name="recentBytes">How much JSON of texts may be kept read; in memory that takes some four times as much.</param>
    public FrozenReports(long recentBytes)
    {
        _recent = new RecentTexts(recentBytes);
        _rowOptions = With(new TextConverter<Block>(this, isPartOfRow: true));
        _reportOptions = With(
            new RowConverter(this), new TextConverter<Block>(this, isPartOfRow: false), new TextConverter<ReportObservation>(this, isPartOfRow: false));
    }

    /// <param name="json">In UTF-8, written with <see cref="ContentJson.Options"/>. Parts of it are copied, none is kept.</param>
    /// <typeparam name="T">A report, or what is put round one.</typeparam>
    /// <exception cref="JsonException">It is not what is asked for; the message names the path.</exception>
    public T? Read<T>(ReadOnlyMemory<byte> json)
    {
        lock (_reading)
        {
            try
            {
                _source = json;
                return JsonSerializer.Deserialize<T>(json.Span, _reportOptions);
            }
            finally
            {
                _source = default;
            }
        }
    }

    private static JsonSerializerOptions With(params JsonConverter[] converters)
    {
        var options = new JsonSerializerOptions(ContentJson.Options);
        foreach (var converter in converters)
            options.Converters.Add(converter);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>The value the reader stands at, as it is written; the reader goes to its end.</summary>
    private ReadOnlyMemory<byte> Slice(ref Utf8JsonReader reader)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return _source[start..(int)reader.BytesConsumed];
    }

    private ReportRow Row(ReadOnlyMemory<byte> json)
    {
        if (_rows.TryGetValue(json, out var known))
            return known;

        var whole = _source;
        try
        {
            _source = json.ToArray(); // of which the texts of the row are parts
            return _rows[_source] = JsonSerializer.Deserialize<ReportRow>(_source.Span, _rowOptions)!;
        }
        finally
        {
            _source = whole;
        }
    }

    /// <summary>By what they say, not by where they stand in memory.</summary>
    private sealed class ByContent : IEqualityComparer<ReadOnlyMemory<byte>>
    {
        public static ByContent Instance { get; } = new();

        public bool Equals(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span);

        public int GetHashCode(ReadOnlyMemory<byte> obj) => string.GetHashCode(MemoryMarshal.Cast<byte, char>(obj.Span));
    }

    private sealed class RowConverter(FrozenReports reports) : JsonConverter<ReportRow>
    {
        public override ReportRow Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reports.Row(reports.Slice(ref reader));

        public override void Write(Utf8JsonWriter writer, ReportRow value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Only for reading.");
    }

    /// <param name="reports">Whose texts they are.</param>
    /// <param name="isPartOfRow">What is read is a row that is kept: a part of it needs no copy.</param>
    private sealed class TextConverter<T>(FrozenReports reports, bool isPartOfRow) : JsonConverter<IReadOnlyList<T>>
        where T : class
    {
        private const int EmptyLength = 2;

        private readonly Dictionary<ReadOnlyMemory<byte>, FrozenText<T>> _known = new(ByContent.Instance);

        public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new JsonException();

            var json = reports.Slice(ref reader);
            if (json.Length == EmptyLength)
                return [];
            if (_known.TryGetValue(json, out var known))
                return known;

            var own = isPartOfRow ? json : json.ToArray();
            return _known[own] = new FrozenText<T>(own, reports._recent);
        }

        public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options) =>
            throw new NotSupportedException("Only for reading.");
    }
}
