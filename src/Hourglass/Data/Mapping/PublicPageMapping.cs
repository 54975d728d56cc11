using Hourglass.Journeys;
using Hourglass.Outreach;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class PublicPageMapping :
    IEntityTypeConfiguration<PublicWords>, IEntityTypeConfiguration<SessionTime>, IEntityTypeConfiguration<CustomerAnswer>, IEntityTypeConfiguration<Material>
{
    public void Configure(EntityTypeBuilder<PublicWords> words)
    {
        words.InWorkspace(w => w.WorkspaceId);
        words.Property(w => w.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<SessionTime> time)
    {
        time.InWorkspace(t => new { t.WorkspaceId, t.Id });
        time.Belongs<SessionTime, Member>(t => new { t.WorkspaceId, t.OwnerId });
        time.Belongs<SessionTime, Touchpoint>(t => new { t.WorkspaceId, t.TouchId });
        time.Belongs<SessionTime, Journey>(t => new { t.WorkspaceId, t.JourneyId });
        time.Property(t => t.Place).HasMaxLength(300);
        // One touchpoint has one session, whoever asks twice at once.
        time.HasIndex(t => new { t.WorkspaceId, t.TouchId }).IsUnique().HasFilter("\"TouchId\" IS NOT NULL");
        time.HasIndex(t => new { t.WorkspaceId, t.OwnerId, t.StartsAt });
        time.HasIndex(t => new { t.WorkspaceId, t.JourneyId });
    }

    public void Configure(EntityTypeBuilder<CustomerAnswer> answer)
    {
        answer.InWorkspace(a => new { a.WorkspaceId, a.TouchId });
        answer.Belongs<CustomerAnswer, Touchpoint>(a => new { a.WorkspaceId, a.TouchId });
        answer.Belongs<CustomerAnswer, Journey>(a => new { a.WorkspaceId, a.JourneyId });
        answer.Property(a => a.Step).HasMaxLength(60);
        answer.Property(a => a.Version).IsConcurrencyToken();
        answer.HasIndex(a => new { a.WorkspaceId, a.JourneyId });
        answer.ToTable(t => t.HasCheckConstraint("CK_CustomerAnswers_Score", "\"Score\" IS NULL OR \"Score\" BETWEEN 0 AND 10"));
    }

    public void Configure(EntityTypeBuilder<Material> material)
    {
        material.InWorkspace(m => new { m.WorkspaceId, m.Id });
        material.Property(m => m.Name).HasMaxLength(150);
        material.Property(m => m.NameKey).HasMaxLength(150);
        material.Property(m => m.How).HasMaxLength(300);
        material.Property(m => m.Address).HasMaxLength(500);
        material.Property(m => m.StoredAs).HasMaxLength(32);
        material.Property(m => m.FileName).HasMaxLength(200);
        material.Property(m => m.ByName).HasMaxLength(100);
        material.Property(m => m.Version).IsConcurrencyToken();
        material.HasIndex(m => new { m.WorkspaceId, m.NameKey }).IsUnique();
    }
}
