using Hourglass.Data;
using Hourglass.Exchange.Reading;
using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Exchange.Landing;

/// <summary>
/// Where rows become records: what a row makes is put down only when the whole row was found good, so that a rejected row leaves nothing.
/// In a rehearsal nothing is put down at all.
/// </summary>
internal sealed class LandingGround(HourglassDb db, Actor actor, Import import, BoundMap map, bool isRehearsal)
{
    private readonly List<object> _fresh = [];
    private readonly List<object> _pending = [];
    private readonly List<Action> _wayBack = [];
    private readonly Dictionary<Guid, ImportTrace> _traces = [];

    public HourglassDb Db => db;
    public Actor Actor => actor;
    public BoundMap Map => map;
    public bool IsRehearsal => isRehearsal;
    public required Playbook Playbook { get; init; }
    public required string Currency { get; init; }
    /// <summary>Whose phone numbers may stand without their country code.</summary>
    public required string? HomeRegion { get; init; }
    /// <summary>What the rows of this batch put down.</summary>
    public IReadOnlyCollection<object> Fresh => _fresh;
    public DateTime Now { get; set; }
    public DateOnly Today => actor.DayOf(Now);
    public BatchCounts Counts { get; private set; } = new();

    public ImportSource SourceOf(RowDraft row) => new(import.Id, import.Name, row.Row.Number);

    public void BeginBatch(Import current, DateTime now)
    {
        (import, Now, Counts) = (current, now, new BatchCounts());
        _traces.Clear();
        _fresh.Clear();
    }

    /// <summary>Traces this import has left already on what a batch is about to touch.</summary>
    public void Remember(IEnumerable<ImportTrace> traces)
    {
        foreach (var trace in traces) _traces[trace.SubjectId] = trace;
    }

    public ImportTrace? TraceOf(Guid subjectId) => _traces.GetValueOrDefault(subjectId);

    public void Put(object record) => _pending.Add(record);

    public void OnTakeBack(Action wayBack) => _wayBack.Add(wayBack);

    public void Created(ImportedKind kind, Guid id, RowDraft row, int version = 0) => Trace(kind, id, ImportDeed.Created, row, version);

    public void Made(ImportedKind kind, Guid id, RowDraft row, int version = 0)
    {
        Trace(kind, id, ImportDeed.Made, row, version);
        row.Remark("remark.made", kind.ToString());
    }

    public void Updated(ImportedKind kind, Guid id, RowDraft row, int version, Func<string> before)
    {
        if (_traces.TryGetValue(id, out var trace)) trace.SubjectVersion = version;
        else Trace(kind, id, ImportDeed.Updated, row, version).Before = before();
    }

    public void Keep(RowDraft row)
    {
        if (!isRehearsal) _fresh.AddRange(_pending);
        foreach (var (code, details) in row.Remarks) Counts.Remarks.Add(code, details);
        Forget();
    }

    public void Reject(SheetRow row, string code, IEnumerable<object> details)
    {
        TakeBack();
        _fresh.Add(new RejectedRow(import, row, code, details.Select(d => Convert.ToString(d, System.Globalization.CultureInfo.InvariantCulture) ?? "")));
        Counts.Rejected++;
    }

    /// <summary>As if the row had never been.</summary>
    public void TakeBack()
    {
        foreach (var wayBack in Enumerable.Reverse(_wayBack)) wayBack();
        Forget();
    }

    private ImportTrace Trace(ImportedKind kind, Guid id, ImportDeed deed, RowDraft row, int version)
    {
        var trace = new ImportTrace(import, kind, id, deed, row.Row.Number, version);
        _traces[id] = trace;
        _wayBack.Add(() => _traces.Remove(id));
        _pending.Add(trace);
        return trace;
    }

    private void Forget()
    {
        _pending.Clear();
        _wayBack.Clear();
    }
}

internal enum RowOutcome { Created, Updated, Skipped }

/// <summary>How the rows of one kind of file come down: look around once for a batch, then row by row.</summary>
internal interface ILanding
{
    Task LookAroundAsync(IReadOnlyList<RowDraft> rows, CancellationToken cancellation);

    RowOutcome Land(RowDraft row);
}
