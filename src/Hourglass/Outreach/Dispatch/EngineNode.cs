namespace Hourglass.Outreach.Dispatch;

/// <summary>What one process is to the engine: its name among the nodes, its clock, its patience, its half of the fence against copies.</summary>
public sealed class EngineNode(TimeProvider clock, RestoreFence fence, EngineTimes times)
{
    public Guid Id { get; } = Guid.CreateVersion7();
    public TimeProvider Clock => clock;
    public RestoreFence Fence => fence;
    public EngineTimes Times => times;

    /// <summary>Null in real time, where the database's own clock decides; the moment we play otherwise.</summary>
    public DateTime? VirtualNow => clock == TimeProvider.System ? null : clock.GetUtcNow().UtcDateTime;
}
