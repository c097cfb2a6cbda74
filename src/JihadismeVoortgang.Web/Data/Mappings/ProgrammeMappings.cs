using JihadismeVoortgang.Domain.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JihadismeVoortgang.Web.Data.Mappings;

internal sealed class ActionProgrammeMapping : IEntityTypeConfiguration<ActionProgramme>
{
    public void Configure(EntityTypeBuilder<ActionProgramme> programme)
    {
        programme.ToTable("programmes", table => table.HasCheckConstraint("ck_programmes_one", "id = 1"));
        programme.Property(p => p.Id).ValueGeneratedNever();
        programme.Property(p => p.Name).HasMaxLength(ActionProgramme.MaxNameLength);
    }
}

internal sealed class ThemeMapping : IEntityTypeConfiguration<Theme>
{
    /// <summary>For the migration that adds the column: themes stand in order of number until somebody moves one.</summary>
    public const string FillPositions = "UPDATE themes SET position = number WHERE position = 0";

    public void Configure(EntityTypeBuilder<Theme> theme)
    {
        theme.ToTable("themes");
        theme.HasKey(t => t.Number);
        theme.Property(t => t.Number).ValueGeneratedNever();
        theme.Property(t => t.Title).HasMaxLength(Theme.MaxTitleLength);
        theme.Property(t => t.Revision).IsConcurrencyToken();
    }
}

internal sealed class MeasureMapping : IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<Measure> measure)
    {
        measure.ToTable("measures");
        measure.HasKey(m => m.Number);
        measure.Property(m => m.Number).ValueGeneratedNever();
        measure.Property(m => m.Description).HasMaxLength(Measure.MaxDescriptionLength);
        measure.Property(m => m.Responsible).HasMaxLength(Measure.MaxResponsibleLength);
        measure.Property(m => m.Revision).IsConcurrencyToken();
        measure.Ignore(m => m.Content);
        measure.OwnsOne(m => m.Closing, closing =>
        {
            closing.Property(c => c.Report).HasColumnName("closed_in_report");
            closing.Property(c => c.Reason).HasMaxLength(MeasureClosing.MaxReasonLength).HasColumnName("closing_reason");
            closing.Property(c => c.SupersededBy).HasColumnName("superseded_by");
        });
        measure.HasOne<Theme>().WithMany().HasForeignKey(m => m.ThemeNumber).OnDelete(DeleteBehavior.Restrict);
        measure.OwnsMany(m => m.Parts, part =>
        {
            part.ToTable("measure_parts");
            part.WithOwner().HasForeignKey("measure_number");
            part.HasKey("measure_number", nameof(MeasurePart.Letter));
            part.Property(p => p.Letter).HasMaxLength(1);
            part.Property(p => p.Description).HasMaxLength(Measure.MaxDescriptionLength);
        });
    }
}
