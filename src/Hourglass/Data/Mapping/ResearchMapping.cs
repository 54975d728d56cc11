using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Research;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class ResearchMapping :
    IEntityTypeConfiguration<Stakeholder>, IEntityTypeConfiguration<StakeholderTie>, IEntityTypeConfiguration<Problem>, IEntityTypeConfiguration<KnowledgeGap>,
    IEntityTypeConfiguration<ResearchTask>, IEntityTypeConfiguration<OurView>, IEntityTypeConfiguration<Insight>, IEntityTypeConfiguration<ValueEntry>,
    IEntityTypeConfiguration<CommunityElement>, IEntityTypeConfiguration<CommunityTie>
{
    public void Configure(EntityTypeBuilder<Stakeholder> somebody)
    {
        somebody.InWorkspace(s => new { s.WorkspaceId, s.Id });
        somebody.Ignore(s => s.Details);
        somebody.Property(s => s.Name).HasMaxLength(120);
        somebody.Property(s => s.Position).HasMaxLength(120);
        somebody.Property(s => s.SponsorState).HasDefaultValue(SponsorState.None).ValueGeneratedNever();
        somebody.Property(s => s.Sponsors).HasDefaultValue(Sponsored.None).ValueGeneratedNever();
        somebody.Property(s => s.ExplainedBy).HasMaxLength(120);
        somebody.Property(s => s.ByName).HasMaxLength(100);
        somebody.Property(s => s.Version).IsConcurrencyToken();
        somebody.Belongs<Stakeholder, Journey>(s => new { s.WorkspaceId, s.JourneyId });
        somebody.Belongs<Stakeholder, Person>(s => new { s.WorkspaceId, s.PersonId });
        somebody.Belongs<Stakeholder, Member>(s => new { s.WorkspaceId, s.RelationOwnerId });
    }

    public void Configure(EntityTypeBuilder<StakeholderTie> tie)
    {
        tie.InWorkspace(t => new { t.WorkspaceId, t.Id });
        tie.Property(t => t.Says).HasMaxLength(100);
        tie.HasIndex(t => new { t.WorkspaceId, t.FromId, t.ToId }).IsUnique();
        tie.Belongs<StakeholderTie, Journey>(t => new { t.WorkspaceId, t.JourneyId });
        tie.Belongs<StakeholderTie, Stakeholder>(t => new { t.WorkspaceId, t.FromId });
        tie.Belongs<StakeholderTie, Stakeholder>(t => new { t.WorkspaceId, t.ToId });
    }

    public void Configure(EntityTypeBuilder<Problem> problem)
    {
        problem.InWorkspace(p => new { p.WorkspaceId, p.Id });
        problem.Ignore(p => p.Details);
        problem.Property(p => p.Real).HasMaxLength(500);
        problem.Property(p => p.VisibleTo).HasMaxLength(200);
        problem.Property(p => p.Showing).HasMaxLength(500);
        problem.Property(p => p.ShownTo).HasMaxLength(200);
        problem.Property(p => p.ConfirmedBy).HasMaxLength(200);
        problem.Property(p => p.AfterForWhom).HasMaxLength(200);
        problem.Property(p => p.AfterSigns).HasMaxLength(1000);
        problem.Property(p => p.AfterConfirmedBy).HasMaxLength(200);
        problem.Property(p => p.RankedBy).HasMaxLength(200);
        problem.Property(p => p.LeftOutBecause).HasMaxLength(500);
        problem.Property(p => p.ByName).HasMaxLength(120);
        problem.Property(p => p.Version).IsConcurrencyToken();
        problem.Belongs<Problem, Journey>(p => new { p.WorkspaceId, p.JourneyId });
    }

    public void Configure(EntityTypeBuilder<KnowledgeGap> gap)
    {
        gap.InWorkspace(g => new { g.WorkspaceId, g.Id });
        gap.Property(g => g.Question).HasMaxLength(500);
        gap.Property(g => g.ByName).HasMaxLength(100);
        gap.Property(g => g.Version).IsConcurrencyToken();
        gap.Belongs<KnowledgeGap, Journey>(g => new { g.WorkspaceId, g.JourneyId });
        gap.Belongs<KnowledgeGap, Member>(g => new { g.WorkspaceId, g.OwnerId });
    }

    public void Configure(EntityTypeBuilder<ResearchTask> task)
    {
        task.InWorkspace(t => new { t.WorkspaceId, t.Id });
        task.Property(t => t.What).HasMaxLength(300);
        task.Property(t => t.DoneByName).HasMaxLength(100);
        task.Property(t => t.Version).IsConcurrencyToken();
        task.Belongs<ResearchTask, Journey>(t => new { t.WorkspaceId, t.JourneyId });
        task.Belongs<ResearchTask, Member>(t => new { t.WorkspaceId, t.OwnerId });
    }

    public void Configure(EntityTypeBuilder<OurView> view)
    {
        view.InWorkspace(v => new { v.WorkspaceId, v.JourneyId });
        view.Ignore(v => v.Details);
        view.Property(v => v.MustHear).HasMaxLength(300);
        view.Property(v => v.Version).IsConcurrencyToken();
        view.Belongs<OurView, Journey>(v => new { v.WorkspaceId, v.JourneyId });
    }

    public void Configure(EntityTypeBuilder<Insight> insight)
    {
        insight.InWorkspace(i => new { i.WorkspaceId, i.Id });
        insight.Ignore(i => i.Details);
        insight.Property(i => i.Title).HasMaxLength(150);
        insight.Property(i => i.ByName).HasMaxLength(100);
        insight.Property(i => i.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ValueEntry> entry)
    {
        entry.InWorkspace(v => new { v.WorkspaceId, v.Id });
        entry.Property(v => v.What).HasMaxLength(500);
        entry.Property(v => v.Whom).HasMaxLength(120);
        entry.Property(v => v.ByName).HasMaxLength(100);
        entry.Property(v => v.Version).IsConcurrencyToken();
        entry.Belongs<ValueEntry, Journey>(v => new { v.WorkspaceId, v.JourneyId });
        entry.Belongs<ValueEntry, Insight>(v => new { v.WorkspaceId, v.InsightId });
    }

    public void Configure(EntityTypeBuilder<CommunityElement> element)
    {
        element.InWorkspace(e => new { e.WorkspaceId, e.Id });
        element.Ignore(e => e.Details);
        element.Property(e => e.Name).HasMaxLength(120);
        element.Property(e => e.Source).HasMaxLength(500);
        element.Property(e => e.ByName).HasMaxLength(100);
        element.Property(e => e.Version).IsConcurrencyToken();
        element.Belongs<CommunityElement, Company>(e => new { e.WorkspaceId, e.CompanyId });
    }

    public void Configure(EntityTypeBuilder<CommunityTie> tie)
    {
        tie.InWorkspace(t => new { t.WorkspaceId, t.Id });
        tie.Property(t => t.Says).HasMaxLength(100);
        tie.Belongs<CommunityTie, Company>(t => new { t.WorkspaceId, t.CompanyId });
        tie.Belongs<CommunityTie, CommunityElement>(t => new { t.WorkspaceId, t.FromId });
        tie.Belongs<CommunityTie, CommunityElement>(t => new { t.WorkspaceId, t.ToId });
    }
}
