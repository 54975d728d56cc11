using Hourglass.Team;

namespace Hourglass.Research;

/// <summary>What went between us and them: five ways of giving, and asking (R35).</summary>
public enum ValueKind { Insight, Introduction, Material, Advice, Benefit, Ask }

/// <summary>How they took it; not wanting to hear it is no fault of whoever said it (R36).</summary>
public enum Reaction { Unknown, Welcomed, Neutral, NotWanted }

/// <summary>One line of what we gave this customer and what we asked of them (R35).</summary>
public sealed class ValueEntry
{
    private ValueEntry() { }

    internal ValueEntry(Guid workspaceId, Guid journeyId, ValueDetails details, Actor by, DateOnly today)
    {
        (WorkspaceId, JourneyId, ById, ByName) = (workspaceId, journeyId, by.Id, by.Name);
        What = Wording.Required(details.What, "value.what", 500);
        Whom = Wording.RequiredLine(details.Whom, "value.whom", 120);
        if (details.On > today) throw new RefusedException("value.in-future");
        (Kind, InsightId, On) = (details.Kind, details.Kind == ValueKind.Insight ? details.InsightId : null, details.On ?? today);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public ValueKind Kind { get; private init; }
    public string What { get; private init; } = "";
    /// <summary>One of the library; null for a thought of one's own.</summary>
    public Guid? InsightId { get; private init; }
    public string Whom { get; private init; } = "";
    public DateOnly On { get; private init; }
    public Reaction Reaction { get; private set; }
    public string? TheirWords { get; private set; }
    public Guid ById { get; private init; }
    public string ByName { get; private init; } = "";
    public int Version { get; private set; }

    public bool IsGift => Kind != ValueKind.Ask;

    internal void TakeReaction(Reaction reaction, string? words)
    {
        if (!IsGift) throw new RefusedException("value.ask-has-no-reaction");
        TheirWords = Wording.Optional(words, "value.their-words", 1000);
        Reaction = reaction;
        Version++;
    }
}

/// <param name="InsightId">Of the library; kept only with an insight.</param>
/// <param name="On">Today unless told.</param>
public sealed record ValueDetails(ValueKind Kind, string? What, string? Whom, Guid? InsightId = null, DateOnly? On = null);
