using Hourglass.Data;
using Hourglass.Exchange.Landing;
using Hourglass.Exchange.Reading;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange;

/// <summary>A column of the file with a few of its values and what we take it for.</summary>
public sealed record ColumnLook(string Title, IReadOnlyList<string> Samples, IReadOnlyList<string> Values, DateGuess? Dates, NumberGuess? Numbers);

/// <summary>One of the first rows, as it would come in; Refused says why it would not.</summary>
public sealed record PreviewRow(int Number, IReadOnlyDictionary<string, string> Values, string? Outcome, RefusedException? Refused);

/// <summary>Something an undone import left where it is.</summary>
public sealed record KeptThing(ImportedKind Kind, Guid Id, string Name);

/// <summary>The first rows that were not taken in and the first things an undone import left; nothing of either while it is at work.</summary>
public sealed record ImportOutcome(IReadOnlyList<RejectedRow> Rejected, IReadOnlyList<KeptThing> Kept)
{
    public static readonly ImportOutcome None = new([], []);
}

/// <summary>What people look at before and after: columns, the first rows, what stayed.</summary>
public sealed class ImportLook(HourglassDb db, KeptFiles files, Landings landings, TimeProvider clock)
{
    private const int SampledRows = 1000;
    private const int PreviewedRows = 20;
    private const int MostValues = 60;
    private const int ShownRows = 30;

    public async Task<IReadOnlyList<ColumnLook>> ColumnsAsync(Import import, CancellationToken cancellation)
    {
        var sheet = await OpenAsync(import, cancellation);
        var rows = await FirstAsync(sheet, SampledRows, cancellation);
        return [.. sheet.Columns.Select(column =>
        {
            var cells = rows.ConvertAll(row => new Sampled(row.Number, row.Cells[column.Index]));
            var values = cells.Select(c => c.Text.Trim()).Where(text => text.Length > 0).Distinct().Take(MostValues + 1).ToList();
            return new ColumnLook(column.Title, [.. values.Take(3)], values.Count > MostValues ? [] : values, DateFormats.Guess(cells), NumberFormats.Guess(cells));
        })];
    }

    /// <summary>The first rows in rehearsal: nothing of it stays.</summary>
    public async Task<IReadOnlyList<PreviewRow>> PreviewAsync(Import import, CancellationToken cancellation)
    {
        var sheet = await OpenAsync(import, cancellation);
        var map = await BoundMap.BindAsync(import.Map, sheet, new Dictionary<string, HashSet<string>>(), cancellation);
        var (ground, landing) = await landings.RehearsalAsync(import, map, cancellation);
        ground.BeginBatch(import, clock.GetUtcNow().UtcDateTime);
        var rows = await FirstAsync(sheet, PreviewedRows, cancellation);
        var drafts = rows.ConvertAll(row => row.Problem is null ? new RowDraft(row, map) : null);
        if (drafts.OfType<RowDraft>().Any()) await landing.LookAroundAsync([.. drafts.OfType<RowDraft>()], cancellation);
        var previews = rows.Zip(drafts, (row, draft) => Preview(row, draft, ground, landing)).ToList();
        db.ChangeTracker.Clear();
        return previews;
    }

    public async Task<ImportOutcome> OutcomeAsync(Import import, CancellationToken cancellation)
    {
        if (import.IsAtWork || import.Rows == 0) return ImportOutcome.None;
        var rejected = import.Rejected == 0 ? [] : await db.RejectedRows.AsNoTracking().Where(r => r.ImportId == import.Id).OrderBy(r => r.Row).Take(ShownRows).ToListAsync(cancellation);
        return new(rejected, import is { State: ImportState.Undone, Kept: > 0 } ? await KeptAsync(import, ShownRows, cancellation) : []);
    }

    public async Task<IReadOnlyList<KeptThing>> KeptAsync(Import import, int most, CancellationToken cancellation)
    {
        var kept = await db.ImportTraces.AsNoTracking().Where(t => t.ImportId == import.Id && t.WasKept).OrderBy(t => t.Row).Take(most).ToListAsync(cancellation);
        var ids = kept.ConvertAll(t => t.SubjectId);
        var names = await db.Companies.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name })
            .Concat(db.People.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }))
            .Concat(db.Journeys.Where(j => ids.Contains(j.Id)).Select(j => new { j.Id, Name = j.Need }))
            .Concat(db.Members.Where(m => ids.Contains(m.Id)).Select(m => new { m.Id, m.Name }))
            .Concat(db.WorkTeams.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Name }))
            .Concat(db.Tags.Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Name }))
            .Concat(db.CustomFields.Where(f => ids.Contains(f.Id)).Select(f => new { f.Id, Name = f.Label }))
            .ToDictionaryAsync(n => n.Id, n => n.Name, cancellation);
        return [.. kept.Select(t => new KeptThing(t.Kind, t.SubjectId, names.GetValueOrDefault(t.SubjectId, "—")))];
    }

    private static PreviewRow Preview(SheetRow row, RowDraft? draft, LandingGround ground, ILanding landing)
    {
        if (draft is null) return new PreviewRow(row.Number, new Dictionary<string, string>(), null, new RefusedException(row.Problem!.Code, row.Problem.Details));
        try
        {
            var outcome = landing.Land(draft);
            ground.Keep(draft);
            return new PreviewRow(row.Number, draft.Texts, $"{outcome}", null);
        }
        catch (RefusedException refused)
        {
            ground.TakeBack();
            return new PreviewRow(row.Number, draft.Texts, null, refused);
        }
    }

    private Task<Sheet> OpenAsync(Import import, CancellationToken cancellation) => SheetReader.OpenAsync(
        files.PathOf(import.StoredAs ?? throw new RefusedException("import.file-gone")), import.Map.Choices, cancellation: cancellation);

    private static async Task<List<SheetRow>> FirstAsync(Sheet sheet, int most, CancellationToken cancellation)
    {
        var rows = new List<SheetRow>();
        await foreach (var row in sheet.RowsAsync(cancellation))
        {
            rows.Add(row);
            if (rows.Count == most) break;
        }

        return rows;
    }
}
