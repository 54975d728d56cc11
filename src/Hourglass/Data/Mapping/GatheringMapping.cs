using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class GatheringMapping :
    IEntityTypeConfiguration<Gathering>, IEntityTypeConfiguration<Attendee>, IEntityTypeConfiguration<IntakeForm>, IEntityTypeConfiguration<IntakeEntry>
{
    public void Configure(EntityTypeBuilder<Gathering> gathering)
    {
        gathering.InWorkspace(g => new { g.WorkspaceId, g.Id });
        gathering.Belongs<Gathering, Member>(g => new { g.WorkspaceId, g.OwnerId });
        gathering.Property(g => g.Name).HasMaxLength(150);
        gathering.Property(g => g.NameKey).HasMaxLength(150);
        gathering.Property(g => g.Language).HasMaxLength(2);
        gathering.Property(g => g.Place).HasMaxLength(300);
        gathering.Property(g => g.Version).IsConcurrencyToken();
        gathering.HasIndex(g => new { g.WorkspaceId, g.NameKey }).IsUnique();
        gathering.HasIndex(g => new { g.WorkspaceId, g.StartsAt });
        gathering.ToTable(t => t.HasCheckConstraint("CK_Gatherings_Taken", "\"Taken\" >= 0 AND (\"Places\" IS NULL OR \"Taken\" <= \"Places\")"));
    }

    public void Configure(EntityTypeBuilder<Attendee> attendee)
    {
        attendee.InWorkspace(a => new { a.WorkspaceId, a.Id });
        attendee.Belongs<Attendee, Gathering>(a => new { a.WorkspaceId, a.GatheringId });
        attendee.Belongs<Attendee, Journey>(a => new { a.WorkspaceId, a.JourneyId });
        attendee.Belongs<Attendee, Person>(a => new { a.WorkspaceId, a.PersonId });
        attendee.Belongs<Attendee, Touchpoint>(a => new { a.WorkspaceId, a.TouchId });
        attendee.Property(a => a.Name).HasMaxLength(150);
        attendee.Property(a => a.Email).HasMaxLength(254);
        attendee.Property(a => a.EmailKey).HasMaxLength(64);
        attendee.Property(a => a.Company).HasMaxLength(200);
        attendee.Property(a => a.Language).HasMaxLength(2);
        attendee.Property(a => a.Version).IsConcurrencyToken();
        attendee.HasIndex(a => new { a.WorkspaceId, a.GatheringId, a.EmailKey }).IsUnique();
        attendee.HasIndex(a => new { a.WorkspaceId, a.GatheringId, a.State, a.Since });
        attendee.HasIndex(a => new { a.WorkspaceId, a.JourneyId });
    }

    public void Configure(EntityTypeBuilder<IntakeForm> form)
    {
        form.InWorkspace(f => new { f.WorkspaceId, f.Id });
        form.Belongs<IntakeForm, Member>(f => new { f.WorkspaceId, f.OwnerId });
        form.Belongs<IntakeForm, Playbook>(f => new { f.WorkspaceId, f.PlaybookId });
        form.Ignore(f => f.Questions);
        form.Property(f => f.Name).HasMaxLength(150);
        form.Property(f => f.Language).HasMaxLength(2);
        form.Property(f => f.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<IntakeEntry> entry)
    {
        entry.InWorkspace(e => new { e.WorkspaceId, e.Id });
        entry.Belongs<IntakeEntry, IntakeForm>(e => new { e.WorkspaceId, e.FormId });
        entry.Belongs<IntakeEntry, Journey>(e => new { e.WorkspaceId, e.JourneyId });
        entry.Belongs<IntakeEntry, Person>(e => new { e.WorkspaceId, e.PersonId });
        entry.HasIndex(e => new { e.WorkspaceId, e.FormId });
        entry.HasIndex(e => new { e.WorkspaceId, e.JourneyId });
    }
}
