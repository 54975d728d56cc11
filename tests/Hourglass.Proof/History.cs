using Hourglass.Outreach;

namespace Hourglass.Proof;

public enum StopKind { Unsubscribed, AdvertisingStopped, Cancelled, PlanPaused, WorkspacePaused }

/// <summary>A stop that the product acknowledged, and how the letter stood when it did.</summary>
/// <param name="At">When the answer was there.</param>
/// <param name="Until">When it ended; the end of time for what does not end.</param>
/// <param name="MayBeUnderWay">The letter had been started before, so one copy may still arrive.</param>
public sealed record AcknowledgedStop(StopKind Kind, Guid Touchpoint, DateTime At, DateTime Until, bool MayBeUnderWay);

/// <summary>What was said to the product and what it answered.</summary>
public sealed class History
{
    private readonly List<AcknowledgedStop> _stops = [];

    public int Refused { get; private set; }

    /// <summary>Letters whose fate a disturbance may have hidden, at most.</summary>
    public int ExplainedDoubts { get; set; }

    public IReadOnlyList<AcknowledgedStop> Stops => _stops;

    public void Acknowledged(StopKind kind, IEnumerable<Touchpoint> touches, DateTime at, DateTime until) => _stops.AddRange(touches.Select(touch =>
        new AcknowledgedStop(kind, touch.Id, at, until, touch.WasRepeated || touch.State is TouchState.Started or TouchState.Sent or TouchState.Unknown)));

    /// <summary>The product said no: the letter was on its way already.</summary>
    public void WasRefused() => Refused++;
}
