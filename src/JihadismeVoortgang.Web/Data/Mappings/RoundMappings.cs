using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JihadismeVoortgang.Web.Data.Mappings;

internal sealed class ReportingRoundMapping : IEntityTypeConfiguration<ReportingRound>
{
    public void Configure(EntityTypeBuilder<ReportingRound> round)
    {
        round.ToTable("reporting_rounds", table =>
        {
            table.HasCheckConstraint("ck_reporting_rounds_period", "period_from <= period_until");
            table.HasCheckConstraint("ck_reporting_rounds_hand_in", "hand_in_opens <= hand_in_closes");
            table.HasCheckConstraint("ck_reporting_rounds_hand_in_after", "hand_in_opens >= period_from");
            table.HasCheckConstraint(
                "ck_reporting_rounds_open",
                "state <> 'Open' OR num_nulls(period_from, period_until, hand_in_opens, hand_in_closes, reference_date) = 0");
        });
        round.HasKey(r => r.Number);
        round.Property(r => r.Number).ValueGeneratedNever();
        round.Property(r => r.Title).HasMaxLength(ReportingRound.MaxTitleLength);
        round.Property(r => r.RunningHeader).HasMaxLength(ReportingRound.MaxTitleLength);
        round.MapReview();
        round.Ignore(r => r.Content);
        round.OwnsOne(r => r.Schedule, schedule =>
        {
            schedule.Property(s => s.PeriodFrom).HasColumnName("period_from");
            schedule.Property(s => s.PeriodUntil).HasColumnName("period_until");
            schedule.Property(s => s.HandInOpens).HasColumnName("hand_in_opens");
            schedule.Property(s => s.HandInCloses).HasColumnName("hand_in_closes");
        });
        round.HasMany(r => r.Entries).WithOne().HasForeignKey(e => e.RoundNumber).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StatusEntryMapping : IEntityTypeConfiguration<StatusEntry>
{
    public void Configure(EntityTypeBuilder<StatusEntry> entry)
    {
        entry.ToTable("status_entries");
        entry.Property(e => e.Id).ValueGeneratedNever();
        entry.HasAlternateKey(e => new { e.Id, e.RoundNumber });
        entry.MapReview();
        entry.Ignore(e => e.Content);
        entry.Ignore(e => e.Label);
        entry.ComplexProperty(e => e.Planning, planning =>
        {
            planning.Property(p => p.Label).HasMaxLength(Planning.MaxLabelLength).HasColumnName("planning_label");
            planning.Property(p => p.State).HasColumnName("planning_state");
            planning.Property(p => p.TargetFrom).HasColumnName("planning_target_from");
            planning.Property(p => p.TargetUntil).HasColumnName("planning_target_until");
        });
        entry.HasOne<Theme>().WithMany().HasForeignKey(e => e.ThemeNumber).OnDelete(DeleteBehavior.Restrict);
        entry.HasMany(e => e.Measures).WithOne()
            .HasForeignKey(m => new { m.StatusEntryId, m.RoundNumber })
            .HasPrincipalKey(e => new { e.Id, e.RoundNumber })
            .OnDelete(DeleteBehavior.Cascade);
        entry.Navigation(e => e.Measures).AutoInclude();
    }
}

internal sealed class StatusEntryMeasureMapping : IEntityTypeConfiguration<StatusEntryMeasure>
{
    public void Configure(EntityTypeBuilder<StatusEntryMeasure> measure)
    {
        measure.ToTable("status_entry_measures");

        // One row a measure in each round: the key says it, so no check in code can be forgotten.
        measure.HasKey(m => new { m.RoundNumber, m.MeasureNumber });
        measure.Property(m => m.Description).HasMaxLength(2 * Measure.MaxDescriptionLength);
        measure.HasOne<Measure>().WithMany().HasForeignKey(m => m.MeasureNumber).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RemarkMapping : IEntityTypeConfiguration<RemarkThread>, IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<RemarkThread> thread)
    {
        thread.ToTable("remark_threads");
        thread.Property(t => t.Id).ValueGeneratedNever();
        thread.Property(t => t.Quote).HasMaxLength(RemarkThread.MaxQuoteLength);
        thread.HasOne<ReportingRound>().WithMany().HasForeignKey(t => t.RoundNumber).OnDelete(DeleteBehavior.Restrict);

        // No key to the row: one that is merged away keeps what was said of it.
        thread.HasIndex(t => t.StatusEntryId);
        thread.HasMany(t => t.Remarks).WithOne().HasForeignKey(r => r.ThreadId).OnDelete(DeleteBehavior.Restrict);
        thread.Navigation(t => t.Remarks).AutoInclude();
    }

    public void Configure(EntityTypeBuilder<Remark> remark)
    {
        remark.ToTable("remarks");
        remark.HasKey(r => new { r.ThreadId, r.Number });
        remark.Property(r => r.Text).HasMaxLength(Remark.MaxLength);
        remark.HasOne<PortalUser>().WithMany().HasForeignKey(r => r.AuthorNumber).OnDelete(DeleteBehavior.Restrict);
    }
}

internal static class ReviewedTextMapping
{
    /// <summary>Two tokens: the content by its revision, and the way into the report by its state.</summary>
    public static void MapReview<T>(this EntityTypeBuilder<T> text)
        where T : ReviewedText
    {
        text.Property(t => t.Revision).IsConcurrencyToken();
        text.Property(t => t.ReviewState).IsConcurrencyToken();
        text.ComplexProperty(t => t.HandIn, handIn =>
        {
            handIn.Property(h => h.WrittenBy).HasColumnName("written_by");
            handIn.Property(h => h.SubmittedBy).HasColumnName("submitted_by");
            handIn.Property(h => h.SubmittedAt).HasColumnName("submitted_at");
            handIn.Property(h => h.SubmittedRevision).HasColumnName("submitted_revision");
            handIn.Property(h => h.ConfirmedRevision).HasColumnName("confirmed_revision");
            handIn.Property(h => h.UnchangedBy).HasColumnName("unchanged_by");
            handIn.Property(h => h.UnchangedAt).HasColumnName("unchanged_at");
            handIn.Property(h => h.Reason).HasMaxLength(HandIn.MaxReasonLength).HasColumnName("review_reason");
            handIn.Property(h => h.Deadline).HasColumnName("deadline");
        });
    }
}
