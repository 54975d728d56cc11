using System.Globalization;
using System.Text.Json;

namespace Hourglass.Exchange;

/// <summary>From the first check to the undone import; every step of the work is saved together with these numbers.</summary>
public sealed partial class Import
{
    /// <summary>The number of the last row settled, as a spreadsheet shows it.</summary>
    public int LastRow { get; private set; }
    /// <summary>How many bytes of the file were read by then.</summary>
    public long Offset { get; private set; }
    public int Created { get; private set; }
    public int Updated { get; private set; }
    public int Skipped { get; private set; }
    public int Rejected { get; private set; }
    public string RemarksJson { get; private set; } = "{}";
    /// <summary>What undoing has dealt with so far, and out of how much.</summary>
    public int Removed { get; private set; }
    public int Restored { get; private set; }
    public int Kept { get; private set; }
    public int ToUndo { get; private set; }
    /// <summary>Whether undoing takes back also what people changed after the import.</summary>
    public bool UndoesChanged { get; private set; }

    public int Rows => Created + Updated + Skipped + Rejected;
    public Remarks Remarks => Remarks.From(RemarksJson);
    public bool MayGoOn => State is ImportState.Cancelled or ImportState.Failed && StoredAs is not null;
    public bool MayBeUndone => State is ImportState.Loaded or ImportState.Cancelled or ImportState.Failed || (State == ImportState.Undone && Kept > 0);

    /// <summary>Of the work under way, from 0 to 1.</summary>
    public double Progress => State == ImportState.Undoing
        ? ToUndo == 0 ? 0 : Math.Min(1, (double)(Removed + Restored + Kept) / ToUndo)
        : Size == 0 ? 0 : Math.Min(1, (double)Offset / Size);

    internal void Check(DateTime at)
    {
        if (!MayBeMapped) throw new RefusedException("import.started");
        Begin(ImportState.Checking, at, fromStart: true);
    }

    /// <summary>Begins, or goes on after the last row that was settled.</summary>
    internal void Load(DateTime at)
    {
        if (!MayBeMapped && !MayGoOn) throw new RefusedException("import.started");
        Begin(ImportState.Loading, at, fromStart: MayBeMapped);
    }

    internal void Undo(bool evenChanged, int records, DateTime at)
    {
        if (!MayBeUndone) throw new RefusedException("import.nothing-to-undo");
        Begin(ImportState.Undoing, at, fromStart: false);
        (UndoesChanged, ToUndo, Kept) = (evenChanged, records + Removed + Restored, 0);
    }

    internal void AskToCancel()
    {
        if (State is not (ImportState.Checking or ImportState.Loading)) throw new RefusedException("import.not-running");
        CancelAsked = true;
        Version++;
    }

    internal void Settle(BatchCounts batch, DateTime at)
    {
        (LastRow, Offset) = (batch.LastRow, batch.Offset);
        Created += batch.Created;
        Updated += batch.Updated;
        Skipped += batch.Skipped;
        Rejected += batch.Rejected;
        RemarksJson = Remarks.With(batch.Remarks).ToJson();
        Touch(at);
    }

    internal void SettleUndone(int removed, int restored, int kept, DateTime at)
    {
        Removed += removed;
        Restored += restored;
        Kept += kept;
        Touch(at);
    }

    internal void Finish(DateTime at) => End(State switch
    {
        ImportState.Checking => ImportState.Checked,
        ImportState.Undoing => ImportState.Undone,
        _ => ImportState.Loaded,
    }, at);

    internal void Stop(DateTime at) => End(State == ImportState.Checking ? ImportState.Draft : ImportState.Cancelled, at);

    internal void Fail(RefusedException why, DateTime at)
    {
        Problem = why.Code;
        ProblemDetails = JsonSerializer.Serialize(why.Details.Select(d => Convert.ToString(d, CultureInfo.InvariantCulture)));
        End(State == ImportState.Checking ? ImportState.Draft : ImportState.Failed, at);
    }

    private void Begin(ImportState state, DateTime at, bool fromStart)
    {
        if (StoredAs is null && state != ImportState.Undoing) throw new RefusedException("import.file-gone");
        (State, StartedAt, EndedAt, CancelAsked, Problem, ProblemDetails) = (state, at, null, false, null, null);
        if (fromStart) (LastRow, Offset, Created, Updated, Skipped, Rejected, RemarksJson) = (0, 0, 0, 0, 0, 0, "{}");
        Touch(at);
    }

    private void End(ImportState state, DateTime at)
    {
        (State, EndedAt, CancelAsked) = (state, at, false);
        Touch(at);
    }

    private void Touch(DateTime at)
    {
        UpdatedAt = at;
        Version++;
    }
}

/// <summary>What came of one batch of rows.</summary>
internal sealed class BatchCounts
{
    public int LastRow { get; set; }
    public long Offset { get; set; }
    public int Created { get; set; }
    public int Updated { get; set; }
    public int Skipped { get; set; }
    public int Rejected { get; set; }
    public Remarks Remarks { get; } = new();
}
