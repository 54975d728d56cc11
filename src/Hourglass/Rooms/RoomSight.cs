namespace Hourglass.Rooms;

/// <summary>That somebody opened something in their room: people and robots apart, for mail programs follow every link.</summary>
public sealed class RoomSight
{
    private RoomSight() { }

    internal RoomSight(RoomGuest guest, string what, bool isRobot, DateTime at)
    {
        (WorkspaceId, JourneyId, GuestId, What, IsRobot, FirstAt) = (guest.WorkspaceId, guest.JourneyId, guest.Id, what, isRobot, at);
        Again(at);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid JourneyId { get; private init; }
    public Guid GuestId { get; private init; }
    /// <summary>The page, or the file by its id.</summary>
    public string What { get; private init; } = "";
    public bool IsRobot { get; private init; }
    public DateTime FirstAt { get; private init; }
    public DateTime LastAt { get; private set; }
    /// <summary>Visits at least <see cref="Apart"/> apart.</summary>
    public int Times { get; private set; }

    /// <summary>What is opened again sooner is the same visit, and nothing is written.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromMinutes(10);

    internal void Again(DateTime at)
    {
        LastAt = at;
        Times++;
    }
}

/// <summary>A file that one side put into the room for the other.</summary>
public sealed class RoomFile
{
    private RoomFile() { }

    internal RoomFile(Guid workspaceId, Guid journeyId, Outreach.MaterialFile file, bool fromCustomer, string byName, DateTime at) =>
        (WorkspaceId, JourneyId, StoredAs, Name, Size, FromCustomer, ByName, At) = (workspaceId, journeyId, file.StoredAs, file.FileName, file.Size, fromCustomer, byName, at);

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public string Name { get; private init; } = "";
    public string StoredAs { get; private init; } = "";
    /// <summary>Bytes.</summary>
    public long Size { get; private init; }
    public bool FromCustomer { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
}
