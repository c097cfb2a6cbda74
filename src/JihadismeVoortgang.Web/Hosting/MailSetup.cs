using JihadismeVoortgang.Web.Mail;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>Where mail goes: to the mail server that is named, into a folder in Development, or nowhere.</summary>
internal static class MailSetup
{
    private const string Folder = "mail";

    public static void AddMail(this WebApplicationBuilder builder, PortalSettings settings)
    {
        if (settings.Mail.Server is { } server)
        {
            builder.Services.AddSingleton<IMailTransport>(new SmtpTransport(server));
        }
        else if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddSingleton(provider => new PickupFolder(FolderOf(settings), provider.GetRequiredService<TimeProvider>()));
            builder.Services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<PickupFolder>());
        }

        builder.Services.AddSingleton<Outbox>().AddSingleton<Reminders>();
        builder.Services.AddHostedService<MailWorker>();
    }

    /// <summary>Said by every portal that is up: nobody notices by themselves that no mail comes.</summary>
    public static void TellWhereMailGoes(this WebApplication app, PortalSettings settings) =>
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (settings.Mail.Server is { } server)
                app.Logger.LogInformation("Mail goes to {Host}:{Port}", server.Host, server.Port);
            else if (app.Environment.IsDevelopment())
                app.Logger.LogInformation("Mail goes to the folder {Folder}", FolderOf(settings));
            else
                app.Logger.LogWarning("E-mail staat uit: er is geen mailserver ingesteld (Mail:Host)");
        });

    private static string FolderOf(PortalSettings settings) => Path.Combine(settings.DataFolder, Folder);
}
