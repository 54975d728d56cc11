using Hourglass.Exchange.Reading;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange;

/// <summary>Imports one after another, and the maps that are kept for the next file.</summary>
public sealed partial class ImportDesk
{
    /// <summary>The latest imports, or those before the given one.</summary>
    public Task<List<Import>> LatestAsync(Guid? before, int most, CancellationToken cancellation) =>
        Visible.Where(i => before == null || i.Id < before).OrderByDescending(i => i.Id).Take(most).ToListAsync(cancellation);

    public Task<List<SavedMap>> SavedMapsAsync(CancellationToken cancellation) => db.SavedMaps.AsNoTracking().OrderBy(m => m.Name).ToListAsync(cancellation);

    /// <summary>Keeps a map under a name; the same name again takes its place.</summary>
    public async Task SaveMapAsync(string name, ImportMap map, CancellationToken cancellation)
    {
        MustBeAllowed(actor);
        var fresh = new SavedMap(name, map, actor, Now);
        if (await db.SavedMaps.SingleOrDefaultAsync(m => m.Name == fresh.Name, cancellation) is { } known) known.Become(map, Now);
        else db.Add(fresh);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Another kind of record or another way of reading the file: the columns are found and guessed anew.</summary>
    public Task<Import> GuessAsync(Guid id, ImportMap wanted, int? version, CancellationToken cancellation) => ChangeAsync(id, async import =>
    {
        if (version is not null && version != import.Version) throw new RefusedException("import.changed");
        var path = files.PathOf(import.StoredAs ?? throw new RefusedException("import.file-gone"));
        var sheet = await SheetReader.OpenAsync(path, wanted.Choices, cancellation: cancellation);
        var guessed = await MapGuess.OfAsync(sheet, wanted.Target, db, cancellation);
        import.Take(wanted with { Columns = guessed.Columns, List = wanted.List ?? guessed.List }, [.. sheet.Columns.Select(c => c.Title)]);
    }, cancellation);
}
