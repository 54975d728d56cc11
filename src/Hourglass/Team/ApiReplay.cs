namespace Hourglass.Team;

/// <summary>The answer to a write that carried a key, kept so that a repeat is answered the same and changes nothing (P24).</summary>
public sealed class ApiReplay
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private ApiReplay() { }

    internal ApiReplay(Actor by, string key, string asked, DateTime at) =>
        (WorkspaceId, MemberId, Key, Asked, At) = (by.WorkspaceId, by.Id, key, asked, at);

    public Guid WorkspaceId { get; private init; }
    public Guid MemberId { get; private init; }
    public string Key { get; private init; } = "";
    /// <summary>SHA-256 of the method, the address and the body.</summary>
    public string Asked { get; private init; } = "";
    public DateTime At { get; private init; }
    public int Status { get; private set; }
    public string? ContentType { get; private set; }
    public string? Location { get; private set; }
    public string? ETag { get; private set; }
    public byte[] Body { get; private set; } = [];

    internal void Answer(Replay answer) =>
        (Status, ContentType, Location, ETag, Body) = (answer.Status, answer.ContentType, answer.Location, answer.ETag, answer.Body);
}

/// <summary>An answer as it went out.</summary>
public sealed record Replay(int Status, string? ContentType, string? Location, string? ETag, byte[] Body);
