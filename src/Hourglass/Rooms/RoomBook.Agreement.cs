using Hourglass.Proposals;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Rooms;

public sealed partial class RoomBook
{
    /// <summary>The joint plan, without what is ours alone (R67).</summary>
    public async Task<RoomPlan> PlanAsync(RoomGuest guest, CancellationToken cancellation) => new(
        await db.JointPlans.Where(p => p.JourneyId == guest.JourneyId).Select(p => p.NeededOn).SingleOrDefaultAsync(cancellation),
        await db.JointSteps.AsNoTracking().Where(s => s.JourneyId == guest.JourneyId && !s.IsInternal).OrderBy(s => s.DueOn).ThenBy(s => s.Id)
            .Select(s => new RoomPlanStep(s.Id, s.What, s.Side == StepSide.Theirs, s.Owner, s.DueOn, s.DoneAt != null, s.DoneBy, s.Version)).ToListAsync(cancellation));

    /// <summary>What was proposed and shown, the newest first; drafts do not exist here.</summary>
    public async Task<IReadOnlyList<RoomProposal>> ProposalsAsync(RoomGuest guest, CancellationToken cancellation)
    {
        ProposalState[] shown = [ProposalState.Shared, ProposalState.Accepted, ProposalState.Declined];
        var found = await (from proposal in db.Proposals.Where(p => p.JourneyId == guest.JourneyId && shown.Contains(p.State))
                           from version in db.ProposalVersions.Where(v => v.ProposalId == proposal.Id && v.Number == proposal.SharedNumber)
                           from decision in db.ProposalDecisions.Where(d => d.ProposalId == proposal.Id).DefaultIfEmpty()
                           orderby proposal.Number descending
                           select new { proposal.State, proposal.SharedUntil, version, decision }).AsNoTracking().ToListAsync(cancellation);
        return [.. found.Select(p => new RoomProposal(p.version.ProposalId, p.version.Number, p.version.Hash, p.version.At, p.version.Content, p.State)
        {
            Until = p.SharedUntil,
            Answer = p.decision is { } d ? new RoomAnswerGiven(d.Accepted, d.PersonName, d.On, d.Option, d.VersionNumber) : null,
        })];
    }

    /// <summary>What was said about proposals from the customer's side.</summary>
    public async Task<IReadOnlyList<RoomWord>> RemarksAsync(RoomGuest guest, CancellationToken cancellation) => await db.GuestWords.AsNoTracking()
        .Where(w => w.JourneyId == guest.JourneyId && w.Kind == GuestWordKind.Proposal).OrderBy(w => w.Id)
        .Select(w => new RoomWord(w.Kind, w.Text, w.ByName, w.At, w.HandledAt != null)).Take(100).ToListAsync(cancellation);
}

public sealed record RoomPlan(DateOnly? NeededOn, IReadOnlyList<RoomPlanStep> Steps);

/// <param name="IsTheirs">The customer does it.</param>
public sealed record RoomPlanStep(Guid Id, string What, bool IsTheirs, string? Owner, DateOnly DueOn, bool IsDone, string? DoneBy, int Version);

/// <param name="Number">Of the version that is shown.</param>
/// <param name="Hash">Of exactly this text.</param>
public sealed record RoomProposal(Guid Id, int Number, string Hash, DateTime At, ProposalContent Content, ProposalState State)
{
    public DateOnly? Until { get; init; }
    public RoomAnswerGiven? Answer { get; init; }

    public bool MayBeAnsweredOn(DateOnly day) => State == ProposalState.Shared && (Until is null || Until >= day);
}

public sealed record RoomAnswerGiven(bool Accepted, string PersonName, DateOnly On, int? Option, int Version);
