using JihadismeVoortgang.Domain.History;
using JihadismeVoortgang.Domain.Programme;
using JihadismeVoortgang.Web.Access;
using JihadismeVoortgang.Web.Access.Invitations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace JihadismeVoortgang.Web.Data.Mappings;

/// <summary>Identity names its tables itself; these are the names in the style of the rest.</summary>
internal sealed class AccountMapping :
    IEntityTypeConfiguration<PortalUser>,
    IEntityTypeConfiguration<MeasureAssignment>,
    IEntityTypeConfiguration<ReviewAssignment>,
    IEntityTypeConfiguration<AccountLink>,
    IEntityTypeConfiguration<IdentityRole<int>>,
    IEntityTypeConfiguration<IdentityUserRole<int>>,
    IEntityTypeConfiguration<IdentityUserClaim<int>>,
    IEntityTypeConfiguration<IdentityRoleClaim<int>>,
    IEntityTypeConfiguration<IdentityUserLogin<int>>,
    IEntityTypeConfiguration<IdentityUserToken<int>>,
    IEntityTypeConfiguration<IdentityUserPasskey<int>>
{
    public void Configure(EntityTypeBuilder<PortalUser> user)
    {
        user.ToTable("users");
        user.Property(u => u.DisplayName).HasMaxLength(PortalUser.MaxNameLength);

        // The lower numbers are for acts that are nobody's in particular.
        user.Property(u => u.Id).HasIdentityOptions(startValue: 100);
        user.HasData(new PortalUser
        {
            Id = Actor.CommandLine.Number,
            UserName = "opdrachtregel",
            NormalizedUserName = "OPDRACHTREGEL",
            DisplayName = "Opdrachtregel",
            SecurityStamp = "never signs in",
            ConcurrencyStamp = "1",
            LockoutEnabled = true,
            LockoutEnd = DateTimeOffset.MaxValue,
        });
    }

    public void Configure(EntityTypeBuilder<MeasureAssignment> assignment)
    {
        assignment.ToTable("measure_assignments");
        assignment.HasKey(a => new { a.UserId, a.MeasureNumber });
        assignment.HasOne<PortalUser>().WithMany(u => u.Assignments).HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Cascade);
        assignment.HasOne<Measure>().WithMany().HasForeignKey(a => a.MeasureNumber).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ReviewAssignment> assignment)
    {
        assignment.ToTable("review_assignments");
        assignment.HasOne<PortalUser>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Cascade);
        assignment.HasIndex(a => new { a.UserId, a.RoundNumber });
    }

    public void Configure(EntityTypeBuilder<AccountLink> link)
    {
        link.ToTable("account_links");
        link.HasKey(l => new { l.UserId, l.Kind });
        link.Property(l => l.Hash).HasMaxLength(64);
        link.HasIndex(l => l.Hash).IsUnique();
        link.HasOne<PortalUser>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<IdentityRole<int>> role)
    {
        role.ToTable("roles");
        role.HasData(Accounts.Roles.Select(given => new IdentityRole<int>
        {
            Id = Accounts.IdOf(given),
            Name = given.ToString(),
            NormalizedName = given.ToString().ToUpperInvariant(),
            ConcurrencyStamp = "1",
        }));
    }

    public void Configure(EntityTypeBuilder<IdentityUserRole<int>> role) => role.ToTable("user_roles");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> claim) => claim.ToTable("user_claims");

    public void Configure(EntityTypeBuilder<IdentityRoleClaim<int>> claim) => claim.ToTable("role_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> login) => login.ToTable("user_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> token) => token.ToTable("user_tokens");

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<int>> passkey) => passkey.ToTable("user_passkeys");
}
