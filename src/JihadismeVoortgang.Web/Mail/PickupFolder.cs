using System.Globalization;
using JihadismeVoortgang.Domain;
using MimeKit;

namespace JihadismeVoortgang.Web.Mail;

/// <summary>Instead of a mail server in Development: each message is a file, and nobody gets anything.</summary>
internal sealed class PickupFolder(string folder, TimeProvider clock) : IMailTransport
{
    private const string Extension = ".eml";

    public string Folder => folder;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellation)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{clock.GetUtcNow():yyyyMMdd'T'HHmmssfff}-{Guid.CreateVersion7():N}{Extension}");
        var unfinished = Path.Combine(folder, $".{name}.tmp");
        try
        {
            Directory.CreateDirectory(folder);
            await using (var file = File.Create(unfinished))
                await message.WriteToAsync(file, cancellation);

            File.Move(unfinished, Path.Combine(folder, name)); // whoever looks sees a whole message, or none
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new MailRefusedException($"De map {folder} is niet te beschrijven.", refused);
        }
    }

    /// <summary>The newest messages, newest first.</summary>
    public async Task<IReadOnlyList<PickedUpLetter>> ListAsync(int most, CancellationToken cancellation = default)
    {
        if (!Directory.Exists(folder))
            return [];

        var letters = new List<PickedUpLetter>();
        foreach (var path in Directory.EnumerateFiles(folder, $"*{Extension}").OrderDescending(StringComparer.Ordinal).Take(most))
        {
            var message = await MimeMessage.LoadAsync(path, cancellation);
            letters.Add(new PickedUpLetter(
                Path.GetFileName(path), message.To.ToString(), message.Subject ?? "", message.TextBody ?? "", Dutch.Moment(message.Date)));
        }

        return letters;
    }
}

/// <summary>A message as the page for developers shows it.</summary>
internal sealed record PickedUpLetter(string File, string To, string Subject, string Text, string SentAt);
