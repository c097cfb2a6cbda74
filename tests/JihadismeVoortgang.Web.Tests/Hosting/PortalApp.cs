using System.Collections.Concurrent;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace JihadismeVoortgang.Web.Tests.Hosting;

/// <summary>
/// The whole portal as it starts, on a database of the test class's own, without demo accounts unless asked for. What
/// it logs is kept.
/// </summary>
public class PortalApp(TestPostgres server) : WebApplicationFactory<Program>, IAsyncLifetime
{
    private TestPostgresDatabase? _database;

    internal LogLines Log { get; } = new();

    protected virtual string Environment => "Development";

    protected virtual bool HasDemoAccounts => false;

    protected TestPostgresDatabase Database => _database!;

    public virtual async ValueTask InitializeAsync() => _database = await server.CloneAsync(PortalDatabaseFixture.Template);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes an account with the password every account of the tests has.</summary>
    /// <returns>Its number.</returns>
    internal Task<int> AccountAsync(string email, params Role[] roles) =>
        Services.GetRequiredService<CreateAccount>().RunForCommandLineAsync(
            new NewAccount("Jan de Tester", email, Visitor.Password, roles.ToHashSet()), TestContext.Current.CancellationToken);

    /// <summary>A browser without a screen: keeps cookies, follows no redirect.</summary>
    internal virtual Visitor Visit() =>
        new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));

    internal async Task<Visitor> SignedInAsync(string email)
    {
        var visitor = Visit();
        await visitor.SignInAsync(email);
        return visitor;
    }

    internal Task<PortalDbContext> OpenAsync() =>
        Services.GetRequiredService<IDbContextFactory<PortalDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("ConnectionStrings:Portal", Database.AppConnectionString);
        builder.UseSetting("Portal:DemoAccounts", HasDemoAccounts ? "true" : "false");
        builder.UseSetting("Limits:SignInPerMinute", "0"); // all visitors of a test have one address
        builder.ConfigureTestServices(services => services.AddSingleton<ILogEventSink>(Log));
    }
}

/// <summary>What was logged.</summary>
internal sealed class LogLines : ILogEventSink
{
    private static readonly RenderedCompactJsonFormatter Formatter = new();

    private readonly ConcurrentQueue<LogEvent> _lines = new();

    public IReadOnlyCollection<LogEvent> All => _lines;

    /// <summary>As Production writes it: every property, also those no message shows.</summary>
    public string Text
    {
        get
        {
            using var text = new StringWriter();
            foreach (var line in _lines)
                Formatter.Format(line, text);

            return text.ToString();
        }
    }

    public void Emit(LogEvent logEvent) => _lines.Enqueue(logEvent);
}
