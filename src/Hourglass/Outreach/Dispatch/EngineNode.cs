namespace Hourglass.Outreach.Dispatch;

/// <summary>What one process is to the engine: its name among the nodes, its clock, its bell, its half of the fence against copies.</summary>
public sealed class EngineNode(TimeProvider clock, RestoreFence fence)
{
    /// <summary>How long a node may keep silent before others take what it claimed; longer than the longest attempt.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan RenewEvery = TimeSpan.FromSeconds(100);

    public Guid Id { get; } = Guid.CreateVersion7();
    public TimeProvider Clock => clock;
    public RestoreFence Fence => fence;

    /// <summary>Null in real time, where the database's own clock decides; the moment we play otherwise.</summary>
    public DateTime? VirtualNow => clock == TimeProvider.System ? null : clock.GetUtcNow().UtcDateTime;
}
