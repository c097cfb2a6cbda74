using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JihadismeVoortgang.Web.Data.Mappings;

internal sealed class RevisionMapping : IEntityTypeConfiguration<Revision>
{
    public void Configure(EntityTypeBuilder<Revision> revision)
    {
        revision.ToTable("revisions");
        revision.Property(r => r.Key).HasMaxLength(100);
        revision.Property(r => r.Content).HasColumnType("json");
        revision.HasIndex(r => new { r.Kind, r.Key, r.Number }).IsUnique();
        revision.HasOne<PortalUser>().WithMany().HasForeignKey(r => r.ActorNumber).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class StepMapping : IEntityTypeConfiguration<Step>
{
    public void Configure(EntityTypeBuilder<Step> step)
    {
        step.ToTable("steps");
        step.Property(s => s.Action).HasMaxLength(100);
        step.Property(s => s.Subject).HasMaxLength(200);
        step.Property(s => s.Key).HasMaxLength(100);
        step.HasIndex(s => s.At);
        step.HasIndex(s => new { s.Kind, s.Key });
        step.HasOne<PortalUser>().WithMany().HasForeignKey(s => s.ActorNumber).OnDelete(DeleteBehavior.Restrict);
    }
}
