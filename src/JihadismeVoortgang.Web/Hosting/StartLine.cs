using JihadismeVoortgang.Web.Access;

namespace JihadismeVoortgang.Web.Hosting;

/// <summary>What a developer sees when the portal is up: where it is, and who they can be.</summary>
internal static class StartLine
{
    public static void PrintStartLine(this WebApplication app, PortalSettings settings, OpenedDatabase database)
    {
        app.TellWhereMailGoes(settings);
        if (!app.Environment.IsDevelopment())
            return;

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            if (app.Urls.Count == 0)
                return; // a test, without a server

            Console.WriteLine($"Het portaal draait op {string.Join(" en ", app.Urls)}");
            if (database.Cluster?.LocationNote is { } note)
                Console.WriteLine(note);
            if (!settings.HasDemoAccounts)
                return;

            Console.WriteLine($"Demo-accounts (wachtwoord: {DemoAccounts.Password}):");
            foreach (var account in DemoAccounts.All)
                Console.WriteLine($"  {account.Email,-28} {Accounts.Dutch(account.Role)}");
        });
    }
}
