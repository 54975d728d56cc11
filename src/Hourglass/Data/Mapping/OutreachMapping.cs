using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Relationships;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class OutreachMapping :
    IEntityTypeConfiguration<JourneyPlan>, IEntityTypeConfiguration<PlanLaunch>, IEntityTypeConfiguration<Touchpoint>, IEntityTypeConfiguration<Sign>,
    IEntityTypeConfiguration<Addressee>, IEntityTypeConfiguration<ConsentEntry>, IEntityTypeConfiguration<OutreachSettings>,
    IEntityTypeConfiguration<Sender>, IEntityTypeConfiguration<SendRate>, IEntityTypeConfiguration<EngineMark>
{
    public void Configure(EntityTypeBuilder<JourneyPlan> plan)
    {
        plan.InWorkspace(p => new { p.WorkspaceId, p.JourneyId });
        plan.Belongs<JourneyPlan, Journey>(p => new { p.WorkspaceId, p.JourneyId });
        plan.Belongs<JourneyPlan, PlaybookEdition>(p => new { p.WorkspaceId, p.PlaybookId, p.Edition });
        plan.Belongs<JourneyPlan, Person>(p => new { p.WorkspaceId, p.PersonId });
        plan.Property(p => p.Zone).HasMaxLength(60);
        plan.Property(p => p.Country).HasMaxLength(2);
        plan.Property(p => p.Version).IsConcurrencyToken();
        plan.HasIndex(p => new { p.WorkspaceId, p.PlaybookId, p.Edition, p.State });
    }

    public void Configure(EntityTypeBuilder<Touchpoint> touch)
    {
        touch.InWorkspace(t => new { t.WorkspaceId, t.Id });
        touch.Belongs<Touchpoint, JourneyPlan>(t => new { t.WorkspaceId, t.JourneyId });
        touch.Property(t => t.Step).HasMaxLength(60);
        touch.Property(t => t.Shifts).HasMaxLength(200);
        touch.Property(t => t.Reason).HasMaxLength(80);
        touch.Property(t => t.Detail).HasMaxLength(500);
        touch.Property(t => t.AddressKey).HasMaxLength(64);
        touch.Property(t => t.OwnSubject).HasMaxLength(300);
        touch.Property(t => t.OwnTitle).HasMaxLength(200);
        touch.Property(t => t.Version).IsConcurrencyToken();
        touch.HasIndex(t => new { t.WorkspaceId, t.JourneyId, t.Step, t.Occurrence }).IsUnique();
        // What is due begins at one end of this; it holds only what still waits, however much was sent before.
        touch.HasIndex(t => new { t.WorkspaceId, t.ByHand, t.DueAt }, "IX_Touchpoints_Due").HasFilter("\"State\" IN ('Planned', 'Deferred')");
        touch.HasIndex(t => new { t.WorkspaceId, t.LeaseUntil }, "IX_Touchpoints_Leases").HasFilter("\"State\" IN ('Claimed', 'Started')");
        touch.HasIndex(t => new { t.WorkspaceId, t.State, t.DueAt });
    }

    public void Configure(EntityTypeBuilder<PlanLaunch> launch)
    {
        launch.InWorkspace(l => new { l.WorkspaceId, l.Id });
        launch.Belongs<PlanLaunch, Playbook>(l => new { l.WorkspaceId, l.PlaybookId });
        launch.Property(l => l.ByName).HasMaxLength(200);
        launch.Property(l => l.Problem).HasMaxLength(100);
        launch.Property(l => l.Version).IsConcurrencyToken();
        launch.Ignore(l => l.Progress);
    }

    public void Configure(EntityTypeBuilder<Sign> sign)
    {
        sign.InWorkspace(s => new { s.WorkspaceId, s.JourneyId, s.Fact, s.Step });
        sign.Property(s => s.Step).HasMaxLength(60);
        sign.Belongs<Sign, Journey>(s => new { s.WorkspaceId, s.JourneyId });
    }

    public void Configure(EntityTypeBuilder<Addressee> addressee)
    {
        addressee.InWorkspace(a => new { a.WorkspaceId, a.Key });
        addressee.Property(a => a.Key).HasMaxLength(64);
        addressee.Property(a => a.Reason).HasMaxLength(40);
    }

    public void Configure(EntityTypeBuilder<ConsentEntry> entry)
    {
        entry.InWorkspace(e => new { e.WorkspaceId, e.Id });
        entry.Property(e => e.AddressKey).HasMaxLength(64);
        entry.Property(e => e.Source).HasMaxLength(300);
        entry.Property(e => e.TextVersion).HasMaxLength(60);
        entry.Property(e => e.ByName).HasMaxLength(100);
        entry.HasIndex(e => new { e.WorkspaceId, e.AddressKey, e.At });
        entry.HasIndex(e => new { e.WorkspaceId, e.PersonId, e.At });
    }

    public void Configure(EntityTypeBuilder<OutreachSettings> settings)
    {
        settings.InWorkspace(s => s.WorkspaceId);
        settings.Property(s => s.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Sender> sender)
    {
        sender.InWorkspace(s => new { s.WorkspaceId, s.Id });
        sender.Property(s => s.Name).HasMaxLength(100);
        sender.Property(s => s.Host).HasMaxLength(255);
        sender.Property(s => s.Security).HasMaxLength(10);
        sender.Property(s => s.FromAddress).HasMaxLength(254);
        sender.Property(s => s.Trouble).HasMaxLength(80);
        sender.Property(s => s.TroubleDetail).HasMaxLength(500);
        sender.Property(s => s.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<SendRate> rate)
    {
        rate.InWorkspace(r => new { r.WorkspaceId, r.SenderId, r.Domain });
        rate.Property(r => r.Domain).HasMaxLength(255);
    }

    public void Configure(EntityTypeBuilder<EngineMark> mark) => mark.Property(m => m.Id).ValueGeneratedNever();
}
