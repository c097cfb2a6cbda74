using JihadismeVoortgang.Web.Access.Administration;
using JihadismeVoortgang.Web.Access.SecondFactor;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Coordinating;
using JihadismeVoortgang.Web.Data;
using JihadismeVoortgang.Web.Data.Embedded;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Hosting;
using JihadismeVoortgang.Web.Hosting.Circuits;
using JihadismeVoortgang.Web.Hosting.Limits;
using JihadismeVoortgang.Web.Hosting.Verbs;
using JihadismeVoortgang.Web.Reading;

if (PortalVerbs.IsVerb(args))
    return await PortalVerbs.RunAsync(args);

try
{
    var builder = WebApplication.CreateBuilder(PortalVerbs.Settings(args));
    var settings = PortalSettings.Read(builder.Configuration, builder.Environment);
    using var startUp = LoggingSetup.ForStartUp(builder.Environment);
    await using var database = await DatabaseChoice.OpenAsync(settings, ClusterUse.Portal, startUp);

    builder.AddServer();
    builder.AddLogging();
    builder.Services.AddPortalDatabase(database.Database);
    builder.Services.AddDatabaseWatch(database);
    builder.Services.AddPortalWork(builder.Configuration);
    builder.Services.AddReading();
    builder.Services.AddReaderCache(settings.ReaderCache, settings.Reading);
    builder.Services.AddRateLimits(settings.Limits);
    builder.Services.AddSecurityContact(settings.SecurityContact);
    builder.Services.AddSingleton(settings.OpenData);
    builder.Services.AddKeys();
    builder.Services.AddNotifications();
    builder.Services.AddHealth();
    builder.Services.AddErrors();
    builder.AddMail(settings);
    builder.AddAccess(settings);
    builder.AddSingleSignOn(settings);
    builder.Services.AddHostedService<AuditHeadNote>();
    builder.AddCircuits();
    await builder.AddShellAsync(settings);

    await using var app = builder.Build();
    await app.PrepareDatabaseAsync(settings);

    app.UseCorrelationId();
    app.UseSecurityHeaders();
    app.UseTrustedProxies(settings);
    app.UseReaderCache();
    app.UseOrigin();
    app.UseRequestLog();
    app.UseCircuitDrain();
    app.UseErrorPages();
    app.UseDutch();
    app.UseAuthentication();
    app.UseRateLimits();
    app.UseAuthorization();
    app.UseSecondFactorGate();
    app.UseCircuitGuard();
    app.UseAntiforgery();
    app.UseFormGuard();

    app.MapHealth();
    app.MapErrorPages();
    app.MapSignOut();
    app.MapAudit();
    app.MapSingleSignOn();
    app.MapShell();
    app.MapReading(settings.Reading);
    app.MapSecurityContact(settings.SecurityContact);
    app.MapCoordinatingFiles();
    app.MapAccountFiles();
    app.MapDrafts();

    app.WarnOfAnyHost();
    app.PrintStartLine(settings, database);
    await app.RunAsync();
    return 0;
}
catch (Exception refused) when (StartUpException.Explain(refused) is { } faults)
{
    return StartUpException.Report("Het portaal start niet:", faults, Console.Error);
}
