using System.Globalization;
using System.Text;
using System.Xml;

namespace JihadismeVoortgang.Web.Reading.Feeds;

/// <summary>Writes a feed as Atom (RFC 4287). The same feed gives the same bytes.</summary>
internal static class AtomWriter
{
    public const string MediaType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    };

    /// <param name="feed">What to write.</param>
    /// <param name="author">The organisation that publishes.</param>
    /// <param name="root">Address of the portal, without a slash at its end: readers of feeds often know no other addresses than whole ones.</param>
    public static byte[] Write(Feed feed, string author, string root)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartElement("feed", Atom);
            writer.WriteAttributeString("xml", "lang", null, "nl-NL");
            Text(writer, "id", feed.Id.ToString());
            Text(writer, "title", feed.Title);
            Text(writer, "updated", Instant(feed.Updated));
            writer.WriteStartElement("author", Atom);
            Text(writer, "name", author);
            writer.WriteEndElement();
            Link(writer, "self", "application/atom+xml", root + feed.Address);
            Link(writer, "alternate", "text/html", root + feed.Page);
            foreach (var entry in feed.Entries)
                Entry(writer, entry, root);

            writer.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Entry(XmlWriter writer, FeedEntry entry, string root)
    {
        writer.WriteStartElement("entry", Atom);
        Text(writer, "id", entry.Id.ToString());
        Text(writer, "title", entry.Title);
        Text(writer, "published", Instant(entry.Published));
        Text(writer, "updated", Instant(entry.Published));
        Link(writer, "alternate", "text/html", root + entry.Page);
        if (entry.Changes is not null)
            Link(writer, "related", "text/html", root + entry.Changes);
        Text(writer, "summary", entry.Summary);
        writer.WriteEndElement();
    }

    private static void Text(XmlWriter writer, string name, string text) => writer.WriteElementString(name, Atom, Allowed(text));

    private static void Link(XmlWriter writer, string relation, string type, string address)
    {
        writer.WriteStartElement("link", Atom);
        writer.WriteAttributeString("rel", relation);
        writer.WriteAttributeString("type", type);
        writer.WriteAttributeString("href", Allowed(address));
        writer.WriteEndElement();
    }

    private static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>XML has no way to write some characters, not even escaped: one of them would make the whole feed unreadable.</summary>
    private static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[index + 1], text[index]))
                allowed.Append(text[index]).Append(text[++index]);
            else
                allowed.Append(XmlConvert.IsXmlChar(text[index]) ? text[index] : '\uFFFD');
        }

        return allowed.ToString();
    }
}
