using Hourglass.Journeys;
using Hourglass.Proposals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class ProposalMapping :
    IEntityTypeConfiguration<Proposal>, IEntityTypeConfiguration<ProposalVersion>, IEntityTypeConfiguration<ProposalDecision>, IEntityTypeConfiguration<ResultAgreement>,
    IEntityTypeConfiguration<Concern>, IEntityTypeConfiguration<CompetitionEntry>, IEntityTypeConfiguration<JointPlan>, IEntityTypeConfiguration<JointStep>
{
    public void Configure(EntityTypeBuilder<Proposal> proposal)
    {
        proposal.InWorkspace(p => new { p.WorkspaceId, p.Id });
        proposal.Ignore(p => p.Content);
        proposal.Property(p => p.Title).HasMaxLength(200);
        proposal.Property(p => p.SharedHash).HasMaxLength(64);
        proposal.Property(p => p.ByName).HasMaxLength(100);
        proposal.Property(p => p.Version).IsConcurrencyToken();
        proposal.HasIndex(p => new { p.WorkspaceId, p.JourneyId, p.Number }).IsUnique();
        proposal.Belongs<Proposal, Journey>(p => new { p.WorkspaceId, p.JourneyId });
    }

    public void Configure(EntityTypeBuilder<ProposalVersion> version)
    {
        version.InWorkspace(v => new { v.WorkspaceId, v.ProposalId, v.Number });
        version.Ignore(v => v.Content);
        version.Property(v => v.Hash).HasMaxLength(64);
        version.Property(v => v.ByName).HasMaxLength(100);
        version.Belongs<ProposalVersion, Proposal>(v => new { v.WorkspaceId, v.ProposalId });
    }

    // One row for one proposal: the key itself forbids the second answer.
    public void Configure(EntityTypeBuilder<ProposalDecision> decision)
    {
        decision.InWorkspace(d => new { d.WorkspaceId, d.ProposalId });
        decision.Property(d => d.Hash).HasMaxLength(64);
        decision.Property(d => d.PersonName).HasMaxLength(120);
        decision.Property(d => d.ByName).HasMaxLength(120);
        decision.Belongs<ProposalDecision, Proposal>(d => new { d.WorkspaceId, d.ProposalId });
        decision.Belongs<ProposalDecision, ProposalVersion>(d => new { d.WorkspaceId, d.ProposalId, d.VersionNumber });
    }

    public void Configure(EntityTypeBuilder<ResultAgreement> agreement)
    {
        agreement.InWorkspace(a => new { a.WorkspaceId, a.ProposalId });
        agreement.Ignore(a => a.Result);
        agreement.Property(a => a.Hash).HasMaxLength(64);
        agreement.Property(a => a.AcceptedBy).HasMaxLength(120);
        agreement.Belongs<ResultAgreement, Proposal>(a => new { a.WorkspaceId, a.ProposalId });
        agreement.Belongs<ResultAgreement, Journey>(a => new { a.WorkspaceId, a.JourneyId });
    }

    // Whoever is taken off the map, or a part that is dropped, leaves what was said about it.
    public void Configure(EntityTypeBuilder<Concern> concern)
    {
        concern.InWorkspace(c => new { c.WorkspaceId, c.Id });
        concern.Ignore(c => c.Details);
        concern.Property(c => c.Who).HasMaxLength(120);
        concern.Property(c => c.ByName).HasMaxLength(120);
        concern.Property(c => c.Version).IsConcurrencyToken();
        concern.Belongs<Concern, Journey>(c => new { c.WorkspaceId, c.JourneyId });
    }

    public void Configure(EntityTypeBuilder<CompetitionEntry> entry)
    {
        entry.InWorkspace(c => new { c.WorkspaceId, c.Id });
        entry.Property(c => c.Name).HasMaxLength(120);
        entry.Property(c => c.ByName).HasMaxLength(100);
        entry.Belongs<CompetitionEntry, Journey>(c => new { c.WorkspaceId, c.JourneyId });
    }

    public void Configure(EntityTypeBuilder<JointPlan> plan)
    {
        plan.InWorkspace(p => new { p.WorkspaceId, p.JourneyId });
        plan.Property(p => p.Version).IsConcurrencyToken();
        plan.Belongs<JointPlan, Journey>(p => new { p.WorkspaceId, p.JourneyId });
    }

    public void Configure(EntityTypeBuilder<JointStep> step)
    {
        step.InWorkspace(s => new { s.WorkspaceId, s.Id });
        step.Ignore(s => s.Details);
        step.Property(s => s.What).HasMaxLength(300);
        step.Property(s => s.Owner).HasMaxLength(120);
        step.Property(s => s.DoneBy).HasMaxLength(120);
        step.Property(s => s.Version).IsConcurrencyToken();
        step.Belongs<JointStep, Journey>(s => new { s.WorkspaceId, s.JourneyId });
    }
}
