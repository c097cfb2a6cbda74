using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JihadismeVoortgang.Web.Data.Mappings;

/// <summary>The index of what readers can search in. Nothing refers to it and it refers to nothing: it can be thrown away.</summary>
internal sealed class SearchMapping : IEntityTypeConfiguration<SearchPassage>, IEntityTypeConfiguration<SearchedEdition>
{
    public void Configure(EntityTypeBuilder<SearchPassage> passage)
    {
        passage.ToTable("search_passages");
        passage.Property(p => p.Id).UseIdentityAlwaysColumn();
        passage.Property(p => p.Figure).HasMaxLength(SearchPassage.MaxCodeLength);
        passage.HasIndex(p => p.Fingerprint).IsUnique();
        passage.HasIndex(p => new { p.Words, p.Editions }).HasMethod("GIN"); // together: a common word in one edition of forty
        passage.HasIndex(p => p.Measures).HasMethod("GIN");
    }

    public void Configure(EntityTypeBuilder<SearchedEdition> edition)
    {
        edition.ToTable("searched_editions");
        edition.HasKey(e => new { e.ReportNumber, e.Correction });
        edition.Property(e => e.ReportNumber).ValueGeneratedNever();
        edition.Property(e => e.Correction).ValueGeneratedNever();
    }
}
