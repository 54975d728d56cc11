using Microsoft.EntityFrameworkCore;

namespace Hourglass.Research;

public sealed partial class ResearchDesk
{
    /// <summary>The word of one weighs with another; refuses <c>stakeholder.tie-itself</c> and <c>stakeholder.tie-exists</c> (R28).</summary>
    public async Task<StakeholderTie> TieAsync(Guid fromId, Guid toId, string? says, CancellationToken cancellation)
    {
        var (from, journey) = await StakeholderAsync(fromId, null, cancellation);
        var (to, _) = await StakeholderAsync(toId, null, cancellation);
        var tie = new StakeholderTie(from, to, says);
        if (await db.StakeholderTies.AnyAsync(t => t.FromId == fromId && t.ToId == toId, cancellation)) throw new RefusedException("stakeholder.tie-exists");
        db.Add(tie);
        Tell(journey, "stakeholder-tied", $"{from.Name} → {to.Name}", tie.Says);
        await db.SaveChangesAsync(cancellation);
        return tie;
    }

    public async Task UntieAsync(Guid id, CancellationToken cancellation)
    {
        var (tie, journey) = await OneAsync(db.StakeholderTies.Where(t => t.Id == id), t => (t.JourneyId, 0), null, "stakeholder-tie.unknown", cancellation);
        var names = await db.Stakeholders.Where(s => s.Id == tie.FromId || s.Id == tie.ToId).OrderByDescending(s => s.Id == tie.FromId).Select(s => s.Name).ToListAsync(cancellation);
        db.Remove(tie);
        Tell(journey, "stakeholder-untied", string.Join(" → ", names), tie.Says);
        await db.SaveChangesAsync(cancellation);
    }
}
