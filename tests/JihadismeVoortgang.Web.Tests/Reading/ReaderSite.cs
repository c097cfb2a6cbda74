using System.Text;
using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Reports.Pdf;
using JihadismeVoortgang.Reports.Pdf.Fonts;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Publishing;
using JihadismeVoortgang.Web.Publishing.Search;
using JihadismeVoortgang.Web.Reading;
using JihadismeVoortgang.Web.Shell;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace JihadismeVoortgang.Web.Tests.Reading;

/// <summary>The pages for readers on a real database, and nothing else of the portal.</summary>
public sealed class ReaderSite(TestPostgres server) : IAsyncDisposable
{
    private readonly PortalDatabaseFixture _portal = new(server);
    private WebApplication? _app;

    public async Task StartAsync()
    {
        await _portal.InitializeAsync();
        _app = await OpenAsync(_portal);
    }

    /// <summary>A site that was started just now, on a database somebody else works in.</summary>
    internal static async Task<WebApplication> OpenAsync(PortalDatabaseFixture portal)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Services
            .AddSingleton<TimeProvider>(portal.Clock)
            .AddPortalDatabase(new PortalDatabase(portal.AppConnectionString, Owner: null, IsEmbedded: false))
            .AddSingleton(new ReportOptions())
            .AddSingleton<IReportPdfEngine>(_ => new TaggedPdfEngine(ReportFonts.Load()))
            .AddSingleton(new PublicAddress(new Uri("https://voortgang.example")))
            .AddReading();
        var app = builder.Build();
        app.MapReading();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>Adopts a report and publishes it after a while; the PDF is as good as its name.</summary>
    internal async Task PublishAsync(ProgressReport report, TimeSpan after = default)
    {
        var number = new EditionNumber(report.Number, report.Correction);
        var now = _portal.Clock.GetUtcNow();
        await using var db = await _portal.OpenAsync();
        db.Add(new Edition(
            number, new FrozenReport(report.Title, EditionContent.Write(report), Pdf(number)), now, now, report.Correction == 0 ? null : "Een getal klopte niet."));
        db.Add(new Publication(number, now + after, kamerstuk: null));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await SearchIndex.AddAsync(db, number, report, TestContext.Current.CancellationToken);
    }

    /// <summary>Counts from now on what the pages ask of the database.</summary>
    public QueryCount CountQueries() => new(new NpgsqlConnectionStringBuilder(_portal.AppConnectionString).Database!);

    public DateTimeOffset Now => _portal.Clock.GetUtcNow();

    public void Pass(TimeSpan time) => _portal.Clock.Advance(time);

    public static byte[] Pdf(EditionNumber number) => Encoding.ASCII.GetBytes($"%PDF van {number}");

    /// <summary>A reader of their own: no cookies, and a redirect is shown, not followed.</summary>
    public HttpClient Reader() => _app!.GetTestClient();

    public async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);

        using var reader = Reader();
        return await reader.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<string> TextAsync(string address)
    {
        using var answer = await GetAsync(address);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        await _portal.DisposeAsync();
    }
}
