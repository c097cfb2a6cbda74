using System.Collections.Concurrent;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>
/// Search in what is published, and in nothing else. Three queries at most: which editions those are, the words of those
/// not seen before, and the hits; a fourth when not all that was asked stands in one text.
/// </summary>
internal sealed class PublishedSearch(PublishedEditions published, IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Of the newest report, and of all others: what more there is is not ranked, so that a common word costs no more.</summary>
    public const int MostHits = 1_000;

    private readonly ConcurrentDictionary<(EditionNumber Number, string PdfSha256), IReadOnlyList<string>> _words = new();

    private volatile KnownWords? _known;

    public async Task<SearchFindings> FindAsync(SearchRequest request, CancellationToken cancellation = default)
    {
        var editions = await published.ListAsync(cancellation);
        var question = SearchQuestion.Parse(request.Text);
        if (editions.Count == 0 || question.Terms.Count == 0)
            return new SearchFindings(editions) { IsAllStopWords = question.IsAllStopWords };

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var plan = new SearchPlan(question, await VocabularyAsync(db, editions, cancellation));
        if (plan.IsEmpty && plan.Measure is null)
            return new SearchFindings(editions) { Plan = plan };

        var scope = SearchScope.Of(editions, request);
        var rows = plan.IsComplete || !plan.HasParts ? await RowsAsync(db, plan, plan.IsEmpty ? "" : plan.All, scope, request, cancellation) : [];
        var isPartial = rows.Count == 0 && plan is { HasParts: true, IsEmpty: false };
        if (isPartial)
            rows = await RowsAsync(db, plan, plan.Any, scope, request, cancellation);
        return new SearchFindings(editions)
        {
            Plan = plan,
            IsPartial = isPartial,
            Hits = [.. rows.Select(row => HitOf(row, scope))],
            InNewest = rows.Count > 0 ? rows[0].InNewest : 0,
            InOthers = rows.Count > 0 ? rows[0].InOthers : 0,
        };
    }

    private static SearchHit HitOf(SearchRow row, SearchScope scope) => new(
        Enum.Parse<SearchKind>(row.Kind), row.Measures, row.Theme, row.Figure, row.Title, row.Body, scope.NewestOf(row.Editions))
    {
        IsNewest = row.IsNewest,
    };

    private static Task<List<SearchRow>> RowsAsync(
        PortalDbContext db, SearchPlan plan, string query, SearchScope scope, SearchRequest request, CancellationToken cancellation) =>
        Rows(db, plan, query, scope, request).ToListAsync(cancellation);

    internal static IQueryable<SearchRow> Rows(PortalDbContext db, SearchPlan plan, string query, SearchScope scope, SearchRequest request)
    {
        int[] measure = plan.Measure is { } number ? [number] : [];
        string[] kinds = [.. request.Kinds.Select(kind => kind.ToString())];
        var (exact, forms) = plan.IsEmpty ? ("", "") : (plan.Exact, plan.Forms);
        return db.Database.SqlQuery<SearchRow>(
            $"""
            WITH found AS MATERIALIZED (
                (SELECT *, true AS is_newest FROM search_passages
                 WHERE (words @@ {query}::tsquery OR measures && {measure}) AND kind = ANY ({kinds}) AND editions && {scope.Newest}
                    AND (theme = {request.Theme}::int OR {request.Theme}::int IS NULL)
                 LIMIT {MostHits})
                UNION ALL
                (SELECT *, false AS is_newest FROM search_passages
                 WHERE (words @@ {query}::tsquery OR measures && {measure}) AND kind = ANY ({kinds}) AND editions && {scope.Others}
                    AND NOT editions && {scope.NewestReport} AND (theme = {request.Theme}::int OR {request.Theme}::int IS NULL)
                 LIMIT {MostHits})
            )
            SELECT kind, measures, theme, figure, title, body, editions, is_newest,
                (count(*) FILTER (WHERE is_newest) OVER ())::int AS in_newest,
                (count(*) FILTER (WHERE NOT is_newest) OVER ())::int AS in_others
            FROM found
            ORDER BY is_newest DESC, measures && {measure} AND kind = 'Measure' DESC, measures && {measure} DESC,
                4 * ts_rank(words, {exact}::tsquery, 1) + 2 * ts_rank(words, {forms}::tsquery, 1) + ts_rank(words, {query}::tsquery, 1) DESC,
                editions[cardinality(editions)] DESC, measures, id
            LIMIT {request.PageSize} OFFSET {(request.Page - 1) * request.PageSize}
            """);
    }

    /// <summary>Kept until another edition is published; of an edition its words are read once.</summary>
    private async Task<Vocabulary> VocabularyAsync(PortalDbContext db, IReadOnlyList<PublishedEdition> editions, CancellationToken cancellation)
    {
        if (_known is { } known && known.Editions.SequenceEqual(editions))
            return known.Vocabulary;

        int[] missing = [.. editions.Where(edition => !_words.ContainsKey((edition.Number, edition.PdfSha256))).Select(edition => SearchedEdition.CodeOf(edition.Number))];
        var read = await db.SearchedEditions.AsNoTracking()
            .Where(edition => missing.Contains((edition.ReportNumber * 1_000) + edition.Correction))
            .ToListAsync(cancellation);
        foreach (var edition in read)
        {
            var number = new EditionNumber(edition.ReportNumber, edition.Correction);
            _words[(number, editions.First(candidate => candidate.Number == number).PdfSha256)] = edition.Words;
        }

        var vocabulary = new Vocabulary(editions.SelectMany(edition => _words.GetValueOrDefault((edition.Number, edition.PdfSha256), [])));
        if (read.Count == missing.Length) // an index that is still being made is read again
            _known = new KnownWords(editions, vocabulary);
        return vocabulary;
    }

    private sealed record KnownWords(IReadOnlyList<PublishedEdition> Editions, Vocabulary Vocabulary);
}
