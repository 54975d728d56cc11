using System.Text.Json;
using Hourglass.Data;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach.Dispatch;

/// <summary>
/// A restored or copied database must not send a second time what was sent before (P14). How far sending has come is written twice: in the database
/// and in a file of this machine outside of it. When the two tell different stories, this node sends nothing until an administrator says that this is the one.
/// </summary>
public sealed class RestoreFence(FencePlace place, TimeProvider clock)
{
    private static readonly TimeSpan Invitation = TimeSpan.FromMinutes(10);
    private readonly Lock _file = new();
    private Guid _database;
    private long _mark;

    /// <summary>Null before the two stories were compared.</summary>
    public bool? IsOpen { get; private set; }

    /// <summary>Compares the two stories; to be asked before anything is sent, and again while the fence is closed.</summary>
    public async Task<bool> CompareAsync(HourglassDb db, CancellationToken cancellation)
    {
        var mark = await MarkAsync(db, cancellation);
        var told = Read(mark.DatabaseId);
        var isInvited = mark.OpenUntil > Now;
        // A database that has sent letters and that this machine knows nothing about came from somewhere else.
        var isStrange = told is null ? mark.Mark > 0 : told.Mark > mark.Mark;
        IsOpen = isInvited || !isStrange;
        if (IsOpen is true) Join(mark);
        return IsOpen is true;
    }

    /// <summary>Somebody who knows says: this database is the one, and no copy of it sends.</summary>
    public async Task ConfirmAsync(HourglassDb db, CancellationToken cancellation)
    {
        var mark = await MarkAsync(db, cancellation);
        mark.Mark = Math.Max(mark.Mark, Read(mark.DatabaseId)?.Mark ?? 0) + 1;
        (mark.OpenUntil, mark.At) = (Now + Invitation, Now);
        await db.SaveChangesAsync(cancellation);
        Join(mark);
        IsOpen = true;
    }

    /// <summary>One step further, in the transaction of the letters that leave; the file runs ahead of the commit, never behind.</summary>
    internal async Task AdvanceAsync(HourglassDb db, CancellationToken cancellation)
    {
        var next = Step();
        await db.EngineMarks.Where(m => m.Mark < next).ExecuteUpdateAsync(set => set.SetProperty(m => m.Mark, next), cancellation);
    }

    private static async Task<EngineMark> MarkOrNewAsync(HourglassDb db, DateTime now, CancellationToken cancellation)
    {
        if (await db.EngineMarks.SingleOrDefaultAsync(cancellation) is { } known) return known;
        var mark = new EngineMark(now);
        db.Add(mark);
        await db.SaveChangesAsync(cancellation);
        return mark;
    }

    private Task<EngineMark> MarkAsync(HourglassDb db, CancellationToken cancellation) => MarkOrNewAsync(db, Now, cancellation);

    private void Join(EngineMark mark)
    {
        lock (_file)
        {
            (_database, _mark) = (mark.DatabaseId, Math.Max(_mark, mark.Mark));
            Write();
        }
    }

    private long Step()
    {
        lock (_file)
        {
            _mark++;
            Write();
            return _mark;
        }
    }

    private Told? Read(Guid database)
    {
        var path = place.Of(database);
        return File.Exists(path) ? JsonSerializer.Deserialize<Told>(File.ReadAllText(path)) : null;
    }

    private void Write()
    {
        Directory.CreateDirectory(place.Folder);
        File.WriteAllText(place.Of(_database), JsonSerializer.Serialize(new Told(_mark)));
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private sealed record Told(long Mark);
}

/// <summary>Where the file half lives: not in the data folder, which is copied and restored together with the database.</summary>
public sealed record FencePlace(string Folder)
{
    public static FencePlace Usual { get; } =
        new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "hourglass"));

    public string Of(Guid database) => Path.Combine(Folder, $"{database}.fence");
}
