using System.Globalization;
using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Drafts;
using JihadismeVoortgang.Web.Editing.Conflicts;
using JihadismeVoortgang.Web.Shell;
using Microsoft.AspNetCore.Components;

namespace JihadismeVoortgang.Web.Editing;

/// <summary>
/// A page on which a text of the round is written: what was read, what is typed, what came of saving it, and who else
/// saved meanwhile. A page adds which text that is and how it looks.
/// </summary>
/// <typeparam name="TText">The text as it was read.</typeparam>
/// <typeparam name="TWritten">The fields of its form.</typeparam>
public abstract class TextPage<TText, TWritten> : ComponentBase
    where TText : class, IEditableText
    where TWritten : class, IWrittenText<TWritten>
{
    /// <summary>What is typed and not saved yet; goes with the browser when the portal restarts under the page.</summary>
    [PersistentState] public TWritten? Kept { get; set; }

    /// <summary>Texts that were typed and gave way to another's, newest first; never more than their writer keeps.</summary>
    [PersistentState] public IReadOnlyList<TWritten>? SetAside { get; set; }

    [Inject] internal CurrentAccount Account { get; set; } = null!;

    [Inject] internal Attempt Attempt { get; set; } = null!;

    [Inject] internal Toasts Toasts { get; set; } = null!;

    /// <summary>Null before it was read, and when there is no such text.</summary>
    protected TText? Text { get; private set; }

    /// <summary>The text as somebody else saved it while this person wrote; null when nobody did.</summary>
    protected TText? Theirs { get; private set; }

    protected IReadOnlyList<TWritten> Aside => SetAside ?? [];

    /// <summary>Of each text that was set aside the columns that differ from what stands in the fields.</summary>
    protected IReadOnlyList<IReadOnlyList<WrittenColumn>> AsideColumns =>
        [.. Aside.Select(text => text.Columns.Where((column, index) => column.Words != Kept!.Columns[index].Words).ToList())];

    protected IReadOnlyDictionary<string, string> AsideFields => SetAsideFields.Of(Aside);

    protected DraftKeeper? Draft { get; set; }

    protected SaveBar? Bar { get; set; }

    protected IReadOnlyList<Fault> Faults { get; private set; } = [];

    /// <summary>What came of the last save, in words.</summary>
    protected string Status { get; private set; } = "";

    /// <summary>Something is typed that is not what was read.</summary>
    protected bool HasTyped => Text is not null && Kept is not null && !Kept.Equals(FormOf(Text).Over(Kept.Revision));

    /// <summary>A save is under way, or somebody else's text waits for a choice.</summary>
    protected bool MustWait => _isSaving || Theirs is not null;

    /// <summary>Mine beside theirs; null when nobody was first. Made once, for it holds what is ticked.</summary>
    protected TextConflict? Conflict { get; private set; }

    private bool _isSaving;

    /// <summary>The form as it starts: filled with what stands in the text.</summary>
    protected abstract TWritten FormOf(TText text);

    /// <returns>Null when there is no such text.</returns>
    protected abstract Task<TText?> ReadAsync(int account);

    protected abstract Task<SavedText<TWritten>> SaveAsync(int account, TWritten written);

    /// <summary>The first time; what the browser still knows goes before what stands there.</summary>
    protected async Task LoadAsync()
    {
        (Theirs, Faults, Status) = (null, [], "");
        Text = await ReadAsync(await Account.NumberAsync());
        if (Text is not null)
            Kept ??= FormOf(Text);
    }

    protected async Task SaveAsync()
    {
        _isSaving = true;
        Status = "";
        SavedText<TWritten>? saved = null;
        var sent = Kept!;
        var outcome = await Attempt.ToChangeAsync(async () => saved = await SaveAsync(await Account.NumberAsync(), sent));
        Faults = outcome.Faults;
        if (saved is not null)
            await ShowSavedAsync(saved, typedOn: !sent.Equals(Kept));
        else if (outcome.IsConflict && await ReadAgainAsync() is { } theirs)
            Compare(theirs);
        _isSaving = false;
    }

    /// <summary>What is typed stays, and its writer knows over which revision it goes when they save it.</summary>
    protected Task KeepMineAsync() => SettleAsync(Kept!, "Nog niet opgeslagen; Opslaan zet uw tekst in de plaats van revisie {0}.");

    protected Task TakeTheirsAsync() => SettleAsync(FormOf(Theirs!), "De velden tonen revisie {0}; uw eigen tekst staat eronder.");

    protected Task MergeAsync() => SettleAsync(
        Kept!.With(Conflict!.Merged(Kept.Fields, FormOf(Theirs!).Fields)),
        "Samengevoegd en nog niet opgeslagen; Opslaan zet het resultaat in de plaats van revisie {0}.");

    /// <summary>A text that was set aside trades places with what stands in the fields.</summary>
    protected Task PutBackAsync(int number)
    {
        var (back, now) = (Aside[number].Over(Kept!.Revision), Kept);
        SetAside = HasTyped ? [.. Aside.Select((text, index) => index == number ? now : text)] : Without(number);
        Kept = back;
        return ShowChangedAsync();
    }

    protected Task DropAsync(int number)
    {
        SetAside = Without(number);
        return ShowChangedAsync();
    }

    protected void Restore(KeptDraft draft)
    {
        SetAside = SetAsideFields.In(draft.Fields, Kept!);
        Kept = Kept!.With(draft.Fields).Over(draft.StartedFrom);
    }

    /// <summary>After an act on the text. An excuse, or a colleague who was first, may have changed it; what is typed stays.</summary>
    protected async Task RefreshAsync()
    {
        var hadTyped = HasTyped;
        await ReloadAsync();
        if (!hadTyped)
            Kept = FormOf(Text!);
    }

    /// <summary>What is on the screen besides the form. When it cannot be read just now the page keeps what it had.</summary>
    protected async Task ReloadAsync() => Text = await ReadAgainAsync() ?? Text;

    private void Compare(TText theirs)
    {
        var started = Text!.Revision == Kept!.Revision ? FormOf(Text).Columns : null;
        (Theirs, Faults, Conflict) = (theirs, [], TextConflict.Of(Kept.Columns, FormOf(theirs).Columns, started));
    }

    /// <summary>Goes on from the other's revision; what is typed and not chosen is set aside.</summary>
    private async Task SettleAsync(TWritten chosen, string status)
    {
        var mine = Kept!;
        Kept = chosen.Over(Theirs!.Revision);
        if (!mine.Over(Kept.Revision).Equals(Kept))
            SetAside = [mine, .. Aside];
        (Text, Theirs) = (Theirs, null);
        Status = string.Format(CultureInfo.InvariantCulture, status, Kept.Revision);
        await ShowChangedAsync();
        if (Bar is not null)
            await Bar.FocusAsync(); // the button that was pressed is gone
    }

    /// <summary>The page wrote in its own fields: what they hold now is the draft.</summary>
    private Task ShowChangedAsync()
    {
        StateHasChanged();
        return Draft!.ChangedAsync();
    }

    private IReadOnlyList<TWritten> Without(int number) => [.. Aside.Where((_, index) => index != number)];

    /// <param name="saved">What now stands there.</param>
    /// <param name="typedOn">More was typed while the save was under way: it is not saved, and is not to be wiped either.</param>
    private async Task ShowSavedAsync(SavedText<TWritten> saved, bool typedOn)
    {
        var revision = saved.Written.Revision;
        Kept = typedOn ? Kept!.Over(revision) : saved.Written;
        Status = SaveBar.Words(revision, saved.Changed, typedOn);
        Toasts.Succeed(Status);
        await Draft!.SavedAsync(typedOn || Aside.Count > 0);
        await ReloadAsync();
    }

    private async Task<TText?> ReadAgainAsync()
    {
        TText? read = null;
        await Attempt.ToReadAsync(async () => read = await ReadAsync(await Account.NumberAsync()));
        return read;
    }
}
