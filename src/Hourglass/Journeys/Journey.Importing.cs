using Hourglass.Exchange;
using Hourglass.Method;
using Hourglass.Team;

namespace Hourglass.Journeys;

/// <summary>Where a journey of somebody's earlier records stands, with the days on which things really happened.</summary>
public sealed record JourneyPast(
    Stage Stage, DateOnly StartedOn, DateOnly StageSince, DateOnly? PurchasedOn = null, Ending? Ending = null, DateOnly? EndedOn = null,
    string? OurReason = null, NextStep? Next = null);

/// <summary>Everything an import may change about a journey, so that undoing can give it back.</summary>
public sealed record JourneyState(
    JourneyDetails Details, Guid OwnerId, Stage Stage, DateTime StageSince, Standing Standing, DateOnly StartedOn, DateOnly? PurchasedOn,
    Answer Answer, DateOnly? AnsweredOn, MaybeKind MaybeKind, DateOnly? MaybeSince, DateOnly? DecisionDueOn,
    Ending? Ending, DateOnly? EndedOn, string? OurReason, DateOnly? ComeBackOn, NextStep? Next);

/// <summary>Journeys that come from a file keep their days and stand where they stood; no gate is asked, and their one milestone says why.</summary>
public sealed partial class Journey
{
    internal JourneyState State => new(
        Details, OwnerId, Stage, StageSince, Standing, StartedOn, PurchasedOn, Answer, AnsweredOn, MaybeKind, MaybeSince, DecisionDueOn,
        Ending, EndedOn, OurReason, ComeBackOn, Next);

    internal static Journey Imported(
        Guid companyId, Guid ownerId, Playbook playbook, JourneyDetails details, JourneyPast past, ImportSource source, Actor by, DateTime at)
    {
        var journey = new Journey
        {
            WorkspaceId = by.WorkspaceId,
            CompanyId = companyId,
            OwnerId = ownerId,
            PlaybookId = playbook.Id,
            CreatedAt = at,
            ImportId = source.ImportId,
        };
        journey.Take(details);
        journey.Stand(past);
        journey.Record(MilestoneKind.Imported, by, at, from: source.File, to: $"{source.Row}");
        return journey;
    }

    /// <returns>False when the file said nothing new.</returns>
    internal bool ImportOver(Guid ownerId, JourneyDetails details, JourneyPast? past, ImportSource source, Actor by, DateTime at)
    {
        var before = State;
        Take(details);
        OwnerId = ownerId;
        if (past is not null) Stand(past);
        if (State == before) return false;
        Record(MilestoneKind.Imported, by, at, from: source.File, to: $"{source.Row}", note: Changes.Between(before, State));
        return true;
    }

    internal void Restore(JourneyState state, string file, Actor by, DateTime at)
    {
        Take(state.Details);
        (OwnerId, Stage, StageSince, Standing, StartedOn, PurchasedOn) =
            (state.OwnerId, state.Stage, state.StageSince, state.Standing, state.StartedOn, state.PurchasedOn);
        (Answer, AnsweredOn, MaybeKind, MaybeSince, DecisionDueOn) =
            (state.Answer, state.AnsweredOn, state.MaybeKind, state.MaybeSince, state.DecisionDueOn);
        (Ending, EndedOn, OurReason, ComeBackOn) = (state.Ending, state.EndedOn, state.OurReason, state.ComeBackOn);
        SetNext(state.Next);
        if (Standing == Standing.Postponed) AttentionOn = ComeBackOn ?? DateOnly.MaxValue;
        Record(MilestoneKind.ImportUndone, by, at, from: file);
    }

    private void Stand(JourneyPast past)
    {
        (Stage, StartedOn, StageSince) = (past.Stage, past.StartedOn, past.StageSince.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
        PurchasedOn = past.Stage.IsAfterPurchase ? past.PurchasedOn ?? past.StageSince : null;
        Standing = past.Ending is null ? Standing.Active : Standing.Ended;
        (Ending, EndedOn) = (past.Ending, past.Ending is null ? null : past.EndedOn ?? past.StageSince);
        OurReason = past.Ending is null ? null : Wording.Required(past.OurReason, "ending.our-reason", 2000);
        SetAnswer(AnswerOf(past), EndedOn ?? PurchasedOn ?? past.StageSince);
        SetNext(past.Ending is null ? past.Next : null);
    }

    private static Answer AnswerOf(JourneyPast past) => past.Ending switch
    {
        Journeys.Ending.MutualNo or Journeys.Ending.BuyersNo or Journeys.Ending.OurNo => Answer.No,
        _ => past.Stage.IsAfterPurchase ? Answer.Yes : Answer.None,
    };
}
