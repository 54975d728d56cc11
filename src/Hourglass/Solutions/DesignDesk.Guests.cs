using Hourglass.Journeys;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Solutions;

// What somebody of the customer's does themselves, in their room: by their own name, and only with what was shared with them.
public sealed partial class DesignDesk
{
    /// <param name="journeyId">Whose room.</param>
    /// <param name="details">A part they bring in; the variant is ours to say.</param>
    /// <param name="ideaId">The idea it grew from.</param>
    /// <param name="guest">The name they go by.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    internal async Task<SolutionElement> ContributeAsync(Guid journeyId, ElementDetails details, Guid? ideaId, string guest, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var element = new SolutionElement(actor.WorkspaceId, journeyId, details with { VariantId = null }, guest, Now) { FromCustomer = true, IdeaId = ideaId };
        element.Share(true);
        db.Add(element);
        Tell(As(guest), journey, "solution-contributed", element.Title, element.Description);
        await SaveAsync(journeyId, cancellation);
        return element;
    }

    internal async Task<Goal> WishAsync(Guid journeyId, GoalDetails details, string guest, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var goal = new Goal(actor.WorkspaceId, journeyId, details with { ProblemId = null }, guest, Now) { FromCustomer = true };
        goal.Share(true);
        db.Add(goal);
        Tell(As(guest), journey, "goal-wished", goal.Words, null);
        await SaveAsync(journeyId, cancellation);
        return goal;
    }

    internal async Task<SolutionComment> RemarkAsync(Guid journeyId, Guid elementId, string? text, string guest, CancellationToken cancellation)
    {
        var (element, journey) = await SharedElementAsync(journeyId, elementId, cancellation);
        var comment = new SolutionComment(element, text, true, true, guest, Now);
        db.Add(comment);
        Tell(As(guest), journey, "solution-commented", element.Title, comment.Text);
        await db.SaveChangesAsync(cancellation);
        return comment;
    }

    internal async Task AgreeAsync(Guid journeyId, Guid elementId, string guest, CancellationToken cancellation)
    {
        var (element, journey) = await SharedElementAsync(journeyId, elementId, cancellation);
        element.ConfirmBy(guest, Today, Today);
        Tell(As(guest), journey, "solution-confirmed", element.Title, guest);
        await SaveAsync(journeyId, cancellation);
    }

    internal async Task AgreeToGoalAsync(Guid journeyId, Guid goalId, string guest, CancellationToken cancellation)
    {
        var (goal, journey) = await OneAsync(db.Goals.Include(g => g.Measures).Where(g => g.Id == goalId && g.JourneyId == journeyId && g.IsShared), g => (g.JourneyId, g.Version), null, "goal.unknown", cancellation);
        goal.ConfirmBy(guest, Today, Today);
        Tell(As(guest), journey, "goal-confirmed", goal.Words, guest);
        await SaveAsync(journeyId, cancellation);
    }

    private Task<(SolutionElement, Journey)> SharedElementAsync(Guid journeyId, Guid id, CancellationToken cancellation) =>
        OneAsync(db.SolutionElements.Include(e => e.Traces).Where(e => e.Id == id && e.JourneyId == journeyId && e.IsShared), e => (e.JourneyId, e.Version), null, "solution.unknown", cancellation);

    private Actor As(string guest) => actor with { Name = guest };
}
