using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Research;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Collaboration;

/// <summary>The front door of ideas: anybody adds, nobody judges before the design stage (R50–R52).</summary>
public sealed class IdeaBoard(HourglassDb db, Actor actor, JourneyBook book, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The oldest first; refuses <c>journey.unknown</c>.</summary>
    public async Task<IReadOnlyList<Idea>> ReadAsync(Guid journeyId, CancellationToken cancellation)
    {
        var journey = await book.OneAsync(journeyId, cancellation);
        return await db.Ideas.AsNoTracking().Where(i => i.JourneyId == journey.Id).OrderBy(i => i.Id).ToListAsync(cancellation);
    }

    public Task<Idea> AddAsync(Guid journeyId, IdeaDetails details, CancellationToken cancellation) => AddAsync(journeyId, details, fromCustomer: false, cancellation);

    internal async Task<Idea> AddAsync(Guid journeyId, IdeaDetails details, bool fromCustomer, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var journey = await book.OneAsync(journeyId, cancellation);
        var idea = new Idea(actor.WorkspaceId, journeyId, details, actor.Name, Now) { FromCustomer = fromCustomer };
        idea.Share(fromCustomer);
        db.Add(idea);
        db.Add(Milestone.Learned(journey, fromCustomer ? "idea-from-customer" : "idea-added", Short(idea), null, actor, Now));
        await db.SaveChangesAsync(cancellation);
        return idea;
    }

    public Task DescribeAsync(Guid id, IdeaDetails details, int? seen, CancellationToken cancellation) => ChangeAsync(id, seen, (idea, _) =>
    {
        // What the customer wrote stays as they wrote it.
        idea.Describe(idea.FromCustomer ? details with { Text = idea.Text } : details);
        return null;
    }, cancellation);

    public Task ShareAsync(Guid id, bool isShared, CancellationToken cancellation) => ChangeAsync(id, null, (idea, _) =>
    {
        idea.Share(isShared);
        return null;
    }, cancellation);

    public Task RateAsync(Guid id, int rating, CancellationToken cancellation) => ChangeAsync(id, null, (idea, journey) =>
    {
        idea.Rate(rating, journey.Stage);
        return null;
    }, cancellation);

    /// <summary>We are not the best here; the advice counts as given (R52).</summary>
    public Task AdviseAsync(Guid id, string? instead, string? whom, CancellationToken cancellation) => ChangeAsync(id, null, (idea, journey) =>
    {
        idea.Advise(instead);
        db.Add(new ValueEntry(actor.WorkspaceId, journey.Id, new ValueDetails(ValueKind.Advice, Wording.Clipped(idea.AdviceInstead!, 500), whom), actor, actor.DayOf(Now)));
        return "idea-not-ours";
    }, cancellation);

    /// <summary>Product development hears of what does not exist yet (R51).</summary>
    public Task SendToProductAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, null, (idea, journey) =>
    {
        var signal = new Signal(actor.WorkspaceId, journey.Id, new SignalDetails(idea.Text, idea.ByName, SignalKind.Idea, Department: Department.Product), actor, Now);
        db.Add(signal);
        idea.SentToProduct(signal.Id);
        return "idea-to-product";
    }, cancellation);

    /// <summary>Ours may go; the customer's stay, and so does what the solution grew from.</summary>
    public async Task DropAsync(Guid id, CancellationToken cancellation)
    {
        var grew = await db.SolutionElements.AnyAsync(e => e.IdeaId == id, cancellation);
        await ChangeAsync(id, null, (idea, _) =>
        {
            if (idea.FromCustomer) throw new RefusedException("idea.theirs-stays");
            if (grew) throw new RefusedException("idea.became-part");
            db.Remove(idea);
            return "idea-dropped";
        }, cancellation);
    }

    private async Task ChangeAsync(Guid id, int? seen, Func<Idea, Journey, string?> verb, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var idea = await db.Ideas.SingleOrDefaultAsync(i => i.Id == id, cancellation) ?? throw new RefusedException("idea.unknown");
        var journey = await book.Visible.SingleOrDefaultAsync(j => j.Id == idea.JourneyId, cancellation) ?? throw new RefusedException("idea.unknown");
        if (seen is not null && seen != idea.Version) throw new RefusedException("record.changed");
        if (verb(idea, journey) is { } what) db.Add(Milestone.Learned(journey, what, Short(idea), idea.AdviceInstead, actor, Now));
        await db.SaveChangesAsync(cancellation);
    }

    private static string Short(Idea idea) => Wording.Clipped(idea.Text, 120);
}
