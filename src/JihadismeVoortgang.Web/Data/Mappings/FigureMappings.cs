using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JihadismeVoortgang.Web.Data.Mappings;

internal sealed class FigureMapping : IEntityTypeConfiguration<Figure>
{
    public void Configure(EntityTypeBuilder<Figure> figure)
    {
        figure.ToTable("figures");
        figure.HasKey(f => f.Key);
        figure.Property(f => f.Key).HasMaxLength(Figure.MaxKeyLength);
        figure.Property(f => f.Label).HasMaxLength(Figure.MaxLabelLength);
        figure.Property(f => f.Unit).HasMaxLength(Figure.MaxLabelLength);
        figure.Property(f => f.Supplier).HasMaxLength(Figure.MaxLabelLength);
        figure.Property(f => f.Definition).HasMaxLength(Measure.MaxDescriptionLength);
        figure.Property(f => f.Revision).IsConcurrencyToken();
        figure.Ignore(f => f.Content);
        figure.HasOne<Measure>().WithMany().HasForeignKey(f => f.OwnerMeasure).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DatedFigureMapping : IEntityTypeConfiguration<DatedFigure>
{
    public void Configure(EntityTypeBuilder<DatedFigure> observation)
    {
        observation.ToTable("dated_figures", table => table.HasCheckConstraint(
            "ck_dated_figures_part", "(part = '') = (whole_id IS NULL) AND (part = '') = (relation IS NULL)"));
        observation.Property(o => o.Id).ValueGeneratedNever();
        observation.Property(o => o.Part).HasMaxLength(Figure.MaxLabelLength);
        observation.Property(o => o.Printed).HasMaxLength(DatedFigure.MaxPrintedLength);
        observation.Property(o => o.Correction).HasMaxLength(DatedFigure.MaxReasonLength);
        observation.Property(o => o.TimeKey).HasMaxLength(60);
        observation.Property(o => o.Revision).IsConcurrencyToken();
        observation.Ignore(o => o.Content);
        observation.ComplexProperty(o => o.Quantity, quantity =>
        {
            quantity.Property(q => q.Low).HasColumnName("value_low");
            quantity.Property(q => q.High).HasColumnName("value_high");
            quantity.Property(q => q.Qualifier).HasColumnName("qualifier");
        });
        observation.ComplexProperty(o => o.Time, time =>
        {
            time.Property(t => t.From).HasColumnName("time_from");
            time.Property(t => t.Until).HasColumnName("time_until");
            time.Property(t => t.Reference).HasColumnName("time_reference");
        });
        observation.HasOne<Figure>().WithMany().HasForeignKey(o => o.FigureKey).OnDelete(DeleteBehavior.Restrict);
        observation.HasOne<ReportingRound>().WithMany().HasForeignKey(o => o.RoundNumber).OnDelete(DeleteBehavior.Restrict);
        observation.HasOne<DatedFigure>().WithMany().HasForeignKey(o => o.WholeId).OnDelete(DeleteBehavior.Cascade);

        // One current number per series, part and time.
        observation.HasIndex(o => new { o.FigureKey, o.Part, o.TimeKey }).IsUnique();
    }
}
