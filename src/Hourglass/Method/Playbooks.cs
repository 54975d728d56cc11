using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Method;

/// <summary>The workspace's playbooks; read on every page, so a copy is kept for a few seconds.</summary>
public sealed class Playbooks(HourglassDb db, Actor actor, PlaybookShelf shelf)
{
    public Task<IReadOnlyList<Playbook>> AllAsync(CancellationToken cancellation) => shelf.TakeAsync(actor.WorkspaceId, ReadAsync, cancellation);

    /// <param name="id">Null for the first one in use.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Playbook> OneAsync(Guid? id, CancellationToken cancellation)
    {
        var all = await AllAsync(cancellation);
        return all.FirstOrDefault(p => id is null ? !p.IsRetired : p.Id == id) ?? throw new RefusedException("playbook.unknown");
    }

    /// <summary>Those a journey may begin with: the first one, and whatever else was published.</summary>
    public async Task<IReadOnlyList<Playbook>> ToChooseAsync(CancellationToken cancellation) =>
        [.. (await AllAsync(cancellation)).Where(p => !p.IsRetired).Where((p, place) => place == 0 || p.Published > 0)];

    /// <param name="id">Null for the first one in use.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Playbook> ToStartAsync(Guid? id, CancellationToken cancellation)
    {
        var chosen = await OneAsync(id, cancellation);
        if (chosen.IsRetired) throw new RefusedException("playbook.retired");
        return (await ToChooseAsync(cancellation)).Contains(chosen) ? chosen : throw new RefusedException("playbook.not-published");
    }

    /// <summary>What the newest edition says; null before the first was published.</summary>
    public async Task<PlaybookContent?> ContentAsync(Playbook playbook, CancellationToken cancellation) => playbook.Published == PlaybookEdition.DraftNumber ? null
        : (await db.PlaybookEditions.AsNoTracking().SingleOrDefaultAsync(e => e.PlaybookId == playbook.Id && e.Number == playbook.Published, cancellation))?.Content;

    public async Task DescribeStageAsync(Guid id, PlaybookStage wanted, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var playbook = await db.Playbooks.Include(p => p.Stages).SingleOrDefaultAsync(p => p.Id == id, cancellation)
            ?? throw new RefusedException("playbook.unknown");
        playbook.Describe(wanted.Stage, wanted);
        // The next edition must not bring the old names back.
        var draft = await db.PlaybookEditions.SingleOrDefaultAsync(e => e.PlaybookId == id && e.Number == PlaybookEdition.DraftNumber, cancellation);
        draft?.Rewrite(draft.Content.NamedLike(playbook), draft.ByName, draft.At);
        await db.SaveChangesAsync(cancellation);
        shelf.PutBack(actor.WorkspaceId);
    }

    private async Task<IReadOnlyList<Playbook>> ReadAsync(CancellationToken cancellation) =>
        await db.Playbooks.AsNoTracking().Include(p => p.Stages).OrderBy(p => p.Id).ToListAsync(cancellation);
}
