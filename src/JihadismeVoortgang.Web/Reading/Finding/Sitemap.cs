using System.Globalization;
using System.Text;
using System.Xml;
using JihadismeVoortgang.Web.Reading.History;
using JihadismeVoortgang.Web.Shell;

namespace JihadismeVoortgang.Web.Reading.Finding;

/// <summary>For search engines: which pages there are, and which part of the portal is theirs.</summary>
internal static class Sitemap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Every page with what is published on it, and when that was; not there when nobody configured the address of the portal.</summary>
    /// <remarks>https://www.sitemaps.org/protocol.html</remarks>
    public static async Task<IResult> ShowAsync(ReadHistory query, PublicAddress address, CancellationToken cancellation) =>
        address.Root is null
            ? ReadingPage.NotFound()
            : Results.Text(Write(Pages(await query.ReadAsync(cancellation)), address), "application/xml", Encoding.UTF8);

    /// <summary>The pages for work ask for an account; a crawler has nothing to look for there.</summary>
    /// <remarks>https://www.rfc-editor.org/rfc/rfc9309</remarks>
    public static IResult Robots(PublicAddress address, ReadingAccess access)
    {
        if (!access.IsPublic)
            return Results.Text("User-agent: *\nDisallow: /\n", "text/plain", Encoding.UTF8);

        var text = new StringBuilder("User-agent: *\n");
        foreach (var closed in (string[])[Links.Editing, Links.Coordination, Links.Reviewing, "/beheer", Links.SignIn])
            text.Append(CultureInfo.InvariantCulture, $"Disallow: {closed}\n");
        if (address.Of(Links.Sitemap) is { } sitemap)
            text.Append(CultureInfo.InvariantCulture, $"\nSitemap: {sitemap}\n");
        return Results.Text(text.ToString(), "text/plain", Encoding.UTF8);
    }

    private static IEnumerable<(string Path, DateTimeOffset? Changed)> Pages(ProgrammeHistory history)
    {
        var newest = history.Newest?.Edition.PublishedAt;
        yield return (Links.Home, newest);
        yield return (Links.Reports, newest);
        yield return (Links.Figures, newest);
        yield return (Links.About, null);
        yield return (Links.Accessibility, null);
        foreach (var report in history.Reports)
            yield return (Links.Report(report.Edition.Number.Report), report.Edition.PublishedAt);
        foreach (var theme in history.Newest?.Report.Themes ?? [])
            yield return (Links.Theme(theme.Number), newest);
        foreach (var measure in history.Measures)
            yield return (Links.Measure(measure.Number), measure.Latest.Source.Edition.PublishedAt);
    }

    private static string Write(IEnumerable<(string Path, DateTimeOffset? Changed)> pages, PublicAddress address)
    {
        using var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true }))
        {
            xml.WriteStartElement("urlset", Namespace);
            foreach (var (path, changed) in pages)
            {
                xml.WriteStartElement("url", Namespace);
                xml.WriteElementString("loc", Namespace, address.Of(path));
                if (changed is { } at)
                    xml.WriteElementString("lastmod", Namespace, at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return text.ToString();
    }

    /// <summary>A string writer that says in the declaration what the answer is sent as.</summary>
    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
