using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class JourneyMapping :
    IEntityTypeConfiguration<Journey>, IEntityTypeConfiguration<Milestone>, IEntityTypeConfiguration<Evidence>,
    IEntityTypeConfiguration<StageOwner>, IEntityTypeConfiguration<Sighting>, IEntityTypeConfiguration<Tally>, IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<Journey> journey)
    {
        journey.InWorkspace(j => new { j.WorkspaceId, j.Id });
        journey.Ignore(j => j.Details).Ignore(j => j.Next).Ignore(j => j.Coverage);
        Texts(journey);
        journey.Property(j => j.Version).IsConcurrencyToken();
        journey.Belongs<Journey, Company>(j => new { j.WorkspaceId, j.CompanyId });
        journey.Belongs<Journey, Person>(j => new { j.WorkspaceId, j.PersonId });
        journey.Belongs<Journey, Playbook>(j => new { j.WorkspaceId, j.PlaybookId });
        journey.Belongs<Journey, Member>(j => new { j.WorkspaceId, j.OwnerId });
        journey.HasMany(j => j.Milestones).WithOne().HasForeignKey(m => new { m.WorkspaceId, m.JourneyId }).OnDelete(DeleteBehavior.NoAction);
        journey.HasMany(j => j.Evidence).WithOne().HasForeignKey(e => new { e.WorkspaceId, e.JourneyId });
        journey.HasMany(j => j.StageOwners).WithOne().HasForeignKey(s => new { s.WorkspaceId, s.JourneyId });
        Indexes(journey);
        Referrals(journey);
    }

    private static void Texts(EntityTypeBuilder<Journey> journey)
    {
        journey.Property(j => j.Need).HasMaxLength(200);
        journey.Property(j => j.Currency).HasMaxLength(3);
        journey.Property(j => j.NextWhat).HasMaxLength(300);
        journey.Property(j => j.NextWho).HasMaxLength(100);
        journey.Property(j => j.ExternalId).HasMaxLength(200);
    }

    // The lists people open begin at one end of one of these and read a page; none of them grows with the data.
    private static void Indexes(EntityTypeBuilder<Journey> journey)
    {
        journey.HasIndex(j => new { j.WorkspaceId, j.Standing, j.Stage, j.AttentionOn, j.Id });
        journey.HasIndex(j => new { j.WorkspaceId, j.OwnerId, j.Standing, j.Stage, j.AttentionOn, j.Id });
        journey.HasIndex(j => new { j.WorkspaceId, j.Standing, j.AttentionOn, j.Id });
        journey.HasIndex(j => new { j.WorkspaceId, j.OwnerId, j.Standing, j.AttentionOn, j.Id });
        journey.HasIndex(j => new { j.WorkspaceId, j.CompanyId, j.OwnerId });
        journey.HasIndex(j => new { j.WorkspaceId, j.OwnerId, j.DecisionDueOn }).HasFilter("\"DecisionDueOn\" IS NOT NULL");
        journey.HasIndex(j => new { j.WorkspaceId, j.OwnerId, j.DecisionAskedOn }).HasFilter("\"DecisionAskedOn\" IS NOT NULL");
        journey.HasIndex(j => new { j.WorkspaceId, j.StartedOn, j.Id });
        journey.HasIndex(j => new { j.WorkspaceId, j.UpdatedAt, j.Id });
        journey.HasIndex(j => new { j.WorkspaceId, j.Value, j.Id });
        journey.HasIndex(j => new { j.WorkspaceId, j.Need, j.Id });
        journey.HasIndex(j => new { j.WorkspaceId, j.ExternalId }).HasFilter("\"ExternalId\" IS NOT NULL");
        journey.HasIndex(j => new { j.WorkspaceId, j.ImportId }).HasFilter("\"ImportId\" IS NOT NULL");
        journey.HasIndex(j => new { j.WorkspaceId, j.PersonId }).HasFilter("\"PersonId\" IS NOT NULL");
    }

    // The same four beginnings for those that came by referral alone: they are asked for first, and may be few among very many (R119, R120).
    private static void Referrals(EntityTypeBuilder<Journey> journey)
    {
        const string referred = "\"Origin\" = 'Referral'";
        journey.HasIndex(j => new { j.WorkspaceId, j.Standing, j.Stage, j.AttentionOn, j.Id }, "IX_Journeys_Referred_Stage").HasFilter(referred);
        journey.HasIndex(j => new { j.WorkspaceId, j.OwnerId, j.Standing, j.Stage, j.AttentionOn, j.Id }, "IX_Journeys_Referred_Owner_Stage").HasFilter(referred);
        journey.HasIndex(j => new { j.WorkspaceId, j.Standing, j.AttentionOn, j.Id }, "IX_Journeys_Referred").HasFilter(referred);
        journey.HasIndex(j => new { j.WorkspaceId, j.OwnerId, j.Standing, j.AttentionOn, j.Id }, "IX_Journeys_Referred_Owner").HasFilter(referred);
    }

    public void Configure(EntityTypeBuilder<Milestone> milestone)
    {
        milestone.InWorkspace(m => new { m.WorkspaceId, m.Id });
        milestone.Property(m => m.ByName).HasMaxLength(100);
        milestone.HasIndex(m => new { m.WorkspaceId, m.JourneyId, m.At });
        milestone.HasIndex(m => new { m.WorkspaceId, m.CompanyId, m.At });
        milestone.HasIndex(m => new { m.WorkspaceId, m.PersonId, m.At }).HasFilter("\"PersonId\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<Evidence> evidence)
    {
        evidence.InWorkspace(e => new { e.WorkspaceId, e.JourneyId, e.Stage, e.Code });
        evidence.Property(e => e.Code).HasMaxLength(60);
    }

    public void Configure(EntityTypeBuilder<StageOwner> owner)
    {
        owner.InWorkspace(o => new { o.WorkspaceId, o.JourneyId, o.Stage });
        owner.Belongs<StageOwner, Member>(o => new { o.WorkspaceId, o.MemberId });
        owner.HasIndex(o => new { o.WorkspaceId, o.MemberId, o.JourneyId });
    }

    // The board, the list and the day of whoever looks after stages; then what else of a customer is theirs to see.
    public void Configure(EntityTypeBuilder<Sighting> sighting)
    {
        sighting.InWorkspace(s => new { s.WorkspaceId, s.JourneyId, s.MemberId });
        sighting.Property(s => s.Currency).HasMaxLength(3);
        sighting.HasIndex(s => new { s.WorkspaceId, s.MemberId, s.Standing, s.Stage, s.AttentionOn, s.JourneyId });
        sighting.HasIndex(s => new { s.WorkspaceId, s.MemberId, s.Standing, s.AttentionOn, s.JourneyId });
        sighting.HasIndex(s => new { s.WorkspaceId, s.MemberId, s.DecisionDueOn }).HasFilter("\"DecisionDueOn\" IS NOT NULL");
        sighting.HasIndex(s => new { s.WorkspaceId, s.MemberId, s.DecisionAskedOn }).HasFilter("\"DecisionAskedOn\" IS NOT NULL");
        sighting.HasIndex(s => new { s.WorkspaceId, s.CompanyId, s.MemberId });
        sighting.HasIndex(s => new { s.WorkspaceId, s.PersonId, s.MemberId }).HasFilter("\"PersonId\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<SavedView> view)
    {
        view.InWorkspace(v => new { v.WorkspaceId, v.Id });
        view.Property(v => v.Name).HasMaxLength(80);
        view.Property(v => v.Query).HasMaxLength(2000);
        view.Belongs<SavedView, Member>(v => new { v.WorkspaceId, v.OwnerId });
        view.HasIndex(v => new { v.WorkspaceId, v.OwnerId });
    }

    public void Configure(EntityTypeBuilder<Tally> tally) =>
        tally.InWorkspace(t => new { t.WorkspaceId, t.OwnerId, t.PlaybookId, t.Stage, t.Standing, t.Currency, t.Slot });
}
