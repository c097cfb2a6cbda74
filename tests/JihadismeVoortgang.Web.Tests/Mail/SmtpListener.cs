using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using JihadismeVoortgang.Web.Mail;
using MailKit.Security;
using MimeKit;

namespace JihadismeVoortgang.Web.Tests.Mail;

/// <summary>A mail server on loopback that takes every message, or refuses it as it is told to.</summary>
internal sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ReceivedMail> _received = new();
    private readonly ConcurrentQueue<(bool IsEncrypted, string Line)> _heard = new();
    private readonly ConcurrentBag<Task> _talks = [];
    private readonly TaskCompletionSource _called = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _accepting;

    public SmtpListener()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Not now: every sender is sent away.</summary>
    public bool Refuses { get; set; }

    /// <summary>Nobody of that name here.</summary>
    public bool RefusesRecipients { get; set; }

    /// <summary>Takes the call and says nothing.</summary>
    public bool IsSilent { get; set; }

    /// <summary>With one it speaks TLS: at once, or when asked by STARTTLS.</summary>
    public X509Certificate2? Certificate { get; set; }

    public bool IsEncryptedFromTheStart { get; set; }

    /// <summary>Completed by the first call.</summary>
    public Task Called => _called.Task;

    /// <summary>Every line of every client, in the clear or not, but those of messages.</summary>
    public IReadOnlyList<(bool IsEncrypted, string Line)> Heard => [.. _heard];

    public IReadOnlyList<ReceivedMail> Received => [.. _received];

    public MailServer Server => new("127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port, SecureSocketOptions.None, null);

    /// <summary>One that no machine trusts.</summary>
    public static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }

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
        catch (Exception over) when (_stop.IsCancellationRequested && over is OperationCanceledException or InvalidOperationException)
        {
            // The test is over; the listener may have been stopped just before it was asked for the next caller.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        _called.TrySetResult();
        try
        {
            if (IsSilent)
                _ = await client.GetStream().ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false, _stop.Token);
            else if (IsEncryptedFromTheStart)
                await SpeakAsync(await EncryptAsync(client.GetStream()), isEncrypted: true, greets: true);
            else
                await SpeakAsync(client.GetStream(), isEncrypted: false, greets: true);
        }
        catch (Exception over) when (over is OperationCanceledException or IOException or System.Security.Authentication.AuthenticationException)
        {
            // The test is over, or the client went.
        }
    }

    private async Task<Stream> EncryptAsync(Stream plain)
    {
        var encrypted = new SslStream(plain);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, _stop.Token);
        return encrypted;
    }

    private async Task SpeakAsync(Stream stream, bool isEncrypted, bool greets)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        var recipients = new List<string>();
        if (greets)
            await writer.WriteLineAsync("220 test");
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != "QUIT")
        {
            _heard.Enqueue((isEncrypted, line));
            if (line.StartsWith("RCPT TO:", StringComparison.Ordinal))
                recipients.Add(line[8..]);
            await writer.WriteLineAsync(Answer(line, isEncrypted));
            if (line == "STARTTLS")
            {
                await SpeakAsync(await EncryptAsync(stream), isEncrypted: true, greets: false);
                return;
            }

            if (line == "DATA")
            {
                await TakeAsync(reader, recipients);
                await writer.WriteLineAsync("250 taken");
            }
        }
    }

    private string Answer(string line, bool isEncrypted) => line.Split(' ', ':')[0] switch
    {
        "EHLO" => isEncrypted ? "250-test\r\n250 AUTH PLAIN" : Certificate is null ? "250 test" : "250-test\r\n250 STARTTLS",
        "STARTTLS" => "220 go on",
        "AUTH" => "235 welcome",
        "MAIL" when Refuses => "451 later",
        "RCPT" when RefusesRecipients => "550 nobody of that name",
        "DATA" => "354 go on",
        _ => "250 ok",
    };

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
