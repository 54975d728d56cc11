using Hourglass.Collaboration;
using Hourglass.Data;
using Hourglass.Proposals;
using Hourglass.Research;
using Hourglass.Solutions;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Rooms;

/// <summary>What a guest may do with what was shared with them, and with nothing else: rank, confirm, think, tick, answer. Its actor is the guest, so every line of history carries their name.</summary>
public sealed class RoomDeeds(HourglassDb db, ResearchDesk research, IdeaBoard ideas, AgreementDesk agreement, ProposalDesk proposals)
{
    /// <summary>How much a problem weighs for them (R48).</summary>
    public async Task RankAsync(RoomGuest guest, Guid problemId, int importance, int urgency, CancellationToken cancellation)
    {
        await MustBeSharedAsync(guest, problemId, cancellation);
        await research.RankAsync(problemId, importance, urgency, guest.Name, cancellation);
    }

    /// <summary>Yes, this is it (R19).</summary>
    public async Task ConfirmAsync(RoomGuest guest, Guid problemId, CancellationToken cancellation)
    {
        await MustBeSharedAsync(guest, problemId, cancellation);
        await research.ConfirmAsync(problemId, guest.Name, null, cancellation);
    }

    /// <summary>Yes, that is how it should be (R49).</summary>
    public async Task ConfirmAfterAsync(RoomGuest guest, Guid problemId, CancellationToken cancellation)
    {
        await MustBeSharedAsync(guest, problemId, cancellation);
        await research.ConfirmAfterAsync(problemId, guest.Name, null, cancellation);
    }

    public Task ThinkAsync(RoomGuest guest, string? text, CancellationToken cancellation) => ideas.AddAsync(guest.JourneyId, new IdeaDetails(text), fromCustomer: true, cancellation);

    /// <summary>A step of theirs is done; ours they only see.</summary>
    public async Task TickAsync(RoomGuest guest, Guid stepId, CancellationToken cancellation)
    {
        if (!await db.JointSteps.AnyAsync(s => s.Id == stepId && s.JourneyId == guest.JourneyId && !s.IsInternal && s.Side == StepSide.Theirs, cancellation)) throw new RefusedException("joint-step.unknown");
        await agreement.TickAsGuestAsync(guest.JourneyId, stepId, cancellation);
    }

    /// <summary>The one answer to a proposal, by a person, to exactly what they saw (P25).</summary>
    public async Task AnswerAsync(RoomGuest guest, Guid proposalId, DecisionDetails details, CancellationToken cancellation)
    {
        if (!await db.Proposals.AnyAsync(p => p.Id == proposalId && p.JourneyId == guest.JourneyId, cancellation)) throw new RefusedException("proposal.unknown");
        await proposals.DecideAsync(proposalId, details with { GuestId = guest.Id, Way = DecisionWay.Room, On = null }, cancellation);
    }

    private async Task MustBeSharedAsync(RoomGuest guest, Guid problemId, CancellationToken cancellation)
    {
        if (!await db.Problems.AnyAsync(p => p.Id == problemId && p.JourneyId == guest.JourneyId && p.IsShared, cancellation)) throw new RefusedException("problem.unknown");
    }
}
