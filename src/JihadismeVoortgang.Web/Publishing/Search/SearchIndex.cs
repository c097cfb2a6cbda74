using System.Security.Cryptography;
using System.Text.Json;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>
/// Writes what an edition says into the index, in the transaction that adopts it. From then on it waits there: a reader's
/// query names the editions published at that moment, so a planned publication needs nobody to wake up for it.
/// </summary>
internal static class SearchIndex
{
    /// <summary>To be raised when other words or weights are written than before; the portal then makes the index anew when it starts.</summary>
    public const int Format = 2;

    /// <summary>Between what is a passage's own and where it stands, so that no phrase runs from one into the other.</summary>
    private const int Gap = 10;

    /// <summary>PostgreSQL counts no further.</summary>
    private const int LastPosition = 16_383;

    /// <summary>Adds an edition; one that is there already stays as it is.</summary>
    public static async Task AddAsync(PortalDbContext db, EditionNumber edition, ProgressReport report, CancellationToken cancellation)
    {
        var passages = Passage.Of(report)
            .Select(passage => (Passage: passage, Fingerprint: FingerprintOf(passage)))
            .DistinctBy(passage => Convert.ToHexString(passage.Fingerprint))
            .OrderBy(passage => Convert.ToHexString(passage.Fingerprint), StringComparer.Ordinal) // in one order: two who write at once wait, and never for each other
            .ToList();
        var places = passages.Select(passage => PlacesOf(passage.Passage)).ToList();
        string[] words = [.. places.SelectMany(known => known.Keys).Distinct().Order(StringComparer.Ordinal)];
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO searched_editions (report_number, correction, format, words)
            VALUES ({edition.Report}, {edition.Correction}, {Format}, {words})
            ON CONFLICT DO NOTHING
            """, cancellation);
        await WritePassagesAsync(db, edition, passages, [.. places.Select(VectorOf)], cancellation); // second: who builds the index anew holds the other table
    }

    private static async Task WritePassagesAsync(
        PortalDbContext db, EditionNumber edition, List<(Passage Passage, byte[] Fingerprint)> passages, string[] words, CancellationToken cancellation)
    {
        byte[][] fingerprints = [.. passages.Select(passage => passage.Fingerprint)];
        string[] kinds = [.. passages.Select(passage => passage.Passage.Kind.ToString())];
        string[] measures = [.. passages.Select(passage => $"{{{string.Join(',', passage.Passage.Measures)}}}")];
        int?[] themes = [.. passages.Select(passage => passage.Passage.Theme)];
        string?[] figures = [.. passages.Select(passage => passage.Passage.Figure)];
        string[] titles = [.. passages.Select(passage => passage.Passage.Title)];
        string[] bodies = [.. passages.Select(passage => passage.Passage.Body)];
        var code = SearchedEdition.CodeOf(edition);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO search_passages AS known (fingerprint, kind, measures, theme, figure, title, body, words, editions)
            SELECT fingerprint, kind, measures::int[], theme, figure, title, body, words::tsvector, ARRAY[{code}]
            FROM unnest({fingerprints}, {kinds}, {measures}, {themes}, {figures}, {titles}, {bodies}, {words})
                AS given (fingerprint, kind, measures, theme, figure, title, body, words)
            ON CONFLICT (fingerprint) DO UPDATE SET editions = known.editions || EXCLUDED.editions
            WHERE NOT known.editions @> EXCLUDED.editions
            """, cancellation);
    }

    private static byte[] FingerprintOf(Passage passage) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(passage));

    /// <summary>Where each word stands and how much it weighs, as PostgreSQL writes it: "1A", "7D".</summary>
    private static Dictionary<string, List<string>> PlacesOf(Passage passage)
    {
        var places = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var own = passage.OwnsTitle ? 'A' : 'D';
        var text = passage.Kind is SearchKind.RecentDevelopments or SearchKind.Footnote ? 'C' : 'B';
        var position = 0;
        foreach (var (words, weight) in new[] { (passage.Title, own), (passage.Body, text), (passage.Names, own) })
        {
            var last = 0;
            foreach (var word in SearchWords.In(words))
            {
                last = word.Position;
                if (!places.TryGetValue(word.Text, out var known))
                    places[word.Text] = known = [];
                known.Add(FormattableString.Invariant($"{Math.Min(position + last, LastPosition)}{weight}"));
            }

            position += last + Gap;
        }

        return places;
    }

    /// <summary>Folded words are letters and digits only, so nothing in them ends the quotation.</summary>
    private static string VectorOf(Dictionary<string, List<string>> places) =>
        string.Join(' ', places.Select(word => $"'{word.Key}':{string.Join(',', word.Value)}"));
}
