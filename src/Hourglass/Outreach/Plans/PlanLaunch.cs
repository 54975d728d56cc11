using Hourglass.Method;

namespace Hourglass.Outreach;

public enum LaunchState { Running, Done, Cancelled, Failed }

/// <summary>The wish to start the plans of everybody on a playbook at once, how far it got and how it ended (R103).</summary>
public sealed class PlanLaunch
{
    private PlanLaunch() { }

    internal PlanLaunch(Playbook playbook, LateJoin late, int total, string byName, DateTime at) =>
        (WorkspaceId, PlaybookId, Late, Total, ByName, BegunAt) = (playbook.WorkspaceId, playbook.Id, late, total, byName, at);

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid PlaybookId { get; private init; }
    public LateJoin Late { get; private init; }
    public LaunchState State { get; private set; }
    /// <summary>Journeys on the playbook when it began.</summary>
    public int Total { get; private init; }
    public int Started { get; private set; }
    /// <summary>Had a plan of their own that runs, rests or was stopped.</summary>
    public int LeftAlone { get; private set; }
    /// <summary>Touchpoints planned.</summary>
    public int Touches { get; private set; }
    /// <summary>The last journey that was dealt with; they go by their ids.</summary>
    public Guid After { get; private set; }
    public bool CancelAsked { get; private set; }
    public string? Problem { get; private set; }
    public string ByName { get; private init; } = "";
    public DateTime BegunAt { get; private init; }
    public DateTime? EndedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>From 0 to 1.</summary>
    public double Progress => Total == 0 ? 1 : Math.Min(1, (double)(Started + LeftAlone) / Total);

    internal void AskToCancel()
    {
        if (State != LaunchState.Running) throw new RefusedException("launch.over");
        CancelAsked = true;
        Version++;
    }

    internal void Settle(int started, int leftAlone, int touches, Guid after)
    {
        (Started, LeftAlone, Touches, After) = (Started + started, LeftAlone + leftAlone, Touches + touches, after);
        Version++;
    }

    internal void End(LaunchState state, DateTime at, string? problem = null)
    {
        (State, EndedAt, Problem) = (state, at, problem);
        Version++;
    }
}
