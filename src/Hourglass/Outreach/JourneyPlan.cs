using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach.Planning;

namespace Hourglass.Outreach;

public enum PlanState { Draft, Active, Paused, Stopped }

/// <summary>What becomes of touchpoints whose day is past when a plan is activated.</summary>
public enum LateJoin { Skip, Compress, StartNow }

/// <summary>One journey's way along an edition of its playbook: the days it counts from, whom it talks to, and whether it is running (R101–R103).</summary>
public sealed class JourneyPlan
{
    private JourneyPlan() { }

    internal JourneyPlan(Journey journey, int edition, DateTime at)
    {
        (WorkspaceId, JourneyId, PlaybookId, Edition) = (journey.WorkspaceId, journey.Id, journey.PlaybookId, edition);
        PersonId = journey.PersonId;
        ChangedAt = at;
    }

    /// <summary>The plan a new journey begins with, before anybody met the customer (R103); null when its playbook was never published.</summary>
    internal static JourneyPlan? For(Journey journey, Playbook playbook, DateTime at)
    {
        if (playbook.Published == PlaybookEdition.DraftNumber) return null;
        var plan = new JourneyPlan(journey, playbook.Published, at);
        plan.Follow(journey, at);
        return plan;
    }

    public Guid WorkspaceId { get; private init; }
    public Guid JourneyId { get; private init; }
    public Guid PlaybookId { get; private set; }
    /// <summary>Stays until the journey is moved to a newer edition.</summary>
    public int Edition { get; private set; }
    public PlanState State { get; private set; } = PlanState.Draft;
    public DateTime? ActivatedAt { get; private set; }
    public LateJoin LateJoin { get; private set; } = LateJoin.Skip;
    public DateTime ChangedAt { get; private set; }
    public int Version { get; private set; }

    /// <summary>Whom the letters go to.</summary>
    public Guid? PersonId { get; private set; }
    /// <summary>IANA name where the customer lives; null for the workspace's.</summary>
    public string? Zone { get; private set; }
    /// <summary>ISO 3166 code whose holidays count; null for the workspace's.</summary>
    public string? Country { get; private set; }

    public DateOnly? PurchasedOn { get; private set; }
    public DateOnly? ServiceStartsOn { get; private set; }
    public DateOnly? DeliveredOn { get; private set; }
    public DateOnly? ProposalValidUntil { get; private set; }
    public DateOnly? RenewsOn { get; private set; }
    /// <summary>When each stage was entered last, as JSON.</summary>
    public string EnteredText { get; private set; } = "{}";

    public IReadOnlyDictionary<Stage, DateTime> Entered => MethodJson.Read<Dictionary<Stage, DateTime>>(EnteredText);

    /// <summary>The days that are known of the anchors.</summary>
    public IReadOnlyDictionary<TouchAnchor, DateOnly> Days => new (TouchAnchor Anchor, DateOnly? Day)[]
    {
        (TouchAnchor.Purchase, PurchasedOn), (TouchAnchor.ServiceStart, ServiceStartsOn), (TouchAnchor.Delivery, DeliveredOn),
        (TouchAnchor.ProposalValidity, ProposalValidUntil), (TouchAnchor.Renewal, RenewsOn),
    }.Where(known => known.Day is not null).ToDictionary(known => known.Anchor, known => known.Day!.Value);

    /// <summary>This customer's own end state, where it differs from the playbook's (R101).</summary>
    public string? Think { get; private set; }
    public string? Say { get; private set; }
    public string? Feel { get; private set; }

    public bool IsRunning => State == PlanState.Active;

    /// <summary>Whom the letters go to from here on.</summary>
    internal void Address(Guid? personId, DateTime at)
    {
        PersonId = personId;
        Touch(at);
    }

    internal void Activate(LateJoin late, DateTime at)
    {
        if (State == PlanState.Active) throw new RefusedException("plan.active-already");
        (State, LateJoin, ActivatedAt) = (PlanState.Active, late, ActivatedAt ?? at);
        Touch(at);
    }

    internal void Pause(DateTime at)
    {
        if (State != PlanState.Active) throw new RefusedException("plan.not-active");
        State = PlanState.Paused;
        Touch(at);
    }

    internal void Resume(DateTime at)
    {
        if (State != PlanState.Paused) throw new RefusedException("plan.not-paused");
        State = PlanState.Active;
        Touch(at);
    }

    internal void Stop(DateTime at)
    {
        if (State == PlanState.Stopped) return;
        State = PlanState.Stopped;
        Touch(at);
    }

    internal void MoveTo(int edition, DateTime at)
    {
        Edition = edition;
        Touch(at);
    }

    /// <summary>Takes over what the journey knows by now.</summary>
    /// <returns>True when something the plan counts from has moved.</returns>
    internal bool Follow(Journey journey, DateTime at)
    {
        var (text, person) = (EnteredWith(journey.Stage, journey.StageSince), PersonId ?? journey.PersonId);
        if (PurchasedOn == journey.PurchasedOn && EnteredText == text && PersonId == person) return false;
        (PurchasedOn, EnteredText, PersonId) = (journey.PurchasedOn, text, person);
        Touch(at);
        return true;
    }

    // PostgreSQL keeps a moment to the microsecond, the clock tells it ten times finer: that is no move.
    private string EnteredWith(Stage stage, DateTime since)
    {
        var entered = Entered;
        return entered.TryGetValue(stage, out var known) && (known - since).Duration() < TimeSpan.FromMicroseconds(1)
            ? EnteredText
            : MethodJson.Write(new Dictionary<Stage, DateTime>(entered) { [stage] = since });
    }

    internal void Settle(PlanDetails details, DateTime at)
    {
        var zone = details.Zone is { } typed ? Zones.Named(typed) : null;
        (Zone, Country) = (zone, Wording.OptionalLine(details.Country, "plan.country", 2)?.ToUpperInvariant());
        (ServiceStartsOn, DeliveredOn, ProposalValidUntil, RenewsOn) = (details.ServiceStartsOn, details.DeliveredOn, details.ProposalValidUntil, details.RenewsOn);
        Think = Wording.Optional(details.Think, "end-state.think", 2000);
        Say = Wording.Optional(details.Say, "end-state.say", 2000);
        Feel = Wording.Optional(details.Feel, "end-state.feel", 2000);
        Touch(at);
    }

    private void Touch(DateTime at)
    {
        ChangedAt = at;
        Version++;
    }
}

public sealed record PlanDetails(
    string? Zone = null, string? Country = null, DateOnly? ServiceStartsOn = null, DateOnly? DeliveredOn = null,
    DateOnly? ProposalValidUntil = null, DateOnly? RenewsOn = null, string? Think = null, string? Say = null, string? Feel = null);
