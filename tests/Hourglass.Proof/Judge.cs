using Hourglass.Outreach;
using Hourglass.Sink;

namespace Hourglass.Proof;

/// <summary>One broken promise.</summary>
public sealed record Finding(string Promise, string What, Guid? Touchpoint = null);

/// <summary>Compares what was planned, what the mail server kept, what the database says and what the product had acknowledged.</summary>
public sealed class Judge(IReadOnlyList<ProofLetter> letters, IReadOnlyList<LedgerLine> ledger, IReadOnlyList<Touchpoint> touches, History history)
{
    private static readonly TimeSpan Early = TimeSpan.FromMilliseconds(50);

    private readonly ILookup<Guid, LedgerLine> _arrived = ledger.ToLookup(line => Guid.TryParse(line.Touchpoint, out var id) ? id : Guid.Empty);
    private readonly Dictionary<Guid, Touchpoint> _touches = touches.ToDictionary(t => t.Id);

    /// <summary>What the sender may send in a minute; 0 is as fast as it can.</summary>
    public int PerMinute { get; init; }

    public int Letters => letters.Count;
    public int Arrived => ledger.Count;
    public int Twice => letters.Count(l => _arrived[l.Id].Count() > 1);
    public int Held => touches.Count(t => t.State == TouchState.Unknown);

    public int Repeats => touches.Count(t => t.WasRepeated);
    public string Endings => string.Join(", ", touches.GroupBy(t => $"{t.State} {t.Reason}".Trim()).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} {g.Key}"));

    public IReadOnlyList<Finding> Findings() =>
        [.. Lost(), .. Strangers(), .. Repeated(), .. StartedAfterStop(), .. ArrivedEarly(), .. TooFast(), .. Untrue(), .. Unexplained()];

    private IEnumerable<Finding> Lost()
    {
        var paused = history.Stops.Where(s => s.Kind == StopKind.PlanPaused).Select(s => s.Touchpoint).ToHashSet();
        foreach (var letter in letters)
        {
            if (!_touches.TryGetValue(letter.Id, out var touch)) yield return new("P1", "is gone from the database", letter.Id);
            else if (!touch.HasEnded && !(touch.IsWaiting && paused.Contains(letter.Id))) yield return new("P1", $"never ended: {touch.State}, {touch.Reason}", letter.Id);
        }
    }

    private IEnumerable<Finding> Strangers() =>
        ledger.Where(line => !Guid.TryParse(line.Touchpoint, out var id) || !_touches.ContainsKey(id)).Select(line => new Finding("P3", $"a letter nobody planned: {line.MessageId}"));

    private IEnumerable<Finding> Repeated()
    {
        foreach (var letter in letters)
        {
            var copies = _arrived[letter.Id].ToList();
            if (copies.Count > (letter.IsAdvertising ? 1 : 2)) yield return new(letter.IsAdvertising ? "P2" : "P3", $"arrived {copies.Count} times: {Standing(_touches[letter.Id])}", letter.Id);
            if (copies.Count == 2 && !letter.IsAdvertising && !_touches[letter.Id].WasRepeated) yield return new("P3", $"arrived twice without a word about it: {Standing(_touches[letter.Id])}", letter.Id);
            if (copies.Select(c => c.MessageId).Distinct().Count() > 1) yield return new("P2", "its copies have different Message-IDs", letter.Id);
            if (copies.Any(c => c.To is not [var to] || to != letter.Address)) yield return new("P3", "went to somebody else", letter.Id);
        }
    }

    private string Standing(Touchpoint touch) => $"{touch.State} {touch.Reason}, {touch.Attempts} attempts, fence {touch.Fence}, version {touch.Version}, {touch.Detail}; {string.Join(", ", _arrived[touch.Id].Select(line => $"{line.At:mm:ss.fff}"))}; "
        + string.Join(", ", history.Stops.Where(s => s.Touchpoint == touch.Id).Select(s => $"{s.Kind} {s.At:mm:ss.fff}"));

    private IEnumerable<Finding> StartedAfterStop()
    {
        foreach (var stop in history.Stops)
        {
            var late = _arrived[stop.Touchpoint].Count(line => line.At > stop.At && line.At < stop.Until);
            if (late > (stop.MayBeUnderWay ? 1 : 0)) yield return new(stop.Kind is StopKind.Unsubscribed or StopKind.AdvertisingStopped ? "P4" : "P5", $"started after {stop.Kind} was acknowledged", stop.Touchpoint);
        }

        foreach (var letter in letters.Where(l => l.IsAdvertising && !l.HasConsent && _arrived[l.Id].Any())) yield return new("P4", "was advertised to without consent", letter.Id);
    }

    private IEnumerable<Finding> ArrivedEarly() => letters.Where(l => _arrived[l.Id].Any(line => line.At < l.DueAt - Early))
        .Select(l => new Finding("P6", $"arrived {l.DueAt - _arrived[l.Id].Min(line => line.At)} before its moment", l.Id));

    private IEnumerable<Finding> TooFast()
    {
        var moments = ledger.Select(line => line.At).Order().ToList();
        for (var i = PerMinute; PerMinute > 0 && i < moments.Count; i++)
        {
            if (moments[i] - moments[i - PerMinute] >= TimeSpan.FromMinutes(1)) continue;
            yield return new("P10", $"more than {PerMinute} letters arrived within {(moments[i] - moments[i - PerMinute]).TotalSeconds:N1} s");
            yield break;
        }
    }

    private IEnumerable<Finding> Untrue()
    {
        foreach (var letter in letters.Where(l => _touches.ContainsKey(l.Id)))
        {
            var (touch, hasArrived) = (_touches[letter.Id], _arrived[letter.Id].Any());
            if (touch.State == TouchState.Sent && !hasArrived) yield return new("P15", "is shown as sent and never arrived", letter.Id);
            if (touch.HasEnded && touch.State is not (TouchState.Sent or TouchState.Unknown) && !touch.WasRepeated && hasArrived)
                yield return new("P15", $"is shown as {touch.State} and arrived", letter.Id);
        }
    }

    private IEnumerable<Finding> Unexplained()
    {
        var doubts = touches.Count(t => t.WasRepeated || t.State == TouchState.Unknown);
        if (doubts > history.ExplainedDoubts) yield return new("P2", $"{doubts} letters were repeated or are held; what was done to the engine explains {history.ExplainedDoubts}");
    }
}
