using System.Numerics;
using Hourglass.Data;
using Hourglass.Exchange.Landing;
using Hourglass.Exchange.Reading;
using Hourglass.Team;
using Hourglass.Work;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange;

/// <summary>Carries a file into the workspace batch by batch, or rehearses it; a batch and its checkpoint are one transaction, so a restart neither loses nor repeats a row.</summary>
internal sealed class ImportLoading(HourglassDb db, Actor actor, Landings landings, KeptFiles files, TimeProvider clock) : ILongWork
{
    public const string Kind = "import.load";
    private const int Batch = 500;

    public async Task RunAsync(Guid subjectId, Lease lease, CancellationToken cancellation)
    {
        ImportDesk.MustBeAllowed(actor);
        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == subjectId, cancellation);
        if (import is not { State: ImportState.Checking or ImportState.Loading }) return;
        await files.MustBeUnchangedAsync(import, cancellation);

        var sheet = await SheetReader.OpenAsync(files.PathOf(import.StoredAs!), import.Map.Choices, cancellation: cancellation);
        var map = await BoundMap.BindAsync(import.Map, sheet, await SpellingsAsync(import.Map, cancellation), cancellation);
        var (ground, landing) = await landings.PrepareAsync(import, map, import.State == ImportState.Checking, cancellation);
        if (import.LastRow == 0) await ForgetRejectedAsync(import.Id, cancellation);
        if (!await SettleAllAsync(subjectId, sheet, import.LastRow, ground, landing, lease, cancellation)) return;
        await EndAsync(subjectId, lease, cancellation);
        await db.LearnSizesAsync(cancellation);
    }

    public async Task GiveUpAsync(Guid subjectId, RefusedException why, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        if (await db.Imports.SingleOrDefaultAsync(i => i.Id == subjectId, cancellation) is not { IsAtWork: true } import) return;
        import.Fail(why, Now);
        await db.SaveChangesAsync(cancellation);
    }

    // A database that still believes its tables are empty walks through them for every row; told early and at every doubling, it uses its indexes.
    private async Task<bool> SettleAllAsync(
        Guid id, Sheet sheet, int after, LandingGround ground, ILanding landing, Lease lease, CancellationToken cancellation)
    {
        var batches = 0;
        await foreach (var rows in BatchesAsync(sheet, after, cancellation))
        {
            if (!await SettleAsync(id, rows, ground, landing, lease, cancellation)) return false;
            if (!ground.IsRehearsal && BitOperations.IsPow2(++batches)) await db.LearnSizesAsync(cancellation);
        }

        return true;
    }

    private async Task<bool> SettleAsync(
        Guid id, List<SheetRow> rows, LandingGround ground, ILanding landing, Lease lease, CancellationToken cancellation)
    {
        var drafts = rows.ConvertAll(row => row.Problem is null ? new RowDraft(row, ground.Map) : null);
        await using var transaction = await db.BeginAsync(cancellation);
        await lease.HoldAsync(db, cancellation);
        var import = await db.Imports.SingleAsync(i => i.Id == id, cancellation);
        if (import is not { State: ImportState.Checking or ImportState.Loading }) return false;
        if (import.CancelAsked) import.Stop(Now);
        else await LandAsync(import, rows, drafts, ground, landing, cancellation);
        var goesOn = import.IsAtWork;
        await db.SaveInBulkAsync(goesOn ? ground.Fresh : [], cancellation);
        await transaction.CommitAsync(cancellation);
        db.ChangeTracker.Clear();
        return goesOn;
    }

    private async Task LandAsync(
        Import import, List<SheetRow> rows, List<RowDraft?> drafts, LandingGround ground, ILanding landing, CancellationToken cancellation)
    {
        ground.BeginBatch(import, Now);
        var good = drafts.OfType<RowDraft>().ToList();
        if (good.Count > 0) await landing.LookAroundAsync(good, cancellation);
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        for (var i = 0; i < rows.Count; i++) Land(rows[i], drafts[i], ground, landing);
        db.ChangeTracker.AutoDetectChangesEnabled = true;
        if (ground.IsRehearsal) OnlyKeepTheReport();
        (ground.Counts.LastRow, ground.Counts.Offset) = (rows[^1].Number, rows[^1].Offset);
        import.Settle(ground.Counts, Now);
    }

    private static void Land(SheetRow row, RowDraft? draft, LandingGround ground, ILanding landing)
    {
        if (draft is null)
        {
            ground.Reject(row, row.Problem!.Code, row.Problem.Details);
            return;
        }

        try
        {
            var outcome = landing.Land(draft);
            ground.Keep(draft);
            if (outcome == RowOutcome.Created) ground.Counts.Created++;
            else if (outcome == RowOutcome.Updated) ground.Counts.Updated++;
            else ground.Counts.Skipped++;
        }
        catch (RefusedException refused)
        {
            ground.Reject(row, refused.Code, refused.Details);
        }
    }

    // What was loaded and changed while rehearsing must never reach the database.
    private void OnlyKeepTheReport()
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is not Import).ToList()) entry.State = EntityState.Detached;
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

    private static async IAsyncEnumerable<List<SheetRow>> BatchesAsync(
        Sheet sheet, int after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var rows = new List<SheetRow>(Batch);
        await foreach (var row in sheet.RowsAsync(cancellation))
        {
            if (row.Number <= after) continue;
            rows.Add(row);
            if (rows.Count < Batch) continue;
            yield return rows;
            rows = new List<SheetRow>(Batch);
        }

        if (rows.Count > 0) yield return rows;
    }

    private async Task<Dictionary<string, HashSet<string>>> SpellingsAsync(ImportMap map, CancellationToken cancellation)
    {
        var lists = map.Columns.Values.Select(c => c.Spellings).OfType<string>().ToList();
        var known = lists.Count == 0 ? [] : await db.KnownSpellings.AsNoTracking().Where(s => lists.Contains(s.List)).ToListAsync(cancellation);
        return known.GroupBy(s => s.List).ToDictionary(g => g.Key, g => g.Select(s => s.Text).ToHashSet());
    }

    private async Task ForgetRejectedAsync(Guid id, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        await db.RejectedRows.Where(r => r.ImportId == id).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
