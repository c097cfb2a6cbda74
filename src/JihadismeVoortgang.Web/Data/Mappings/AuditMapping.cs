using JihadismeVoortgang.Web.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JihadismeVoortgang.Web.Data.Mappings;

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRecord>
{
    public void Configure(EntityTypeBuilder<AuditRecord> record)
    {
        record.ToTable("audit_records");
        record.HasKey(r => r.Number);
        record.Property(r => r.Number).ValueGeneratedNever();
        record.Property(r => r.Action).HasMaxLength(AuditRecord.MaxActionLength);
        record.Property(r => r.Object).HasMaxLength(AuditRecord.MaxObjectLength);
        record.Property(r => r.Result).HasMaxLength(AuditRecord.MaxNameLength);
        record.Property(r => r.Fault).HasMaxLength(AuditRecord.MaxNameLength);
        record.Property(r => r.Origin).HasMaxLength(AuditRecord.MaxNameLength);
        record.Property(r => r.ActorRole).HasMaxLength(AuditRecord.MaxNameLength);
        record.Property(r => r.Address).HasMaxLength(AuditRecord.MaxAddressLength);
        record.Property(r => r.Correlation).HasMaxLength(AuditRecord.MaxCorrelationLength);
        record.HasIndex(r => r.At);
        record.HasIndex(r => new { r.ActorNumber, r.Number });
        record.HasIndex(r => new { r.Action, r.Number });
    }
}
