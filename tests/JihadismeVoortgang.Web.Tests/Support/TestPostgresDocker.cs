using System.Net.Sockets;

namespace JihadismeVoortgang.Web.Tests.Support;

/// <summary>
/// Whether a Docker engine answers. Asked before Testcontainers is, which reports a missing engine late and as an error.
/// </summary>
internal static class TestPostgresDocker
{
    private const string UsualSocket = "/var/run/docker.sock";
    private const string SocketScheme = "unix://";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public static async Task<bool> AnswersAsync()
    {
        var host = Environment.GetEnvironmentVariable("DOCKER_HOST") is { Length: > 0 } given
            ? given
            : SocketScheme + UsualSocket;
        using var client = host.StartsWith(SocketScheme, StringComparison.Ordinal)
            ? new HttpClient(Through(host[SocketScheme.Length..])) { BaseAddress = new("http://docker") }
            : new HttpClient { BaseAddress = new(host.Replace("tcp://", "http://", StringComparison.Ordinal)) };
        client.Timeout = Limit;
        try
        {
            using var answer = await client.GetAsync(new Uri("/_ping", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    private static SocketsHttpHandler Through(string socketPath) => new()
    {
        ConnectCallback = async (_, cancellationToken) =>
        {
            var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(socketPath), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch
            {
                socket.Dispose();
                throw;
            }
        },
    };
}
