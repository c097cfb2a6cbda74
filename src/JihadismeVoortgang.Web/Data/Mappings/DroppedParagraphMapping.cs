using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Reports.Developments;
using JihadismeVoortgang.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JihadismeVoortgang.Web.Data.Mappings;

internal sealed class DroppedParagraphMapping : IEntityTypeConfiguration<DroppedParagraph>
{
    public void Configure(EntityTypeBuilder<DroppedParagraph> dropped)
    {
        dropped.ToTable("dropped_paragraphs");
        dropped.HasKey(d => new { d.StatusEntryId, d.Paragraph });
        dropped.Property(d => d.Paragraph).HasMaxLength(PastParagraph.KeyLength);
        dropped.HasOne<StatusEntry>().WithMany().HasForeignKey(d => d.StatusEntryId).OnDelete(DeleteBehavior.Cascade);
        dropped.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.DroppedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
