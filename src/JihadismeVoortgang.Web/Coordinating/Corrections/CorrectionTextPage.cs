using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Reports.Content;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Publishing.Page;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace JihadismeVoortgang.Web.Coordinating.Corrections;

/// <summary>
/// A page on which a part of a correction is written. All parts share the revision of the correction, so that somebody
/// saved since does not mean that they wrote the same part; where that is not known, both texts are shown.
/// </summary>
/// <typeparam name="TWritten">The fields of its form.</typeparam>
public abstract class CorrectionTextPage<TWritten> : ComponentBase
    where TWritten : class, IWrittenCorrection<TWritten>
{
    private TWritten? _before;
    private TWritten? _saved;
    private bool _isSaving;

    [Parameter] public int Report { get; set; }

    /// <summary>What is typed and not saved yet; goes with the browser when the portal restarts under the page.</summary>
    [PersistentState] public TWritten? Kept { get; set; }

    /// <summary>The correction that what is typed goes over.</summary>
    [PersistentState] public SeenCorrection? Seen { get; set; }

    /// <summary>What gave way to a colleague's text; null when nothing did, or it was taken back.</summary>
    [PersistentState] public TWritten? SetAside { get; set; }

    [Inject] internal CorrectionForCoordinator Corrections { get; set; } = null!;

    [Inject] internal CurrentAccount Account { get; set; } = null!;

    [Inject] internal Attempt Attempt { get; set; } = null!;

    [Inject] internal Toasts Toasts { get; set; } = null!;

    protected CorrectableReport? State { get; private set; }

    /// <summary>What a colleague saved in this part meanwhile; null when nobody did.</summary>
    protected TWritten? Theirs { get; private set; }

    protected DraftKeeper? Draft { get; set; }

    protected IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>What came of the last save, in words.</summary>
    protected string Status { get; private set; } = "";

    /// <summary>A save is under way, or a colleague's text waits for a choice.</summary>
    protected bool MustWait => _isSaving || Theirs is not null;

    protected bool HasTyped => Kept is not null && _saved is not null && !Kept.IsSameAs(_saved);

    /// <summary>How the text of the edition links to itself.</summary>
    protected Linking Linked => Linking.None with { NotePrefix = "editie-", Page = Page };

    /// <summary>Address of the page.</summary>
    protected abstract string Page { get; }

    /// <returns>Null when the correction has no such part.</returns>
    protected abstract TWritten? FormOf(ProgressReport content);

    /// <returns>The revision as it now stands.</returns>
    protected abstract Task<int> SaveAsync(int account, SeenCorrection seen, TWritten written);

    /// <summary>Whether what is typed belongs to the part on this page.</summary>
    protected virtual bool IsAbout(TWritten kept, TWritten saved) => true;

    protected async Task LoadAsync()
    {
        (Theirs, Faults, Status) = (null, [], "");
        await ReadAsync();
        if (_saved is null)
            return;

        var now = State!.Correction!.Seen;
        if (Kept is null || Seen?.Id != now.Id || !IsAbout(Kept, _saved))
            (Kept, Seen, SetAside) = (_saved, now, null);
        _before = KnownAt(Seen.Revision);
    }

    protected async Task SaveAsync()
    {
        _isSaving = true;
        Status = "";
        var (sent, seen) = (Kept!, Seen!);
        var revision = 0;
        var outcome = await Attempt.ToChangeAsync(async () => revision = await SaveAsync(await Account.NumberAsync(), seen, sent));
        Faults = outcome.Faults;
        if (outcome.Faults.Count == 0)
            await ShowSavedAsync(sent, revision);
        else if (outcome.IsConflict)
            await CompareAsync();
        _isSaving = false;
    }

    protected Task KeepMineAsync()
    {
        GoOnFromNow();
        Status = "Nog niet opgeslagen; Opslaan zet uw tekst in de plaats van die van de ander.";
        return ShowChangedAsync();
    }

    protected Task TakeTheirsAsync()
    {
        (SetAside, Kept) = (Kept, Theirs);
        GoOnFromNow();
        return ShowChangedAsync();
    }

    /// <summary>What was set aside stands in the fields again, and what stood there is set aside: neither is lost.</summary>
    protected Task TakeBackAsync()
    {
        (SetAside, Kept) = (Kept, SetAside);
        Status = "Nog niet opgeslagen.";
        return ShowChangedAsync();
    }

    protected void Restore(KeptDraft draft)
    {
        Kept = Kept!.With(draft.Fields);
        Seen = Seen! with { Revision = draft.StartedFrom };
        _before = KnownAt(draft.StartedFrom);
    }

    private async Task ShowSavedAsync(TWritten sent, int revision)
    {
        Status = revision == Seen!.Revision ? "Niets gewijzigd; er is geen nieuwe revisie." : $"Opgeslagen als revisie {revision}.";
        Toasts.Succeed(Status);
        await Attempt.ToReadAsync(ReadAsync); // else the page keeps what it had
        var typedOn = !Kept!.IsSameAs(sent);
        Seen = Seen with { Revision = revision };
        _before = KnownAt(revision);
        if (!typedOn && _before is not null)
            Kept = _before;
        StateHasChanged();
        await Draft!.SavedAsync(typedOn);
    }

    private async Task CompareAsync()
    {
        await Attempt.ToReadAsync(ReadAsync);
        if (_saved is null)
            return;

        if (!Kept!.IsSameAs(_saved) && (_before is null || !_before.IsSameAs(_saved)))
        {
            Theirs = _saved;
            return;
        }

        GoOnFromNow();
        Status = "Een ander wijzigde intussen iets anders in deze correctie. Druk nogmaals op Opslaan; er gaat niets verloren.";
        await ShowChangedAsync();
    }

    private void GoOnFromNow() => (Seen, _before, Theirs, Faults) = (State!.Correction!.Seen, _saved, null, []);

    /// <summary>The page wrote in its own fields, or over another revision: that is the draft now.</summary>
    private Task ShowChangedAsync()
    {
        StateHasChanged();
        return Draft!.ChangedAsync();
    }

    /// <summary>What stood there in a revision; null for one that is not on the screen.</summary>
    private TWritten? KnownAt(int revision) => State?.Correction?.Seen.Revision == revision ? _saved : null;

    private async Task ReadAsync()
    {
        State = await Corrections.LoadAsync(await Account.NumberAsync(), Report);
        _saved = State?.Correction is { } correction ? FormOf(correction.Content) : null;
    }
}
