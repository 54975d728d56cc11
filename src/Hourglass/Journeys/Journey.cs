using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>One customer and one need on their way through the hourglass (R1, R8). The verbs stand in Journey.*.cs, by subject.</summary>
public sealed partial class Journey : ISearchable
{
    private readonly List<Milestone> _milestones = [];
    private readonly List<Evidence> _evidence = [];
    private readonly List<StageOwner> _stageOwners = [];

    private Journey() { }

    internal Journey(Company company, Playbook playbook, JourneyDetails details, Actor by, Member owner, DateTime at)
    {
        (WorkspaceId, CompanyId, PlaybookId, OwnerId) = (company.WorkspaceId, company.Id, playbook.Id, owner.Id);
        (CreatedAt, UpdatedAt, StageSince, StartedOn) = (at, at, at, by.DayOf(at));
        Take(details);
        _milestones.Add(Line(MilestoneKind.Started, by, at, to: Origin.ToString()));
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid CompanyId { get; private set; }
    public Guid? PersonId { get; private set; }
    public Guid PlaybookId { get; private init; }
    public Guid OwnerId { get; private set; }

    public string Need { get; private set; } = "";
    /// <summary>The customer's own words when they first asked; the real problem is found later (R30, R34).</summary>
    public string? StatedNeed { get; private set; }
    /// <summary>The answer to the delight question (R121).</summary>
    public string? Delight { get; private set; }
    public Origin Origin { get; private set; }
    /// <summary>Expected value in minor units of <see cref="Currency"/>.</summary>
    public long Value { get; private set; }
    public string Currency { get; private set; } = "USD";
    public string? ExternalId { get; private set; }
    /// <summary>The import that brought it, so that the import can be undone.</summary>
    public Guid? ImportId { get; internal set; }

    public Stage Stage { get; private set; } = Stage.Explore;
    public DateTime StageSince { get; private set; }
    public Standing Standing { get; private set; } = Standing.Active;
    public DateOnly StartedOn { get; private set; }
    public DateTime CreatedAt { get; private init; }
    public DateTime UpdatedAt { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<Milestone> Milestones => _milestones;
    public IReadOnlyList<Evidence> Evidence => _evidence;
    public IReadOnlyList<StageOwner> StageOwners => _stageOwners;

    string ISearchable.SearchText => Need;
    SubjectKind ISearchable.Kind => SubjectKind.Journey;
    Guid? ISearchable.OwnerId => OwnerId;

    public JourneyDetails Details => new(Need, StatedNeed, Delight, Origin, Value, Currency, PersonId, ExternalId);

    /// <param name="details">All that is said about it now.</param>
    /// <param name="also">Lines about its tags and own fields that change with it.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="at">When.</param>
    internal void Edit(JourneyDetails details, string? also, Actor by, DateTime at)
    {
        var before = Details;
        Take(details with { Currency = details.Currency ?? Currency });
        if (Changes.Joined(Changes.Between(Readable.Of(before), Readable.Of(Details)), also) is not { } changes) return;
        Record(MilestoneKind.Edited, by, at, note: changes);
    }

    internal void Note(string text, Actor by, DateTime at) =>
        Record(MilestoneKind.Noted, by, at, note: Wording.Required(text, "journey.note", 20_000));

    /// <summary>Its tags became others.</summary>
    internal void Labelled(string changes, Actor by, DateTime at) => Record(MilestoneKind.Edited, by, at, note: changes);

    internal void HandTo(Member owner, Actor by, DateTime at)
    {
        if (owner.Id == OwnerId) return;
        OwnerId = owner.Id;
        Record(MilestoneKind.OwnerChanged, by, at, to: owner.Name);
    }

    internal void GiveStageTo(Stage stage, Member owner, Actor by, DateTime at)
    {
        if (_stageOwners.Find(s => s.Stage == stage) is { } given) given.MemberId = owner.Id;
        else if (owner.Id != OwnerId) _stageOwners.Add(new StageOwner(this, stage, owner.Id));
        Record(MilestoneKind.StageOwnerChanged, by, at, from: stage.ToString(), to: owner.Name);
    }

    private void Take(JourneyDetails details)
    {
        Need = Wording.Required(details.Need, "journey.need", 200);
        StatedNeed = Wording.Optional(details.StatedNeed, "journey.stated-need", 20_000);
        Delight = Wording.Optional(details.Delight, "journey.delight", 2000);
        Value = details.Value >= 0 ? details.Value : throw new RefusedException("journey.value-negative");
        Currency = Currencies.Known(details.Currency ?? Currency);
        (Origin, PersonId) = (details.Origin, details.PersonId);
        ExternalId = Wording.Optional(details.ExternalId, "journey.external-id", 200);
    }

    private void Record(MilestoneKind kind, Actor by, DateTime at, string? from = null, string? to = null, string? note = null)
    {
        _milestones.Add(Line(kind, by, at, from, to, note));
        UpdatedAt = at;
        Version++;
    }

    private Milestone Line(MilestoneKind kind, Actor by, DateTime at, string? from = null, string? to = null, string? note = null) =>
        new(kind, by, at) { JourneyId = Id, CompanyId = CompanyId, From = from, To = to, Note = note };

    // History is read by people: amounts in whole units, not in minor ones.
    private sealed record Readable(string Need, string? StatedNeed, string? Delight, Origin Origin, string Value, Guid? Person, string? ExternalId)
    {
        public static Readable Of(JourneyDetails details) => new(details.Need, details.StatedNeed, details.Delight, details.Origin,
            FormattableString.Invariant($"{Currencies.InUnits(details.Value, details.Currency!)} {details.Currency}"), details.PersonId, details.ExternalId);
    }
}
