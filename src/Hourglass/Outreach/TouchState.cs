namespace Hourglass.Outreach;

/// <summary>
/// Where a touchpoint stands. Planned → Claimed → Started → Sent, Deferred, Failed or Unknown; Skipped and Cancelled from any state before Started.
/// Ended states never change, except Unknown by a logged decision, and Failed when somebody sends it again.
/// </summary>
public enum TouchState
{
    /// <summary>Waits for its moment.</summary>
    Planned,
    /// <summary>A node prepares it; when the node dies it is simply taken again.</summary>
    Claimed,
    /// <summary>The letter may be on the wire from here on; nothing can call it back.</summary>
    Started,
    /// <summary>Done: accepted by the mail server, or ticked off by a person.</summary>
    Sent,
    /// <summary>The mail server asked to come again later.</summary>
    Deferred,
    /// <summary>Refused for good, or given up after too many attempts.</summary>
    Failed,
    /// <summary>Nobody knows whether it was accepted; held until somebody decides.</summary>
    Unknown,
    /// <summary>The unknown one was given up by somebody's decision.</summary>
    GivenUp,
    /// <summary>Did not happen, by a written rule.</summary>
    Skipped,
    /// <summary>Called off by somebody or by something that happened.</summary>
    Cancelled,
}

public static class TouchStates
{
    /// <summary>States in which it still waits for its moment.</summary>
    public static IReadOnlyList<TouchState> Waiting { get; } = [TouchState.Planned, TouchState.Deferred];

    /// <summary>States from which it can still be called back.</summary>
    public static IReadOnlyList<TouchState> Recallable { get; } = [TouchState.Planned, TouchState.Deferred, TouchState.Claimed];
}
