using JihadismeVoortgang.Domain.Editions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JihadismeVoortgang.Web.Data.Mappings;

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.ToTable("corrections");
        correction.Property(c => c.Id).ValueGeneratedNever();
        correction.Property(c => c.Reason).HasMaxLength(Edition.MaxReasonLength);
        correction.Property(c => c.Content).HasColumnType("json");
        correction.Property(c => c.State).IsConcurrencyToken();
        correction.Property(c => c.Revision).IsConcurrencyToken();
        correction.Ignore(c => c.Edition);

        // Two who mend one report at once would each leave out what the other mended.
        correction.HasIndex(c => c.ReportNumber).IsUnique().HasFilter("state = 'Prepared'").HasDatabaseName("ix_corrections_one_prepared");
    }
}
