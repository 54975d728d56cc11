using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;

namespace Hourglass.Web.Api;

internal sealed record JourneyShape(
    Guid Id, Guid CompanyId, Guid? PersonId, Guid OwnerId, Guid PlaybookId, string Need, string? StatedNeed, string? Delight, Origin Origin,
    Money Value, Stage Stage, DateTime StageSince, Standing Standing, AnswerShape Answer, NextStepShape? NextStep, DateOnly? PurchasedOn,
    KeyShape? ResultObtained, KeyShape? ReadyToRecommend, DateOnly? FinishedOn, EndingShape? Ending,
    DateOnly StartedOn, DateTime CreatedAt, DateTime UpdatedAt, string? ExternalId, IReadOnlyList<TagMark> Tags, IReadOnlyList<FieldMark> Fields, int Version)
{
    public static JourneyShape Of(Journey j, Carried carried) => new(
        j.Id, j.CompanyId, j.PersonId, j.OwnerId, j.PlaybookId, j.Need, j.StatedNeed, j.Delight, j.Origin,
        new Money(j.Value, j.Currency), j.Stage, j.StageSince, j.Standing, AnswerShape.Of(j), NextStepShape.Of(j.Next), j.PurchasedOn,
        KeyShape.Of(j.ResultObtainedOn, j.ResultWords), KeyShape.Of(j.ReadyToRecommendOn, j.RecommendWords), j.FinishedOn, EndingShape.Of(j),
        j.StartedOn, j.CreatedAt, j.UpdatedAt, j.ExternalId, TagMark.Of(carried.Tags[j.Id]), FieldMark.Of(carried.Fields[j.Id]), j.Version);
}

/// <summary>One journey with what its gates have been shown.</summary>
internal sealed record WholeJourneyShape(JourneyShape Journey, IReadOnlyList<EvidenceShape> Evidence, IReadOnlyList<string> Missing, IReadOnlyList<StageOwnerShape> StageOwners)
{
    public static WholeJourneyShape Of(Journey j, Carried carried) => new(
        JourneyShape.Of(j, carried),
        [.. j.Evidence.OrderBy(e => e.At).Select(e => new EvidenceShape(e.Stage, e.Code, e.Note, e.ById, e.At))],
        j.MissingIn(j.Stage),
        [.. j.StageOwners.OrderBy(s => s.Stage).Select(s => new StageOwnerShape(s.Stage, s.MemberId))]);
}

internal sealed record AnswerShape(Answer Answer, DateOnly? On, MaybeKind MaybeKind, DateOnly? MaybeSince, DateOnly? DecisionDueOn, DateOnly? DecisionAskedOn)
{
    public static AnswerShape Of(Journey j) => new(j.Answer, j.AnsweredOn, j.MaybeKind, j.MaybeSince, j.DecisionDueOn, j.DecisionAskedOn);
}

internal sealed record NextStepShape(string What, DateOnly On, Side Side, string? Who, StepKind Kind)
{
    public static NextStepShape? Of(NextStep? step) => step is null ? null : new(step.What, step.On, step.Side, step.Who, step.Kind);
}

internal sealed record KeyShape(DateOnly On, string? Words)
{
    public static KeyShape? Of(DateOnly? on, string? words) => on is null ? null : new(on.Value, words);
}

internal sealed record EndingShape(Ending Ending, DateOnly? On, string? OurReason, string? CustomerReason, string? Lesson, string? ValueGiven, DateOnly? ComeBackOn)
{
    public static EndingShape? Of(Journey j) =>
        j.Ending is null ? null : new(j.Ending.Value, j.EndedOn, j.OurReason, j.CustomerReason, j.Lesson, j.ValueGiven, j.ComeBackOn);
}

internal sealed record EvidenceShape(Stage Stage, string Code, string? Note, Guid ById, DateTime At);

internal sealed record StageOwnerShape(Stage Stage, Guid MemberId);
