using JihadismeVoortgang.Domain.Editions;
using JihadismeVoortgang.Domain.Figures;
using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Domain.Rounds;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Invitations;
using JihadismeVoortgang.Web.Audit;
using JihadismeVoortgang.Web.Data.Mappings;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace JihadismeVoortgang.Web.Data;

/// <summary>The whole database. Made per operation by the factory, never kept by a page.</summary>
internal sealed class PortalDbContext(DbContextOptions<PortalDbContext> options)
    : IdentityDbContext<PortalUser, IdentityRole<int>, int>(options), IDataProtectionKeyContext
{
    public DbSet<ActionProgramme> Programmes => Set<ActionProgramme>();

    public DbSet<Theme> Themes => Set<Theme>();

    public DbSet<Measure> Measures => Set<Measure>();

    public DbSet<ReportingRound> Rounds => Set<ReportingRound>();

    public DbSet<StatusEntry> StatusEntries => Set<StatusEntry>();

    public DbSet<Figure> Figures => Set<Figure>();

    public DbSet<DatedFigure> DatedFigures => Set<DatedFigure>();

    public DbSet<Edition> Editions => Set<Edition>();

    public DbSet<Correction> Corrections => Set<Correction>();

    public DbSet<Publication> Publications => Set<Publication>();

    public DbSet<Revision> Revisions => Set<Revision>();

    public DbSet<Step> Steps => Set<Step>();

    public DbSet<AuditRecord> AuditRecords => Set<AuditRecord>();

    public DbSet<MeasureAssignment> Assignments => Set<MeasureAssignment>();

    public DbSet<ReviewAssignment> ReviewAssignments => Set<ReviewAssignment>();

    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    public DbSet<RemarkThread> RemarkThreads => Set<RemarkThread>();

    public DbSet<DroppedParagraph> DroppedParagraphs => Set<DroppedParagraph>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<OpenEditor> OpenEditors => Set<OpenEditor>();

    public DbSet<MailMessage> Mail => Set<MailMessage>();

    public DbSet<SearchPassage> SearchPassages => Set<SearchPassage>();

    public DbSet<SearchedEdition> SearchedEditions => Set<SearchedEdition>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20);
        configuration.Properties<PartialDate>().HaveConversion<PartialDateConverter>().HaveMaxLength(10);
        configuration.Properties<decimal>().HavePrecision(19, 4);
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
    }
}
