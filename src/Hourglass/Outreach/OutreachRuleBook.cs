using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The front door of a workspace's rules of contact.</summary>
public sealed class OutreachRuleBook(HourglassDb db, Actor actor)
{
    private OutreachSettings? _known;

    /// <summary>The rules as they are, made with their usual values the first time somebody asks.</summary>
    public async Task<OutreachSettings> SettingsAsync(CancellationToken cancellation) => _known ??=
        await db.OutreachSettings.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? await MakeAsync(cancellation);

    public Task SettleAsync(OutreachRules wanted, int version, CancellationToken cancellation) => ChangeAsync(version, s => s.Settle(wanted), cancellation);

    /// <summary>Stops everything that has not started, at once, on every node (P5).</summary>
    public Task PauseAsync(bool paused, CancellationToken cancellation) => ChangeAsync(null, s => s.Pause(paused), cancellation);

    private async Task ChangeAsync(int? version, Action<OutreachSettings> change, CancellationToken cancellation)
    {
        actor.MustAdminister();
        await SettingsAsync(cancellation);
        var settings = await db.OutreachSettings.SingleAsync(cancellation);
        if (version is { } seen && seen != settings.Version) throw new RefusedException("record.changed");
        change(settings);
        await db.SaveChangesAsync(cancellation);
        _known = settings;
    }

    private async Task<OutreachSettings> MakeAsync(CancellationToken cancellation)
    {
        var fresh = db.Add(new OutreachSettings(actor.WorkspaceId));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody else asked for the first time at the same moment.
        }

        fresh.State = EntityState.Detached;
        return await db.OutreachSettings.AsNoTracking().SingleAsync(cancellation);
    }
}
