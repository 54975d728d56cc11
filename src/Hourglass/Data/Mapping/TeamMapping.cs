using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class TeamMapping :
    IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<Workspace>, IEntityTypeConfiguration<Seat>, IEntityTypeConfiguration<SignInSession>,
    IEntityTypeConfiguration<SignInAttempts>,
    IEntityTypeConfiguration<Member>, IEntityTypeConfiguration<WorkTeam>, IEntityTypeConfiguration<Invitation>, IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.Property(a => a.Id).ValueGeneratedNever();
        account.Property(a => a.Name).HasMaxLength(100);
        account.Property(a => a.Language).HasMaxLength(2);
    }

    public void Configure(EntityTypeBuilder<Workspace> workspace)
    {
        workspace.Ignore(w => w.HomeRegion);
        workspace.Property(w => w.Id).ValueGeneratedNever();
        workspace.Property(w => w.Name).HasMaxLength(100);
        workspace.Property(w => w.Language).HasMaxLength(2);
        workspace.Property(w => w.Currency).HasMaxLength(3);
        workspace.Property(w => w.TimeZone).HasMaxLength(60);
        workspace.Property(w => w.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Seat> seat)
    {
        seat.HasKey(s => new { s.AccountId, s.InWorkspaceId });
        seat.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        seat.HasOne<Workspace>().WithMany().HasForeignKey(s => s.InWorkspaceId);
    }

    public void Configure(EntityTypeBuilder<SignInSession> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.Property(s => s.KeyHash).HasMaxLength(64);
        session.Property(s => s.Browser).HasMaxLength(300);
        session.Property(s => s.Address).HasMaxLength(60);
        session.HasIndex(s => s.KeyHash).IsUnique();
        session.HasIndex(s => s.AccountId);
        session.HasIndex(s => s.ExpiresAt);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
    }

    public void Configure(EntityTypeBuilder<SignInAttempts> attempts)
    {
        attempts.HasKey(a => a.KeyHash);
        attempts.Property(a => a.KeyHash).HasMaxLength(64);
    }

    public void Configure(EntityTypeBuilder<Member> member)
    {
        member.InWorkspace(m => new { m.WorkspaceId, m.Id });
        member.Property(m => m.Name).HasMaxLength(100);
        member.Property(m => m.Version).IsConcurrencyToken();
        member.HasIndex(m => new { m.WorkspaceId, m.AccountId });
        member.HasIndex(m => new { m.WorkspaceId, m.TeamId });
        member.HasIndex(m => new { m.WorkspaceId, m.Name });
        member.Belongs<Member, WorkTeam>(m => new { m.WorkspaceId, m.TeamId });
    }

    public void Configure(EntityTypeBuilder<WorkTeam> team)
    {
        team.InWorkspace(t => new { t.WorkspaceId, t.Id });
        team.Property(t => t.Name).HasMaxLength(100);
    }

    public void Configure(EntityTypeBuilder<Invitation> invitation)
    {
        invitation.InWorkspace(i => new { i.WorkspaceId, i.Id });
        invitation.Property(i => i.Name).HasMaxLength(100);
        invitation.Property(i => i.Hash).HasMaxLength(64);
        invitation.Property(i => i.Version).IsConcurrencyToken();
        invitation.HasIndex(i => new { i.WorkspaceId, i.Hash }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ApiToken> token)
    {
        token.InWorkspace(t => new { t.WorkspaceId, t.Id });
        token.Property(t => t.Name).HasMaxLength(100);
        token.Property(t => t.Hash).HasMaxLength(64);
        token.HasIndex(t => new { t.WorkspaceId, t.Hash }).IsUnique();
        token.Belongs<ApiToken, Member>(t => new { t.WorkspaceId, t.MemberId });
    }
}
