using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Proposals;

/// <summary>What else they might do (R71).</summary>
public enum Rivalry { None, Alternatives, NamedRival, DoNothing, InHouse }

/// <summary>What the customer compared us with on a day; the last one is how it stands now.</summary>
public sealed class CompetitionEntry
{
    private CompetitionEntry() { }

    internal CompetitionEntry(Guid workspaceId, Guid journeyId, CompetitionDetails details, Stage stage, Actor by, DateTime at)
    {
        (WorkspaceId, JourneyId, Stage, State, ByName, At, On) = (workspaceId, journeyId, stage, details.State, by.Name, at, by.DayOf(at));
        Name = details.State == Rivalry.NamedRival ? Wording.RequiredLine(details.Name, "rival.name", 120) : Wording.OptionalLine(details.Name, "rival.name", 120);
        Note = Wording.Optional(details.Note, "rival.note", 1000);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public Rivalry State { get; private init; }
    public string? Name { get; private init; }
    public string? Note { get; private init; }
    /// <summary>Where the journey stood then.</summary>
    public Stage Stage { get; private init; }
    public DateOnly On { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTime At { get; private init; }
}

/// <param name="Name">Of the rival.</param>
public sealed record CompetitionDetails(Rivalry State, string? Name = null, string? Note = null);
