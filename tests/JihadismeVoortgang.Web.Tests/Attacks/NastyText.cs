using System.Text;

namespace JihadismeVoortgang.Web.Tests.Attacks;

/// <summary>What nobody types and somebody sends.</summary>
internal static class NastyText
{
    private static readonly string[] Known =
    [
        "", " ", "0", "-1", "+1", "1.0", "1e9", "2147483647", "2147483648", "-2147483649", "9223372036854775808", "99999999999999999999999999", "0x10", "NaN", "١٢", "1\u00A0000",
        "null", "true", "[]", "{}", "<x>", "\"", "'", "\\", "`", "$", "%", "%00", "%%", "%s%n", "{0}", "{{7*7}}", "${7*7}", "#{7*7}", "<%=7*7%>",
        "' OR '1'='1", "'; SELECT pg_sleep(9)--", "1) UNION SELECT NULL--", "$$x$$", "E'\\x00'", "jihad & | ! ( ) <-> :* ''", "a & ", "!!!!", "(((((", ":*", "a:*BCD", "\"open", "-", "- -", "-\"a b\"", "or or or", "a OR", "<->",
        "../../etc/passwd", "..\\..\\web.config", "%2e%2e%2fetc", "/etc/passwd", "C:\\boot.ini", "file:///etc/passwd", "con", "a\r\nSet-Cookie: x=1", "a\nLocation: https://elders.example", "//elders.example", "\\\\elders\\x", "javascript:alert(1)",
        "=1+1", "+cmd|' /C calc'!A0", "-1+1", "@SUM(A1)", "\t=1", "\u0000", "a\u0000b", "\u0007\u001b[2J", "\u202Etxt.exe", "\uFEFF", "\u200B", "\uFFFF", "\u2028", "\uD800", "\uDC00x", "e\u0301\u0301\u0301", "ﷺ", "İ", "ß", "𝟙", "👩‍👩‍👧‍👦", "\u00AD",
        "6.0", "6.", ".6", "6.1.2", "7.0", "007", "2016-02-30", "0001-01-01", "9999-12-31", "10000-01-01", "2016-13-01", "2016-01-01T00:00:00Z", "huidig", "gereed", "naam", "niet-vermeld",
    ];

    public static string Of(Random chance) => chance.Next(8) switch
    {
        0 => Characters(chance, chance.Next(1, 40)),
        1 => chance.Pick(Known) + chance.Pick(Known),
        2 => string.Concat(Enumerable.Repeat(chance.Pick(Known), chance.Next(2, 60))),
        3 when chance.Next(10) == 0 => Characters(chance, chance.Next(1000, 10_000)),
        4 => string.Join(' ', Enumerable.Range(0, chance.Next(1, 12)).Select(_ => chance.Pick(Known))),
        _ => chance.Pick(Known),
    };

    /// <summary>Any sixteen bits: halves of characters as well.</summary>
    private static string Characters(Random chance, int count) =>
        string.Create(count, chance, (text, from) =>
        {
            for (var index = 0; index < text.Length; index++)
                text[index] = (char)(from.Next(3) == 0 ? from.Next(0x10000) : from.Next(0x80));
        });

    /// <summary>As it stands in an address: every byte escaped, halves of characters as the bytes that UTF-8 does not know.</summary>
    public static string InAddress(string text)
    {
        var address = new StringBuilder(text.Length * 3);
        foreach (var character in text)
        {
            if (char.IsAsciiLetterOrDigit(character))
                address.Append(character);
            else if (char.IsSurrogate(character))
                address.Append("%ED%A0%80");
            else
                foreach (var unit in Encoding.UTF8.GetBytes([character]))
                    address.Append('%').Append(unit.ToString("X2", System.Globalization.CultureInfo.InvariantCulture));
        }

        return address.ToString();
    }
}
