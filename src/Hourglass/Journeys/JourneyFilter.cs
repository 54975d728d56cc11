using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>Which journeys one wants to look at; the hourglass, the board and the list read and write it alike. Without a word about standing only active journeys are meant.</summary>
public sealed record JourneyFilter
{
    public static JourneyFilter Everything { get; } = new();

    /// <summary>Those of whoever looks, so that one saved view serves everybody.</summary>
    public bool Mine { get; init; }
    public IReadOnlyList<Guid> Owners { get; init; } = [];
    public Stage? Stage { get; init; }
    public Standing? Standing { get; init; }
    public bool AnyStanding { get; init; }
    public Guid? PlaybookId { get; init; }
    public string? Tag { get; init; }
    /// <summary>The first day on which the journey may have started.</summary>
    public DateOnly? From { get; init; }
    /// <summary>The last day on which the journey may have started.</summary>
    public DateOnly? To { get; init; }
    public Answer? Answer { get; init; }
    public Origin? Origin { get; init; }
    public JourneyView? View { get; init; }
    public string? Words { get; init; }

    /// <summary>As an address carries it, without the question mark; empty when nothing is narrowed.</summary>
    public string Query => FilterQuery.Write(this);

    /// <summary>The same with an ampersand behind it, for addresses that say more.</summary>
    public string QueryAnd => Query is { Length: > 0 } query ? query + '&' : "";

    /// <summary>What an address says; words it does not know are passed over.</summary>
    public static JourneyFilter Parse(string? query) => FilterQuery.Read(query);

    /// <summary>The owners as an address spells them: <c>me</c>, ids, commas between; null for everybody.</summary>
    public string? OwnersKey =>
        Mine || Owners.Count > 0 ? string.Join(',', Owners.Select(owner => owner.ToString()).Prepend(Mine ? "me" : null).OfType<string>()) : null;

    public bool IsEverything => Query.Length == 0;

    /// <summary>The standings that can be in it.</summary>
    public IReadOnlyList<Standing> Standings =>
        View is { } view ? Standing is null || Standing == view.Standing ? [view.Standing] : []
        : Standing is { } standing ? [standing]
        : AnyStanding ? Enum.GetValues<Standing>()
        : [Journeys.Standing.Active];

    /// <summary>The stages that can be in it.</summary>
    public IReadOnlyList<Stage> Stages =>
        [.. Method.Stages.All.Where(stage => (Stage is null || stage == Stage) && (View != JourneyView.Sold || stage.IsAfterPurchase))];

    /// <summary>Whether the kept counts can answer it, at the same price however many journeys there are.</summary>
    public bool IsTallied =>
        Tag is null && From is null && To is null && Answer is null && Words is null
        && Origin is (null or Journeys.Origin.Referral)
        && View is (null or JourneyView.Sold or JourneyView.Finished or JourneyView.Ended or JourneyView.Postponed);

    /// <summary>The owners wanted, or null for all whom the actor may see.</summary>
    public IReadOnlyList<Guid>? OwnersFor(Actor actor) => OwnersWanted(actor) is { } wanted
        ? [.. wanted.Where(owner => actor.SeesAll || actor.Owners.Contains(owner))]
        : actor.SeesAll ? null : actor.Owners;

    /// <summary>The owners wanted of whose journeys the actor sees only those they look after; null for all such, none for who sees all anyway or looks after none.</summary>
    public IReadOnlyList<Guid>? OthersFor(Actor actor) => actor.SeesAll || actor.StageOwners is []
        ? []
        : OwnersWanted(actor) is { } wanted ? [.. wanted.Where(owner => !actor.Owners.Contains(owner))] : null;

    /// <summary>The owners wanted, whoever may see them; null for everybody.</summary>
    public IReadOnlyList<Guid>? OwnersWanted(Actor actor) =>
        Mine || Owners.Count > 0 ? [.. (Mine ? Owners.Append(actor.Id) : Owners).Distinct()] : null;
}
