namespace Hourglass.Work;

/// <summary>
/// Something long that waits for a node to do it. It stands outside the wall between workspaces so that every node finds it,
/// and therefore says nothing but whose work it is; what the work is about, how far it got and how it ended is told inside the workspace.
/// </summary>
public sealed class LongWork
{
    private LongWork() { }

    internal LongWork(string kind, Guid inWorkspaceId, Guid byId, Guid subjectId, DateTime at) =>
        (Kind, InWorkspaceId, ById, SubjectId, DueAt) = (kind, inWorkspaceId, byId, subjectId, at);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Kind { get; private init; } = "";
    public Guid InWorkspaceId { get; private init; }
    /// <summary>The member in whose name it is done; empty for the product itself.</summary>
    public Guid ById { get; private init; }
    public Guid SubjectId { get; private init; }
    /// <summary>When a node may take it: at once, after a pause that follows a failure, or when the claim of a silent node has lapsed.</summary>
    public DateTime DueAt { get; private init; }
    public Guid? Claim { get; private init; }
    public int Attempts { get; private init; }
}

/// <summary>How one kind of long work is done. It saves in steps, each step together with its checkpoint, so that whoever comes next goes on from there.</summary>
public interface ILongWork
{
    Task RunAsync(Guid subjectId, Lease lease, CancellationToken cancellation);

    /// <summary>The work is over without having reached its end; people should read why.</summary>
    Task GiveUpAsync(Guid subjectId, RefusedException why, CancellationToken cancellation);
}
