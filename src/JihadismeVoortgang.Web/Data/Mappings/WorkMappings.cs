using JihadismeVoortgang.Web.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JihadismeVoortgang.Web.Data.Mappings;

/// <summary>What belongs to the work on a text and not to its history.</summary>
internal sealed class WorkMapping :
    IEntityTypeConfiguration<Draft>, IEntityTypeConfiguration<OpenEditor>, IEntityTypeConfiguration<MailMessage>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable("drafts");
        draft.HasKey(d => new { d.UserId, d.Kind, d.Key });
        draft.Property(d => d.Key).HasMaxLength(100);
        draft.Property(d => d.Fields).HasColumnType("json");
        draft.HasOne<PortalUser>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<OpenEditor> editor)
    {
        editor.ToTable("open_editors");
        editor.HasKey(e => e.Tab);
        editor.Property(e => e.Tab).ValueGeneratedNever();
        editor.Property(e => e.Key).HasMaxLength(100);
        editor.HasIndex(e => new { e.Kind, e.Key });
        editor.HasOne<PortalUser>().WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<MailMessage> mail)
    {
        mail.ToTable("mail_messages");
        mail.Property(m => m.Key).HasMaxLength(MailMessage.MaxKeyLength);
        mail.Property(m => m.Subject).HasMaxLength(MailMessage.MaxSubjectLength);
        mail.Property(m => m.LastError).HasMaxLength(MailMessage.MaxErrorLength);
        mail.HasIndex(m => m.Key).IsUnique();
        mail.HasIndex(m => m.NextAttemptAt);
        mail.HasOne<PortalUser>().WithMany().HasForeignKey(m => m.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
