using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using JihadismeVoortgang.Web.Mail;
using MailKit.Security;
using MimeKit;

namespace JihadismeVoortgang.Web.Tests.Mail;

/// <summary>A mail server on loopback that takes every message, or refuses every one.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ReceivedMail> _received = new();
    private readonly ConcurrentBag<Task> _talks = [];
    private readonly Task _accepting;

    public SmtpListener()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public bool Refuses { get; set; }

    public IReadOnlyList<ReceivedMail> Received => [.. _received];

    public MailServer Server => new("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port, SecureSocketOptions.None, null);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_talks);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _talks.Add(TalkAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        var recipients = new List<string>();
        try
        {
            await writer.WriteLineAsync("220 test");
            while (await reader.ReadLineAsync(_stop.Token) is { } line && line != "QUIT")
            {
                if (line.StartsWith("RCPT TO:", StringComparison.Ordinal))
                    recipients.Add(line[8..]);
                if (line != "DATA")
                {
                    await writer.WriteLineAsync(Refuses && line.StartsWith("MAIL", StringComparison.Ordinal) ? "451 later" : "250 ok");
                    continue;
                }

                await writer.WriteLineAsync("354 go on");
                await TakeAsync(reader, recipients);
                await writer.WriteLineAsync("250 taken");
            }
        }
        catch (Exception over) when (over is OperationCanceledException or IOException)
        {
            // The test is over, or the client went.
        }
    }

    private async Task TakeAsync(StreamReader reader, List<string> recipients)
    {
        var raw = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
            raw.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");

        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes(raw.ToString()));
        _received.Enqueue(new ReceivedMail([.. recipients], await MimeMessage.LoadAsync(bytes, _stop.Token)));
    }
}

internal sealed record ReceivedMail(IReadOnlyList<string> Recipients, MimeMessage Message);
