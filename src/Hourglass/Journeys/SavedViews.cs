using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>The front door of saved views: one's own and the shared ones. Everybody keeps views, also those who only read.</summary>
public sealed class SavedViews(HourglassDb db, Actor actor, Shelf<List<SavedView>> shelf)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<SavedView>> AllAsync(CancellationToken cancellation) =>
        [.. (await shelf.TakeAsync(actor.WorkspaceId, ReadAsync, cancellation)).Where(view => view.IsShared || view.OwnerId == actor.Id)
            .OrderBy(view => view.Name, StringComparer.CurrentCultureIgnoreCase)];

    public bool MayChange(SavedView view) => view.OwnerId == actor.Id || view.IsShared && actor.IsAdministrator;

    public async Task<SavedView> SaveAsync(string name, string query, bool isShared, bool isFirst, CancellationToken cancellation)
    {
        if (await db.SavedViews.CountAsync(view => view.OwnerId == actor.Id, cancellation) >= Most) throw new RefusedException("view.too-many", Most);
        var view = new SavedView(name, query, actor);
        db.Add(view);
        await SettleAsync(view, isShared, isFirst, cancellation);
        return view;
    }

    public async Task EditAsync(Guid id, string name, bool isShared, bool isFirst, CancellationToken cancellation)
    {
        var view = await OneAsync(id, cancellation);
        view.Rename(name);
        await SettleAsync(view, isShared, isFirst && view.OwnerId == actor.Id || view.IsFirst && view.OwnerId != actor.Id, cancellation);
    }

    public async Task RemoveAsync(Guid id, CancellationToken cancellation)
    {
        db.Remove(await OneAsync(id, cancellation));
        await db.SaveChangesAsync(cancellation);
        shelf.PutBack(actor.WorkspaceId);
    }

    private async Task SettleAsync(SavedView view, bool isShared, bool isFirst, CancellationToken cancellation)
    {
        if (isFirst)
            foreach (var other in await db.SavedViews.Where(v => v.OwnerId == view.OwnerId && v.IsFirst).ToListAsync(cancellation)) other.ComeFirst(false);
        view.Share(isShared);
        view.ComeFirst(isFirst);
        await db.SaveChangesAsync(cancellation);
        shelf.PutBack(actor.WorkspaceId);
    }

    private async Task<SavedView> OneAsync(Guid id, CancellationToken cancellation) =>
        await db.SavedViews.SingleOrDefaultAsync(view => view.Id == id, cancellation) is { } found && MayChange(found)
            ? found : throw new RefusedException("view.unknown");

    private Task<List<SavedView>> ReadAsync(CancellationToken cancellation) => db.SavedViews.AsNoTracking().ToListAsync(cancellation);
}
