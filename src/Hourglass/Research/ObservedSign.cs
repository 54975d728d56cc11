using Hourglass.Relationships;
using Hourglass.Team;

namespace Hourglass.Research;

/// <summary>A sign of the profile that somebody saw in this customer, or saw the opposite of (R37).</summary>
public sealed class ObservedSign
{
    private ObservedSign() { }

    internal ObservedSign(Guid workspaceId, Guid journeyId, string sign) => (WorkspaceId, JourneyId, Key) = (workspaceId, journeyId, Tag.KeyOf(sign));

    public Guid WorkspaceId { get; private init; }
    public Guid JourneyId { get; private init; }
    /// <summary>The words of the sign without case: the same words in another profile are the same sign.</summary>
    public string Key { get; private init; } = "";
    public bool Seen { get; private set; }
    public string? Note { get; private set; }
    public string ByName { get; private set; } = "";
    public DateOnly On { get; private set; }
    public int Version { get; private set; }

    internal void Take(bool seen, string? note, Actor by, DateOnly on)
    {
        (Note, Seen, ByName, On) = (Wording.Optional(note, "sign.note", 500), seen, by.Name, on);
        Version++;
    }
}
