using Hourglass.Data;
using Hourglass.Exchange.Reading;
using Hourglass.Exchange.Undoing;
using Hourglass.Team;
using Hourglass.Work;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange;

/// <summary>The front door of imports: bring a file, say how it is read, look what would happen, let it happen, take it back.</summary>
public sealed partial class ImportDesk(HourglassDb db, Actor actor, KeptFiles files, LongWorkBell bell, TimeProvider clock)
{
    private static readonly TimeSpan FilesAreKept = TimeSpan.FromDays(30);

    /// <summary>Whoever sees the whole workspace sees all its imports, others their own.</summary>
    public IQueryable<Import> Visible =>
        !IsAllowed(actor) ? db.Imports.Where(i => false) : (actor.SeesAll ? db.Imports : db.Imports.Where(i => i.ById == actor.Id)).AsNoTracking();

    public IQueryable<RejectedRow> RejectedOf(Import import) => db.RejectedRows.AsNoTracking().Where(r => r.ImportId == import.Id).OrderBy(r => r.Row);

    public static bool IsAllowed(Actor actor) => actor.IsAdministrator || actor.Roles.HasFlag(Roles.SalesManager);

    internal static void MustBeAllowed(Actor actor)
    {
        if (!IsAllowed(actor)) throw new RefusedException("import.not-allowed");
    }

    public async Task<Import> OneAsync(Guid id, CancellationToken cancellation) =>
        await Visible.SingleOrDefaultAsync(i => i.Id == id, cancellation) ?? throw new RefusedException("import.unknown");

    /// <summary>Takes the file in as it arrives and guesses how it is to be read.</summary>
    public async Task<Import> BringAsync(Stream upload, string name, ImportTarget? target, CancellationToken cancellation)
    {
        var kept = await KeepAsync(upload, cancellation);
        try
        {
            var sheet = await SheetReader.OpenAsync(files.PathOf(kept.StoredAs), cancellation: cancellation);
            return await AddAsync(kept, name, await MapGuess.OfAsync(sheet, target, db, cancellation), sheet, cancellation);
        }
        catch
        {
            files.Forget(kept.StoredAs);
            throw;
        }
    }

    /// <summary>The same with a map at hand; refuses at once what does not fit the file.</summary>
    public async Task<Import> BringAsync(Stream upload, string name, ImportMap map, CancellationToken cancellation)
    {
        var kept = await KeepAsync(upload, cancellation);
        try
        {
            var (sheet, bound) = await BindAsync(kept.StoredAs, map, cancellation);
            return await AddAsync(kept, name, bound.Settled, sheet, cancellation);
        }
        catch
        {
            files.Forget(kept.StoredAs);
            throw;
        }
    }

    public Task<Import> MapAsync(Guid id, ImportMap map, int? version, CancellationToken cancellation) => ChangeAsync(id, async import =>
    {
        if (version is not null && version != import.Version) throw new RefusedException("import.changed");
        if (map.Target == ImportTarget.Members) actor.MustAdminister();
        var (sheet, bound) = await BindAsync(import.StoredAs ?? throw new RefusedException("import.file-gone"), map, cancellation);
        import.Take(bound.Settled, [.. sheet.Columns.Select(c => c.Title)]);
    }, cancellation);

    public Task<Import> CheckAsync(Guid id, CancellationToken cancellation) => WorkAsync(id, ImportLoading.Kind, import =>
    {
        import.Check(Now);
        return Task.CompletedTask;
    }, cancellation);

    public Task<Import> LoadAsync(Guid id, CancellationToken cancellation) => WorkAsync(id, ImportLoading.Kind, import =>
    {
        import.Load(Now);
        return Task.CompletedTask;
    }, cancellation);

    /// <summary>Takes the whole import back; what people changed since stays, unless it is said that it shall go too.</summary>
    public Task<Import> UndoAsync(Guid id, bool evenChanged, CancellationToken cancellation) => WorkAsync(id, ImportUndoing.Kind, async import =>
    {
        import.Undo(evenChanged, await db.ImportTraces.CountAsync(t => t.ImportId == id, cancellation), Now);
        await db.ImportTraces.Where(t => t.ImportId == id && t.WasKept).ExecuteUpdateAsync(set => set.SetProperty(t => t.WasKept, false), cancellation);
    }, cancellation);

    public Task<Import> CancelAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, import =>
    {
        import.AskToCancel();
        return Task.CompletedTask;
    }, cancellation);

    private async Task<KeptFile> KeepAsync(Stream upload, CancellationToken cancellation)
    {
        MustBeAllowed(actor);
        await ThrowOldFilesAwayAsync(cancellation);
        return await files.KeepAsync(upload, cancellation);
    }

    // Whoever brings a new file makes room: nobody needs a month-old one any more, its report and its way back stay.
    private async Task ThrowOldFilesAwayAsync(CancellationToken cancellation)
    {
        var old = Now - FilesAreKept;
        var imports = await db.Imports.Where(i => i.StoredAs != null && i.UpdatedAt < old).OrderBy(i => i.Id).Take(50).ToListAsync(cancellation);
        foreach (var import in imports.Where(i => !i.IsAtWork))
        {
            files.Forget(import.StoredAs!);
            import.FileWasThrownAway();
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Import> AddAsync(KeptFile kept, string name, ImportMap map, Sheet sheet, CancellationToken cancellation)
    {
        var import = new Import(kept, name, map, [.. sheet.Columns.Select(c => c.Title)], actor, Now);
        db.Add(import);
        await db.SaveChangesAsync(cancellation);
        return import;
    }

    private async Task<(Sheet Sheet, BoundMap Map)> BindAsync(string storedAs, ImportMap map, CancellationToken cancellation)
    {
        var sheet = await SheetReader.OpenAsync(files.PathOf(storedAs), map.Choices, cancellation: cancellation);
        return (sheet, await BoundMap.BindAsync(map, sheet, new Dictionary<string, HashSet<string>>(), cancellation));
    }

    private async Task<Import> WorkAsync(Guid id, string kind, Func<Import, Task> begin, CancellationToken cancellation)
    {
        var import = await ChangeAsync(id, async import =>
        {
            await begin(import);
            db.Add(new LongWork(kind, actor.WorkspaceId, actor.Id, id, Now));
        }, cancellation);
        bell.Ring();
        return import;
    }

    private async Task<Import> ChangeAsync(Guid id, Func<Import, Task> verb, CancellationToken cancellation)
    {
        MustBeAllowed(actor);
        await using var transaction = await db.BeginAsync(cancellation);
        var import = await Visible.AsTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) ?? throw new RefusedException("import.unknown");
        await verb(import);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return import;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
