using System.ComponentModel;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;

namespace Hourglass.Web.Api;

internal sealed record JourneyWish(
    Guid CompanyId, string Need, string? StatedNeed = null, string? Delight = null, Origin Origin = Origin.Other,
    Money? Value = null, Guid? PersonId = null, Guid? OwnerId = null, string? ExternalId = null,
    IReadOnlyList<string>? Tags = null, [property: Description("Own fields by their id.")] IReadOnlyDictionary<Guid, string?>? Fields = null,
    [property: Description("The first one in use when left out.")] Guid? PlaybookId = null)
{
    internal Additions Additions => new(Tags, Fields);
    internal JourneyDetails Details => new(Need, StatedNeed, Delight, Origin, Value?.Amount ?? 0, Value?.Currency, PersonId, ExternalId);
}

[Description("What is left out or null stays as it is; an empty text empties it.")]
internal sealed record JourneyChange(
    string? Need = null, string? StatedNeed = null, string? Delight = null, Origin? Origin = null,
    Money? Value = null, Guid? PersonId = null, string? ExternalId = null,
    [property: Description("All of them, by name; they stay as they are when left out.")] IReadOnlyList<string>? Tags = null,
    [property: Description("Own fields by their id; those left out stay as they are, null empties one.")] IReadOnlyDictionary<Guid, string?>? Fields = null)
{
    internal Additions Additions => new(Tags, Fields);
    internal JourneyDetails AppliedTo(JourneyDetails now) => new(
        Need ?? now.Need, StatedNeed ?? now.StatedNeed, Delight ?? now.Delight, Origin ?? now.Origin,
        Value?.Amount ?? now.Value, Value?.Currency ?? now.Currency, PersonId ?? now.PersonId, ExternalId ?? now.ExternalId);
}

internal sealed record StageWish(
    Stage Stage, [property: Description("Needed when moving back, skipping stages or leaving without the stage's evidence.")] string? Reason = null);

internal sealed record NextStepWish(string What, DateOnly On, Side Side = Side.Us, string? Who = null, StepKind Kind = StepKind.Ordinary)
{
    internal NextStep Step => new(What, On, Side, Who, Kind);
}

internal sealed record StepDoneWish(string? Outcome = null, [property: Description("The step after it, if it is known already.")] NextStepWish? Next = null);

internal sealed record DayWish(DateOnly On);

internal sealed record AnswerWish(
    Answer Answer, [property: Description("Only for maybe: staying as they are looks fine, or choosing wrong is feared.")] MaybeKind MaybeKind = MaybeKind.Unknown,
    DateOnly? On = null);

internal sealed record PurchaseWish(
    DateOnly? On = null, [property: Description("Minor units; the expected value stays when left out.")] long? Amount = null, string? Reason = null);

internal sealed record EndingWish(
    Ending Ending, string OurReason, string? CustomerReason = null, string? Lesson = null, string? ValueGiven = null,
    [property: Description("Needed when the journey is postponed.")] DateOnly? ComeBackOn = null)
{
    internal Farewell Farewell => new(Ending, OurReason, CustomerReason, Lesson, ValueGiven, ComeBackOn);
}

internal sealed record KeyWish([property: Description("How the customer said it.")] string Words, DateOnly? On = null);

internal sealed record ReasonWish(string Reason);

internal sealed record EvidenceWish(string? Note = null);

internal sealed record OwnerWish(Guid OwnerId);

internal sealed record NoteWish(string Note);
