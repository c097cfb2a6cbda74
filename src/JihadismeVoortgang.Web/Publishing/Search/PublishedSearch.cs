using System.Collections.Concurrent;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Publishing.Search;

/// <summary>
/// Search in what is published, and in nothing else. Three queries at most: which editions those are, the words of those
/// not seen before, and the hits.
/// </summary>
internal sealed class PublishedSearch(PublishedEditions published, IDbContextFactory<PortalDbContext> contexts)
{
    /// <summary>Of the newest report, and of all others: what more there is is not ranked, so that a common word costs no more.</summary>
    public const int MostHits = 1_000;

    private readonly ConcurrentDictionary<(EditionNumber Number, string PdfSha256), IReadOnlyList<string>> _words = new();

    private volatile KnownWords? _known;

    /// <summary>Fewer than this that say all that was asked are followed by those that say a part of it.</summary>
    private const int Few = 3;

    public async Task<SearchFindings> FindAsync(SearchRequest request, CancellationToken cancellation = default) =>
        await FindAsync(request, await published.ListAsync(cancellation), cancellation);

    /// <param name="request">What is asked.</param>
    /// <param name="editions">All published ones, newest first, for who has looked already.</param>
    /// <param name="cancellation">Nobody waits any longer.</param>
    public async Task<SearchFindings> FindAsync(SearchRequest request, IReadOnlyList<PublishedEdition> editions, CancellationToken cancellation = default)
    {
        var question = SearchQuestion.Parse(request.Text);
        if (editions.Count == 0 || question.Terms.Count == 0)
            return new SearchFindings(editions) { IsAllStopWords = question.IsAllStopWords };

        await using var db = await contexts.CreateDbContextAsync(cancellation);
        var plan = new SearchPlan(question, await VocabularyAsync(db, editions, cancellation));
        if (plan.IsEmpty && plan.Measures.Count == 0)
            return new SearchFindings(editions) { Plan = plan };

        var scope = SearchScope.Of(editions, request);
        var rows = await Rows(db, plan, scope, request).ToListAsync(cancellation);
        return rows.Count == 0 ? new SearchFindings(editions) { Plan = plan } : new SearchFindings(editions)
        {
            Plan = plan,
            Hits = [.. rows.Select(row => HitOf(row, scope))],
            Whole = rows[0].Whole,
            InNewest = rows[0].InNewest,
            InOthers = rows[0].InOthers,
            Beside = rows[0].Beside,
            Page = ((rows[0].Place - 1) / request.PageSize) + 1,
        };
    }

    private static SearchHit HitOf(SearchRow row, SearchScope scope) => new(
        Enum.Parse<SearchKind>(row.Kind), row.Measures, row.Theme, row.Figure, row.Title, row.Body, scope.NewestOf(row.Editions))
    {
        IsNewest = row.IsNewest,
        IsBeside = !row.Leads,
    };

    /// <summary>
    /// A page of hits; of a page beyond the last the first. Those that say all come first; when they are few, those that
    /// say most of it follow.
    /// </summary>
    internal static IQueryable<SearchRow> Rows(PortalDbContext db, SearchPlan plan, SearchScope scope, SearchRequest request)
    {
        int[] measures = [.. plan.Measures];
        string[] kinds = [.. request.Kinds.Select(kind => kind.ToString())];
        var (all, any, exact, forms) = plan.IsEmpty ? ("''", "''", "''", "''") : (plan.All, plan.Any, plan.Exact, plan.Forms);
        var (offset, enough) = ((request.Page - 1) * request.PageSize, plan.HasParts ? Few : 0);
        return db.Database.SqlQuery<SearchRow>(
            $"""
            WITH whole AS MATERIALIZED (
                (SELECT *, true AS is_newest FROM search_passages
                 WHERE (words @@ {all}::tsquery OR measures && {measures}) AND kind = ANY ({kinds}) AND editions && {scope.Newest}
                    AND (theme = {request.Theme}::int OR {request.Theme}::int IS NULL)
                 LIMIT {MostHits})
                UNION ALL
                (SELECT *, false AS is_newest FROM search_passages
                 WHERE (words @@ {all}::tsquery OR measures && {measures}) AND kind = ANY ({kinds}) AND editions && {scope.Others}
                    AND NOT editions && {scope.NewestReport} AND (theme = {request.Theme}::int OR {request.Theme}::int IS NULL)
                 LIMIT {MostHits})
            ), part AS MATERIALIZED (
                (SELECT *, true AS is_newest FROM search_passages
                 WHERE (SELECT count(*) FROM whole) < {enough} AND words @@ {any}::tsquery AND kind = ANY ({kinds}) AND editions && {scope.Newest}
                    AND (theme = {request.Theme}::int OR {request.Theme}::int IS NULL) AND id NOT IN (SELECT id FROM whole)
                 LIMIT {MostHits})
                UNION ALL
                (SELECT *, false AS is_newest FROM search_passages
                 WHERE (SELECT count(*) FROM whole) < {enough} AND words @@ {any}::tsquery AND kind = ANY ({kinds}) AND editions && {scope.Others}
                    AND NOT editions && {scope.NewestReport} AND (theme = {request.Theme}::int OR {request.Theme}::int IS NULL)
                    AND id NOT IN (SELECT id FROM whole)
                 LIMIT {MostHits})
            ), found AS MATERIALIZED (
                SELECT *, true AS is_whole, true AS leads FROM whole
                UNION ALL SELECT *, false AS is_whole, NOT EXISTS (SELECT FROM whole) AS leads FROM part
            ), ordered AS (
                SELECT kind, measures, theme, figure, title, body, editions, is_newest, leads,
                    (count(*) FILTER (WHERE leads AND is_newest) OVER ())::int AS in_newest,
                    (count(*) FILTER (WHERE leads AND NOT is_newest) OVER ())::int AS in_others,
                    (count(*) FILTER (WHERE NOT leads) OVER ())::int AS beside,
                    (count(*) FILTER (WHERE is_whole) OVER ())::int AS whole,
                    (row_number() OVER (ORDER BY is_whole DESC, is_newest DESC,
                        measures && {measures} AND kind = 'Measure' DESC, measures && {measures} DESC,
                        (SELECT count(*) FROM unnest({plan.Each}) AS term WHERE words @@ term::tsquery) DESC,
                        4 * ts_rank(words, {exact}::tsquery, 1) + 2 * ts_rank(words, {forms}::tsquery, 1) + ts_rank(words, {any}::tsquery, 1) DESC,
                        editions[cardinality(editions)] DESC, measures, id))::int AS place
                FROM found
            )
            SELECT * FROM ordered
            WHERE place > CASE WHEN {offset} < in_newest + in_others + beside THEN {offset} ELSE 0 END
            ORDER BY place
            LIMIT {request.PageSize}
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
