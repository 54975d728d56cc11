using System.Text;
using System.Text.Json;
using Hourglass.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Win32.SafeHandles;

namespace Hourglass.Outreach.Dispatch;

/// <summary>
/// A restored or copied database must not send a second time what was sent before (P14). How far sending has come is written twice: in the database
/// and in a file of this machine outside of it. When the two tell different stories, this node sends nothing until an administrator says that this is the one.
/// </summary>
public sealed class RestoreFence(FencePlace place, TimeProvider clock) : IDisposable
{
    private const int Width = 40;
    private static readonly TimeSpan Invitation = TimeSpan.FromMinutes(10);
    private readonly Lock _file = new();
    private Guid _database;
    private long _seen;
    private (string? Path, SafeFileHandle? File) _told;

    /// <summary>Null before the two stories were compared.</summary>
    public bool? IsOpen { get; private set; }

    /// <summary>Compares the two stories; to be asked before anything is sent, and from time to time, for a copy may be put back under a running node.</summary>
    public async Task<bool> CompareAsync(HourglassDb db, CancellationToken cancellation)
    {
        // Read first: letters that leave meanwhile take the mark further than what is compared here.
        var seen = Volatile.Read(ref _seen);
        var mark = await MarkAsync(db, cancellation);
        IsOpen = mark.OpenUntil > Now || !IsStrange(mark, seen);
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

    /// <summary>Writes a committed step into the file, before any of its letters leaves; a file that ran ahead would lock out whoever dies in between.</summary>
    internal void Keep(long step)
    {
        lock (_file)
        {
            _seen = Math.Max(_seen, step);
            Write(_seen);
        }
    }

    // A database that has sent letters and that this machine knows nothing about came from somewhere else.
    private bool IsStrange(EngineMark mark, long seen)
    {
        if (IsOpen is true && mark.DatabaseId == _database) return mark.Mark < seen;
        var told = Read(mark.DatabaseId);
        return told is null ? mark.Mark > 0 : told.Mark > mark.Mark;
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
            (_database, _seen) = (mark.DatabaseId, mark.Mark);
            Write(mark.Mark);
        }
    }

    private Told? Read(Guid database)
    {
        var path = place.Of(database);
        if (!File.Exists(path)) return null;
        using var told = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return JsonSerializer.Deserialize<Told>(told);
    }

    // Always of one length and in one write: whoever is killed leaves the old words or the new, never half of each.
    private void Write(long mark)
    {
        var path = place.Of(_database);
        if (_told.Path != path)
        {
            Directory.CreateDirectory(place.Folder);
            _told.File?.Dispose();
            _told = (path, File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete));
        }

        RandomAccess.Write(_told.File!, Encoding.ASCII.GetBytes(JsonSerializer.Serialize(new Told(mark)).PadRight(Width)), 0);
    }

    public void Dispose() => _told.File?.Dispose();

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
