using System.Text;
using MimeKit;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>What people typed, made fit for the head of a message.</summary>
internal static class LetterWords
{
    private const string More = "…";

    /// <summary>On one line, without signs that control anything: nothing in it can begin another header.</summary>
    public static string Line(string text, int longest)
    {
        var line = new StringBuilder(text.Length);
        foreach (var sign in text)
        {
            var kept = char.IsControl(sign) || char.IsWhiteSpace(sign) || sign is '\u2028' or '\u2029' ? ' ' : sign;
            if (kept != ' ' || (line.Length > 0 && line[^1] != ' '))
                line.Append(kept);
        }

        var whole = line.ToString().TrimEnd();
        if (whole.Length <= longest)
            return whole;

        var end = longest - More.Length;
        return whole[..(char.IsHighSurrogate(whole[end - 1]) ? end - 1 : end)] + More;
    }

    /// <summary>Null for what is no address, or more than one, or breaks a line.</summary>
    public static MailboxAddress? Address(string? text) =>
        !string.IsNullOrWhiteSpace(text)
        && !text.Any(char.IsControl)
        && MailboxAddress.TryParse(text, out var address)
        && address.Address.Contains('@', StringComparison.Ordinal)
            ? address
            : null;
}
