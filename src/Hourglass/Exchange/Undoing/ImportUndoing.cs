using Hourglass.Data;
using Hourglass.Team;
using Hourglass.Work;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange.Undoing;

/// <summary>Takes an import back batch by batch: what it changed gets its old values, what it created goes, unless somebody changed it since or works with it.</summary>
internal sealed class ImportUndoing(HourglassDb db, Actor actor, TimeProvider clock) : ILongWork
{
    public const string Kind = "import.undo";
    private const int Batch = 200;

    // What refers to others goes before them.
    private static readonly ImportedKind[] Order =
    [
        ImportedKind.Journey, ImportedKind.Person, ImportedKind.Company, ImportedKind.Member, ImportedKind.Team,
        ImportedKind.Tag, ImportedKind.Field, ImportedKind.Spelling,
    ];

    public async Task RunAsync(Guid subjectId, Lease lease, CancellationToken cancellation)
    {
        ImportDesk.MustBeAllowed(actor);
        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == subjectId, cancellation);
        if (import is not { State: ImportState.Undoing }) return;

        var open = db.ImportTraces.Where(t => t.ImportId == subjectId && !t.WasKept);
        while (await StepAsync(import, open.Where(t => t.Deed == ImportDeed.Updated), RestoreAsync, lease, cancellation)) { }
        foreach (var kind in Order)
        {
            var ofKind = open.Where(t => t.Kind == kind && t.Deed != ImportDeed.Updated);
            var leaves = kind == ImportedKind.Company ? ofKind.Where(t => !db.Companies.Any(c => c.ParentId == t.SubjectId)) : ofKind;
            while (await StepAsync(import, leaves, (i, traces, c) => RemoveAsync(i, kind, traces, c), lease, cancellation)) { }
            while (await StepAsync(import, ofKind, (i, traces, c) => RemoveAsync(i, kind, traces, c), lease, cancellation)) { }
        }

        await EndAsync(subjectId, lease, cancellation);
    }

    public async Task GiveUpAsync(Guid subjectId, RefusedException why, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == subjectId, cancellation) is not { State: ImportState.Undoing } import) return;
        import.Fail(why, Now);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<bool> StepAsync(
        Import shown, IQueryable<ImportTrace> open, Func<Import, List<ImportTrace>, CancellationToken, Task<(int Removed, int Restored)>> deed,
        Lease lease, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        await lease.HoldAsync(db, cancellation);
        var import = await db.Imports.SingleAsync(i => i.Id == shown.Id, cancellation);
        var traces = await open.OrderByDescending(t => t.SubjectId).Take(Batch).ToListAsync(cancellation);
        if (traces.Count == 0) return false;

        var (removed, restored) = await deed(import, traces, cancellation);
        import.SettleUndone(removed, restored, traces.Count(t => t.WasKept), Now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return true;
    }

    private async Task<(int, int)> RestoreAsync(Import import, List<ImportTrace> traces, CancellationToken cancellation)
    {
        var restored = await new Restoring(db, actor, import, Now).RestoreAsync(traces, cancellation);
        Settle(traces, restored);
        return (0, restored.Count);
    }

    private async Task<(int, int)> RemoveAsync(Import import, ImportedKind kind, List<ImportTrace> traces, CancellationToken cancellation)
    {
        var removed = await new Removing(db, import).RemoveAsync(kind, traces, cancellation);
        Settle(traces, removed);
        return (removed.Count, 0);
    }

    private void Settle(List<ImportTrace> traces, HashSet<Guid> done)
    {
        foreach (var trace in traces)
        {
            if (done.Contains(trace.SubjectId)) db.Remove(trace);
            else trace.WasKept = true;
        }
    }

    private async Task EndAsync(Guid id, Lease lease, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        await lease.HoldAsync(db, cancellation);
        var import = await db.Imports.SingleAsync(i => i.Id == id, cancellation);
        import.Finish(Now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
