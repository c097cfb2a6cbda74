using System.Text;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access.Administration;

namespace JihadismeVoortgang.Web.Hosting.Verbs;

/// <summary>Makes an administrator, who makes all other accounts in the browser.</summary>
internal static class CreateAdminVerb
{
    private const string EmailOption = "--email";
    private const string NameOption = "--name";
    private const string PasswordVariable = "PORTAL_ADMIN_PASSWORD";

    public static PortalVerb Verb { get; } = new(
        "create-admin",
        $"{EmailOption} ADRES [{NameOption} NAAM]",
        $"Maakt een beheerder. Vraagt om het wachtwoord, of leest het uit de omgevingsvariabele {PasswordVariable}.")
    {
        Options = [EmailOption, NameOption],
        Run = RunAsync,
    };

    private static async Task<int> RunAsync(VerbRun run)
    {
        var email = run.Arguments.Option(EmailOption)
            ?? throw new WrongUsageException(EmailOption, "Geef het e-mailadres waarmee de beheerder inlogt.");
        return await run.WithServicesAsync(async services =>
        {
            var wanted = new NewAccount(
                run.Arguments.Option(NameOption) ?? "Beheerder", email, await ReadPasswordAsync(run), new HashSet<Role> { Role.Administrator });
            var number = await services.GetRequiredService<CreateAccount>().RunForCommandLineAsync(wanted);
            await run.Output.WriteLineAsync($"Beheerder gemaakt: account {number}.");
            return 0;
        });
    }

    private static async Task<string> ReadPasswordAsync(VerbRun run)
    {
        if (run.Configuration[PasswordVariable] is { Length: > 0 } given)
            return given;

        if (run.Input != Console.In || Console.IsInputRedirected)
            return await run.Input.ReadLineAsync() ?? "";

        var password = ReadUnseen("Wachtwoord: ");
        return ReadUnseen("Nog een keer: ") == password
            ? password
            : throw new BrokenRuleException(AccountFields.Password, "De twee wachtwoorden zijn niet gelijk.");
    }

    private static string ReadUnseen(string prompt)
    {
        Console.Write(prompt);
        var typed = new StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace)
                typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar))
                typed.Append(key.KeyChar);
        }

        Console.WriteLine();
        return typed.ToString();
    }
}
