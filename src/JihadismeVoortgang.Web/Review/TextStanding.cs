using JihadismeVoortgang.Domain;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Data;

namespace JihadismeVoortgang.Web.Review;

/// <summary>Where a text is on its way into the report, as one person sees it. Read together with the text it is about.</summary>
public sealed record TextStanding
{
    /// <summary>What goes with each act, so that it is about this text in this state.</summary>
    public required SeenText Seen { get; init; }

    /// <summary>"Statusregel 12" or "De inleiding".</summary>
    public required string Name { get; init; }

    /// <summary>Its round asks for input.</summary>
    public required bool IsRoundOpen { get; init; }

    /// <summary>Somebody wrote in it since the report before.</summary>
    public required bool IsWritten { get; init; }

    /// <summary>Who said that nothing changed, and when; null when nobody did, or somebody wrote in it since.</summary>
    public required SaidUnchanged? Unchanged { get; init; }

    public bool IsUnchanged => Unchanged is not null;

    /// <summary>A coordinator changed it after it was handed in, and nobody confirmed that yet.</summary>
    public required bool AwaitsConfirmation { get; init; }

    /// <summary>Why it was returned, opened again or excused.</summary>
    public required string? Reason { get; init; }

    /// <summary>The last day to hand it in; null before the round is opened.</summary>
    public required DateOnly? Deadline { get; init; }

    public required bool IsLate { get; init; }

    /// <summary>What somebody last did with it.</summary>
    public required LastStep? Step { get; init; }

    /// <summary>The reader writes it: officer or coordinator.</summary>
    public required bool IsWriter { get; init; }

    public required bool IsCoordinator { get; init; }

    /// <summary>Why the reader, who may write it, cannot do so now; null when they can.</summary>
    public required string? ClosedBecause { get; init; }

    /// <summary>Why the reader, a coordinator before whom it lies, cannot approve it: four eyes. Null when they can.</summary>
    public required string? BarredBecause { get; init; }

    /// <summary>The reader can stand for what a coordinator changed in it.</summary>
    public required bool MayConfirm { get; init; }

    public EntryState State => Seen.State;

    /// <param name="db">To read who did what.</param>
    /// <param name="caller">Who looks at it.</param>
    /// <param name="open">The text and its round.</param>
    /// <param name="now">To judge what is late.</param>
    /// <param name="cancellation">Gives up.</param>
    internal static async Task<TextStanding> OfAsync(
        PortalDbContext db, Caller caller, OpenText open, DateTimeOffset now, CancellationToken cancellation)
    {
        var (round, text) = open;
        var measure = (text as StatusEntry)?.Measures.Min(known => known.MeasureNumber);
        var role = open.WriterOf(caller);
        var judges = Rights.Coordinate(caller) is not null;
        return new TextStanding
        {
            Seen = new SeenText(new TextReference(round.Number, measure), text.Revision, text.ReviewState),
            Name = text.Name,
            IsRoundOpen = round.State == RoundState.Open,
            IsWritten = text.IsWritten,
            Unchanged = await SaidUnchanged.OfAsync(db, text, cancellation),
            AwaitsConfirmation = text.IsMended && text.HandIn.ConfirmedRevision != text.Revision,
            Reason = text.HandIn.Reason,
            Deadline = round.DeadlineOf(text),
            IsLate = round.IsLate(text, now),
            Step = await LastStep.OfAsync(db, text, cancellation),
            IsWriter = role is not null,
            IsCoordinator = judges,
            ClosedBecause = role is { } writer ? WhyNot(() => text.DemandWritable(writer)) : null,
            BarredBecause = judges && text.ReviewState == EntryState.Submitted ? WhyNot(() => text.DemandApprovable(caller.Number)) : null,
            MayConfirm = role is not null && WhyNot(() => text.DemandConfirmable(caller.Number)) is null,
        };
    }

    /// <summary>The rule of the domain itself, so that page and use case never differ.</summary>
    private static string? WhyNot(Action demand)
    {
        try
        {
            demand();
            return null;
        }
        catch (BrokenRuleException broken)
        {
            return broken.Message;
        }
    }
}
