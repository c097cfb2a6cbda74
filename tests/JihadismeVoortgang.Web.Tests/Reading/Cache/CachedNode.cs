using System.Net;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Reports.Pdf.Fonts;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Reading;
using JihadismeVoortgang.Web.Reading.Cache;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace JihadismeVoortgang.Web.Tests.Reading.Cache;

/// <summary>One node with the pages for readers behind its cache; counts the pages it had to make.</summary>
internal sealed class CachedNode : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _made;

    private CachedNode(WebApplication app) => _app = app;

    public int Made => Volatile.Read(ref _made);

    /// <summary>Every address it answers.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    public ReaderCache Cache => _app.Services.GetRequiredService<ReaderCache>();

    /// <summary>A node that listens to the others.</summary>
    public static async Task<CachedNode> StartAsync(PortalDatabaseFixture portal, long bytes = 1 << 24)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services
            .AddSingleton<TimeProvider>(portal.Clock)
            .AddPortalDatabase(new PortalDatabase(portal.AppConnectionString, Owner: null, IsEmbedded: false))
            .AddSingleton(new ReportOptions())
            .AddSingleton<IReportPdfEngine>(_ => new TaggedPdfEngine(ReportFonts.Load()))
            .AddReading();
        builder.Services.AddNotifications();
        builder.Services.AddReaderCache(new ReaderCacheSettings(bytes), new ReadingAccess(IsPublic: true));
        var app = builder.Build();
        var node = new CachedNode(app);
        app.UseReaderCache();
        app.Use((context, next) =>
        {
            Interlocked.Increment(ref node._made);
            return next(context);
        });
        app.MapReading();
        var listens = node.HearsAsync(PortalNotifications.Everything);
        await app.StartAsync(TestContext.Current.CancellationToken);
        await listens;
        return node;
    }

    /// <summary>Completes when the node has heard of a subject; the cache, which asked before, has heard it by then.</summary>
    public Task HearsAsync(string subject)
    {
        _ = Cache;
        var heard = new TaskCompletionSource();
        _app.Services.GetRequiredService<PortalNotifications>().Changed += announced =>
        {
            if (announced == subject)
                heard.TrySetResult();
        };
        return heard.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    public Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, address, headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        using var reader = _app.GetTestClient();
        return await reader.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> TextAsync(string address)
    {
        using var answer = await GetAsync(address);
        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.NotFound });
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
    }
}
