using Hourglass.Method;
using Hourglass.Research;
using Hourglass.Team;

namespace Hourglass.Proposals;

/// <summary>A doubt is about a part of what we made together (R70); an objection at this point says that something before it was skipped (R65).</summary>
public enum ConcernKind { Doubt, Objection }

/// <summary>What somebody of the customer's does not believe or does not want yet, in their words, and what we answered (R65, R70).</summary>
public sealed class Concern
{
    private Concern() { }

    internal Concern(Guid workspaceId, Guid journeyId, ConcernDetails details, Actor by, DateTime at)
    {
        (WorkspaceId, JourneyId, ByName, RaisedAt, FromCustomer) = (workspaceId, journeyId, by.Name, at, details.FromCustomer);
        Describe(details);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid JourneyId { get; private init; }
    public ConcernKind Kind { get; private set; }
    /// <summary>Somebody of the map; null for whom we know by name only.</summary>
    public Guid? StakeholderId { get; private set; }
    public string Who { get; private set; } = "";
    /// <summary>The part of the solution it is about.</summary>
    public Guid? ElementId { get; private set; }
    public string Words { get; private set; } = "";
    /// <summary>The stage where something was left out; the way back leads there.</summary>
    public Stage? Cause { get; private set; }
    public string? Answer { get; private set; }
    public DateTime? ResolvedAt { get; private set; }
    /// <summary>They wrote it themselves, in their room.</summary>
    public bool FromCustomer { get; private init; }
    public string ByName { get; private init; } = "";
    public DateTime RaisedAt { get; private init; }
    public int Version { get; private set; }

    public bool IsOpen => ResolvedAt is null;
    public ConcernDetails Details => new(Kind, Who, Words, StakeholderId, ElementId, Cause, FromCustomer);

    /// <summary>Whoever brought us in, or stands for us inside, does not believe it: nothing weighs more (R70).</summary>
    public bool IsAlarming(IEnumerable<Stakeholder> people) => IsOpen && people.Any(p => p.Id == StakeholderId && (p.Roles & (StakeholderRoles.FirstContact | StakeholderRoles.Champion)) != StakeholderRoles.None);

    internal void Describe(ConcernDetails details)
    {
        (Kind, StakeholderId, ElementId) = (details.Kind, details.StakeholderId, details.ElementId);
        Who = Wording.RequiredLine(details.Who, "concern.who", 120);
        Words = Wording.Required(details.Words, "concern.words", 2000);
        Cause = details.Kind == ConcernKind.Objection ? details.Cause : null;
        Version++;
    }

    internal void Resolve(string? answer, DateTime at)
    {
        (Answer, ResolvedAt) = (Wording.Required(answer, "concern.answer", 2000), at);
        Version++;
    }

    internal void Reopen()
    {
        ResolvedAt = null;
        Version++;
    }
}

/// <param name="Who">Their name; taken from the map when somebody of it is named.</param>
/// <param name="Cause">Kept for objections only.</param>
public sealed record ConcernDetails(
    ConcernKind Kind, string? Who, string? Words, Guid? StakeholderId = null, Guid? ElementId = null, Stage? Cause = null, bool FromCustomer = false);
