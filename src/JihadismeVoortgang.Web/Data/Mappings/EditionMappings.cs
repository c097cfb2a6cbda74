using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JihadismeVoortgang.Web.Data.Mappings;

internal sealed class EditionMapping : IEntityTypeConfiguration<Edition>
{
    public void Configure(EntityTypeBuilder<Edition> edition)
    {
        edition.ToTable("editions");
        edition.HasKey(e => new { e.ReportNumber, e.Correction });
        edition.Property(e => e.ReportNumber).ValueGeneratedNever();
        edition.Property(e => e.Correction).ValueGeneratedNever();
        edition.Property(e => e.Title).HasMaxLength(ReportingRound.MaxTitleLength);

        // json, not jsonb: jsonb would reorder the keys of what was adopted.
        edition.Property(e => e.Content).HasColumnType("json");
        edition.Property(e => e.PdfSha256).HasMaxLength(64).IsFixedLength();
        edition.Property(e => e.Reason).HasMaxLength(Edition.MaxReasonLength);
        edition.Ignore(e => e.Number);
    }
}

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> publication)
    {
        publication.ToTable("publications");
        publication.HasKey(p => new { p.ReportNumber, p.Correction });
        publication.Property(p => p.ReportNumber).ValueGeneratedNever();
        publication.Property(p => p.Correction).ValueGeneratedNever();
        publication.Property(p => p.Kamerstuk).HasMaxLength(Publication.MaxKamerstukLength);
        publication.HasOne<Edition>().WithOne()
            .HasForeignKey<Publication>(p => new { p.ReportNumber, p.Correction }).OnDelete(DeleteBehavior.Restrict);
    }
}
