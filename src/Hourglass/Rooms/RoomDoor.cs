using Hourglass.Data;
using Hourglass.Outreach;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Rooms;

/// <summary>Opens a customer's room with the key of their link, inside the workspace that the key names; nobody's session is asked (P39).</summary>
public sealed class RoomDoor(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>Null for a key that is none, unknown, expired, taken back, or of a room that is gone: whoever stands outside cannot tell which.</summary>
    public async Task<RoomVisit?> OpenAsync(string key, CancellationToken cancellation)
    {
        if (RoomKey.WorkspaceOf(key) is not { } workspace) return null;
        await using var scope = scopes.As(Actor.Engine(workspace));
        var (db, hash, now) = (scope.ServiceProvider.GetRequiredService<HourglassDb>(), Secret.HashOf(key), clock.GetUtcNow().UtcDateTime);
        var found = await (from guest in db.RoomGuests.Where(g => g.KeyHash == hash && g.RevokedAt == null && g.ExpiresAt > now)
                           from room in db.Rooms.Where(r => r.JourneyId == guest.JourneyId)
                           from house in db.Workspaces.Where(w => w.Id == workspace)
                           from look in db.OutreachSettings.DefaultIfEmpty()
                           select new { guest, room.Title, house, look }).AsNoTracking().SingleOrDefaultAsync(cancellation);
        if (found is null) return null;
        var actor = Actor.Engine(workspace) with
        {
            Id = found.guest.Id,
            Name = found.guest.Name,
            Currency = found.house.Currency,
            Zone = TimeZoneInfo.FindSystemTimeZoneById(found.house.TimeZone),
        };
        return new RoomVisit(found.guest, found.Title, found.house, found.look, scopes.As(actor));
    }
}

/// <summary>Somebody of the customer's in their room.</summary>
public sealed class RoomVisit : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    internal RoomVisit(RoomGuest guest, string title, Workspace workspace, OutreachSettings? look, AsyncServiceScope scope) =>
        (Guest, Title, Workspace, Look, _scope) = (guest, title, workspace, look, scope);

    public RoomGuest Guest { get; }
    public string Title { get; }
    public Workspace Workspace { get; }
    /// <summary>Colour and logo; null while nobody chose any.</summary>
    public OutreachSettings? Look { get; }
    public string Language => Guest.Language;

    public TService Get<TService>() where TService : notnull => _scope.ServiceProvider.GetRequiredService<TService>();

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
