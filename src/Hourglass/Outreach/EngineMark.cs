namespace Hourglass.Outreach;

/// <summary>The database's half of the fence against restored copies; the other half lies in a file outside of it (P14). One row, outside the wall.</summary>
public sealed class EngineMark
{
    private EngineMark() { }

    internal EngineMark(DateTime at) => (DatabaseId, At) = (Guid.CreateVersion7(), at);

    public int Id { get; private init; } = 1;
    public Guid DatabaseId { get; private init; }
    /// <summary>Grows with every batch that is sent.</summary>
    public long Mark { get; internal set; }
    /// <summary>Until then nodes that do not know this database may join: an administrator said that it is the one.</summary>
    public DateTime? OpenUntil { get; internal set; }
    public DateTime At { get; internal set; }
}
