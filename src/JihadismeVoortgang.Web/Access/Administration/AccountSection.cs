using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace JihadismeVoortgang.Web.Access.Administration;

/// <summary>A part of the page of an account, with a form of its own. After an act the page is asked for anew.</summary>
public abstract class AccountSection : ComponentBase
{
    /// <summary>As it was when the page was asked for.</summary>
    [Parameter, EditorRequired]
    public AccountView Account { get; set; } = null!;

    [Inject]
    internal Attempt Attempt { get; set; } = null!;

    [Inject]
    internal CurrentAccount Current { get; set; } = null!;

    [Inject]
    internal NavigationManager Navigation { get; set; } = null!;

    protected IReadOnlyList<Fault> Faults { get; set; } = [];

    /// <param name="act">Gets the number of the administrator.</param>
    /// <returns>Whether it was done.</returns>
    protected async Task<bool> TryAsync(Func<int, Task> act)
    {
        Faults = await Attempt.ToAsync(async () => await act(await Current.NumberAsync()));
        return Faults.Count == 0;
    }

    protected async Task RunAsync(Func<int, Task> act)
    {
        if (await TryAsync(act))
            ShowAnew();
    }

    protected void ShowAnew() => Navigation.NavigateTo($"{AccessLinks.Account(Account.Number)}?opgeslagen=true");
}
