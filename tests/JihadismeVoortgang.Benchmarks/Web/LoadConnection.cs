using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace JihadismeVoortgang.Benchmarks.Web;

/// <summary>
/// One connection that asks for one page. It reads as little as it must, because it runs on the same processors as the
/// portal: the status, the length, and past the body.
/// </summary>
internal sealed class LoadConnection : IDisposable
{
    private static readonly byte[] EndOfHead = "\r\n\r\n"u8.ToArray();

    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _request;
    private readonly byte[] _received = new byte[1 << 18];

    private LoadConnection(byte[] request) => _request = request;

    public static async Task<LoadConnection> OpenAsync(Uri portal, string path)
    {
        var connection = new LoadConnection(Encoding.ASCII.GetBytes(
            $"GET {path} HTTP/1.1\r\nHost: {portal.Authority}\r\nAccept: text/html\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n"));
        await connection._socket.ConnectAsync(portal.Host, portal.Port);
        return connection;
    }

    /// <summary>Asks, and has the whole answer when it returns.</summary>
    /// <exception cref="InvalidDataException">Not an answer of 200 with a length.</exception>
    public async Task AskAsync()
    {
        await _socket.SendAsync(_request);
        var received = 0;
        int end;
        while ((end = _received.AsSpan(0, received).IndexOf(EndOfHead)) < 0)
            received += await ReceiveAsync(received);

        var left = end + EndOfHead.Length + LengthOf(_received.AsSpan(0, end)) - received;
        while (left > 0)
            left -= await ReceiveAsync(0);
    }

    public void Dispose() => _socket.Dispose();

    private async ValueTask<int> ReceiveAsync(int from) => await _socket.ReceiveAsync(_received.AsMemory(from)) is > 0 and var count
        ? count
        : throw new InvalidDataException("The portal hung up.");

    private static int LengthOf(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("HTTP/1.1 200"u8))
            throw new InvalidDataException($"The portal answered: {Encoding.ASCII.GetString(head[..Math.Min(head.Length, 40)])}");

        var place = head.IndexOf("Content-Length: "u8);
        return place >= 0 && Utf8Parser.TryParse(head[(place + "Content-Length: ".Length)..], out int length, out _)
            ? length
            : throw new InvalidDataException("The portal did not say how long its answer is.");
    }
}
