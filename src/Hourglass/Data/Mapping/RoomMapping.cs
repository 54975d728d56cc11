using Hourglass.Journeys;
using Hourglass.Research;
using Hourglass.Rooms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hourglass.Data.Mapping;

internal sealed class RoomMapping :
    IEntityTypeConfiguration<Room>, IEntityTypeConfiguration<RoomGuest>, IEntityTypeConfiguration<GuestWord>, IEntityTypeConfiguration<GuestTick>,
    IEntityTypeConfiguration<RoomSight>, IEntityTypeConfiguration<RoomFile>
{
    public void Configure(EntityTypeBuilder<Room> room)
    {
        room.InWorkspace(r => new { r.WorkspaceId, r.JourneyId });
        room.Ignore(r => r.Details);
        room.Property(r => r.Title).HasMaxLength(200);
        room.Property(r => r.AgreedBy).HasMaxLength(120);
        room.Property(r => r.Version).IsConcurrencyToken();
        room.Belongs<Room, Journey>(r => new { r.WorkspaceId, r.JourneyId });
    }

    public void Configure(EntityTypeBuilder<RoomGuest> guest)
    {
        guest.InWorkspace(g => new { g.WorkspaceId, g.Id });
        guest.Property(g => g.Name).HasMaxLength(100);
        guest.Property(g => g.Language).HasMaxLength(5);
        guest.Property(g => g.KeyHash).HasMaxLength(64);
        guest.Property(g => g.ByName).HasMaxLength(120);
        guest.Property(g => g.Version).IsConcurrencyToken();
        guest.HasIndex(g => new { g.WorkspaceId, g.KeyHash }).IsUnique();
        guest.Belongs<RoomGuest, Journey>(g => new { g.WorkspaceId, g.JourneyId });
    }

    public void Configure(EntityTypeBuilder<GuestWord> word)
    {
        word.InWorkspace(w => new { w.WorkspaceId, w.Id });
        word.Property(w => w.Text).HasMaxLength(4000);
        word.Property(w => w.ByName).HasMaxLength(120);
        word.Property(w => w.MailTrouble).HasMaxLength(500);
        word.Property(w => w.HandledBy).HasMaxLength(120);
        word.HasIndex(w => new { w.WorkspaceId, w.HandledAt, w.Id });
        word.Belongs<GuestWord, Journey>(w => new { w.WorkspaceId, w.JourneyId });
        word.Belongs<GuestWord, RoomGuest>(w => new { w.WorkspaceId, w.GuestId });
        word.Belongs<GuestWord, Problem>(w => new { w.WorkspaceId, w.ProblemId });
    }

    public void Configure(EntityTypeBuilder<GuestTick> tick)
    {
        tick.InWorkspace(t => new { t.WorkspaceId, t.JourneyId, t.Code });
        tick.Property(t => t.Code).HasMaxLength(40);
        tick.Property(t => t.ByName).HasMaxLength(120);
        tick.Belongs<GuestTick, Journey>(t => new { t.WorkspaceId, t.JourneyId });
    }

    public void Configure(EntityTypeBuilder<RoomSight> sight)
    {
        sight.InWorkspace(s => new { s.WorkspaceId, s.GuestId, s.What, s.IsRobot });
        sight.Property(s => s.What).HasMaxLength(80);
        sight.Belongs<RoomSight, Journey>(s => new { s.WorkspaceId, s.JourneyId });
        sight.Belongs<RoomSight, RoomGuest>(s => new { s.WorkspaceId, s.GuestId });
    }

    public void Configure(EntityTypeBuilder<RoomFile> file)
    {
        file.InWorkspace(f => new { f.WorkspaceId, f.Id });
        file.Property(f => f.Name).HasMaxLength(200);
        file.Property(f => f.StoredAs).HasMaxLength(40);
        file.Property(f => f.ByName).HasMaxLength(120);
        file.Belongs<RoomFile, Journey>(f => new { f.WorkspaceId, f.JourneyId });
    }
}
