using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Method;

/// <summary>The workspace's playbooks; read on every page, so a copy is kept for a few seconds.</summary>
public sealed class Playbooks(HourglassDb db, Actor actor, PlaybookShelf shelf)
{
    public Task<IReadOnlyList<Playbook>> AllAsync(CancellationToken cancellation) => shelf.TakeAsync(actor.WorkspaceId, ReadAsync, cancellation);

    public async Task<Playbook> OneAsync(Guid? id, CancellationToken cancellation)
    {
        var all = await AllAsync(cancellation);
        return all.FirstOrDefault(p => id is null || p.Id == id) ?? throw new RefusedException("playbook.unknown");
    }

    public async Task DescribeStageAsync(Guid id, PlaybookStage wanted, CancellationToken cancellation)
    {
        actor.MustAdminister();
        var playbook = await db.Playbooks.Include(p => p.Stages).SingleOrDefaultAsync(p => p.Id == id, cancellation)
            ?? throw new RefusedException("playbook.unknown");
        playbook.Describe(wanted.Stage, wanted);
        await db.SaveChangesAsync(cancellation);
        shelf.PutBack(actor.WorkspaceId);
    }

    private async Task<IReadOnlyList<Playbook>> ReadAsync(CancellationToken cancellation) =>
        await db.Playbooks.AsNoTracking().Include(p => p.Stages).OrderBy(p => p.Id).ToListAsync(cancellation);
}
