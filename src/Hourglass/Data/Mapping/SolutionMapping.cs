using Hourglass.Collaboration;
using Hourglass.Journeys;
using Hourglass.Research;
using Hourglass.Solutions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class SolutionMapping :
    IEntityTypeConfiguration<SolutionElement>, IEntityTypeConfiguration<ElementTrace>, IEntityTypeConfiguration<SolutionVariant>, IEntityTypeConfiguration<SolutionComment>,
    IEntityTypeConfiguration<DesignNotes>, IEntityTypeConfiguration<Opportunity>, IEntityTypeConfiguration<Goal>, IEntityTypeConfiguration<Measure>
{
    public void Configure(EntityTypeBuilder<SolutionElement> element)
    {
        element.InWorkspace(e => new { e.WorkspaceId, e.Id });
        element.Ignore(e => e.Details);
        element.Property(e => e.Title).HasMaxLength(200);
        element.Property(e => e.CatalogueItem).HasMaxLength(200);
        element.Property(e => e.ConfirmedBy).HasMaxLength(200);
        element.Property(e => e.ByName).HasMaxLength(100);
        element.Property(e => e.Version).IsConcurrencyToken();
        element.Belongs<SolutionElement, Journey>(e => new { e.WorkspaceId, e.JourneyId });
        element.Belongs<SolutionElement, Idea>(e => new { e.WorkspaceId, e.IdeaId });
        element.Belongs<SolutionElement, SolutionVariant>(e => new { e.WorkspaceId, e.VariantId });
    }

    public void Configure(EntityTypeBuilder<ElementTrace> trace)
    {
        trace.InWorkspace(t => new { t.WorkspaceId, t.ElementId, t.ProblemId });
        trace.HasOne<SolutionElement>().WithMany(e => e.Traces).HasForeignKey(t => new { t.WorkspaceId, t.ElementId }).OnDelete(DeleteBehavior.Cascade);
        trace.Belongs<ElementTrace, Problem>(t => new { t.WorkspaceId, t.ProblemId });
    }

    public void Configure(EntityTypeBuilder<SolutionVariant> variant)
    {
        variant.InWorkspace(v => new { v.WorkspaceId, v.Id });
        variant.Ignore(v => v.Details);
        variant.Property(v => v.Name).HasMaxLength(120);
        variant.Property(v => v.Version).IsConcurrencyToken();
        variant.Belongs<SolutionVariant, Journey>(v => new { v.WorkspaceId, v.JourneyId });
    }

    public void Configure(EntityTypeBuilder<SolutionComment> comment)
    {
        comment.InWorkspace(c => new { c.WorkspaceId, c.Id });
        comment.Property(c => c.ByName).HasMaxLength(120);
        comment.Belongs<SolutionComment, Journey>(c => new { c.WorkspaceId, c.JourneyId });
        comment.HasOne<SolutionElement>().WithMany().HasForeignKey(c => new { c.WorkspaceId, c.ElementId }).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<DesignNotes> notes)
    {
        notes.InWorkspace(n => new { n.WorkspaceId, n.JourneyId });
        notes.Ignore(n => n.Details);
        notes.Property(n => n.Version).IsConcurrencyToken();
        notes.Belongs<DesignNotes, Journey>(n => new { n.WorkspaceId, n.JourneyId });
    }

    public void Configure(EntityTypeBuilder<Opportunity> opportunity)
    {
        opportunity.InWorkspace(o => new { o.WorkspaceId, o.Id });
        opportunity.Ignore(o => o.Details);
        opportunity.Property(o => o.What).HasMaxLength(300);
        opportunity.Property(o => o.ByName).HasMaxLength(100);
        opportunity.Property(o => o.Version).IsConcurrencyToken();
        opportunity.Belongs<Opportunity, Journey>(o => new { o.WorkspaceId, o.JourneyId });
    }

    public void Configure(EntityTypeBuilder<Goal> goal)
    {
        goal.InWorkspace(g => new { g.WorkspaceId, g.Id });
        goal.Ignore(g => g.Details);
        goal.Property(g => g.Words).HasMaxLength(1000);
        goal.Property(g => g.ConfirmedBy).HasMaxLength(200);
        goal.Property(g => g.ByName).HasMaxLength(120);
        goal.Property(g => g.Version).IsConcurrencyToken();
        goal.Belongs<Goal, Journey>(g => new { g.WorkspaceId, g.JourneyId });
        goal.Belongs<Goal, Problem>(g => new { g.WorkspaceId, g.ProblemId });
    }

    public void Configure(EntityTypeBuilder<Measure> measure)
    {
        measure.InWorkspace(m => new { m.WorkspaceId, m.Id });
        measure.Ignore(m => m.Details);
        measure.Property(m => m.Name).HasMaxLength(200);
        measure.Property(m => m.Unit).HasMaxLength(30);
        measure.Property(m => m.Baseline).HasPrecision(18, 4);
        measure.Property(m => m.Target).HasPrecision(18, 4);
        measure.Property(m => m.WhoConfirms).HasMaxLength(120);
        measure.HasOne<Goal>().WithMany(g => g.Measures).HasForeignKey(m => new { m.WorkspaceId, m.GoalId }).OnDelete(DeleteBehavior.Cascade);
    }
}
