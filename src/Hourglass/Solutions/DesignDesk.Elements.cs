using Hourglass.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Solutions;

public sealed partial class DesignDesk
{
    /// <param name="journeyId">Whose solution.</param>
    /// <param name="details">The new part.</param>
    /// <param name="solves">The problems it is meant for; may be none yet.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<SolutionElement> ProposeAsync(Guid journeyId, ElementDetails details, IReadOnlyCollection<Guid> solves, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        await MustFitAsync(journeyId, details.VariantId, solves, cancellation);
        var element = new SolutionElement(actor.WorkspaceId, journeyId, details, actor.Name, Now);
        element.Solve(solves);
        db.Add(element);
        Tell(journey, "solution-added", element.Title, element.Description);
        await SaveAsync(journeyId, cancellation);
        return element;
    }

    /// <param name="id">Which part.</param>
    /// <param name="details">What it is now.</param>
    /// <param name="solves">The problems it is meant for; null leaves them as they are.</param>
    /// <param name="seen">The version that was looked at.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task DescribeAsync(Guid id, ElementDetails details, IReadOnlyCollection<Guid>? solves, int? seen, CancellationToken cancellation)
    {
        var (element, journey) = await ElementAsync(id, seen, cancellation);
        await MustFitAsync(journey.Id, details.VariantId, solves ?? [], cancellation);
        var before = element.Details;
        element.Describe(details);
        if (Changes.Between(before, element.Details) is { } changes) Tell(journey, "solution-changed", element.Title, changes);
        if (solves is not null) Trace(element, journey, solves);
        await SaveAsync(journey.Id, cancellation);
    }

    /// <summary>Says which problems a part is meant for (R54).</summary>
    public async Task SolveAsync(Guid id, IReadOnlyCollection<Guid> problems, CancellationToken cancellation)
    {
        var (element, journey) = await ElementAsync(id, null, cancellation);
        await MustFitAsync(journey.Id, null, problems, cancellation);
        Trace(element, journey, problems);
        await SaveAsync(journey.Id, cancellation);
    }

    /// <summary>First what would be ideal; then whether it can be done, and by whom (R59).</summary>
    public Task JudgeAsync(Guid id, Feasible feasible, CancellationToken cancellation) => ChangeElementAsync(id, (element, journey) =>
    {
        var before = element.Details;
        element.Judge(feasible);
        if (Changes.Between(before, element.Details) is { } changes) Tell(journey, "solution-changed", element.Title, changes);
    }, cancellation);

    public Task ShareAsync(Guid id, bool isShared, CancellationToken cancellation) => ChangeElementAsync(id, (element, journey) =>
    {
        element.Share(isShared);
        Tell(journey, isShared ? "solution-shared" : "solution-hidden", element.Title);
    }, cancellation);

    /// <summary>The customer said yes to this part.</summary>
    public Task ConfirmAsync(Guid id, string? whom, DateOnly? on, CancellationToken cancellation) => ChangeElementAsync(id, (element, journey) =>
    {
        element.ConfirmBy(whom, on ?? Today, Today);
        Tell(journey, "solution-confirmed", element.Title, element.ConfirmedBy);
    }, cancellation);

    /// <param name="id">On which part.</param>
    /// <param name="text">What is said.</param>
    /// <param name="isShared">The customer reads it too; otherwise it stays among us.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<SolutionComment> CommentAsync(Guid id, string? text, bool isShared, CancellationToken cancellation)
    {
        var (element, journey) = await ElementAsync(id, null, cancellation);
        var comment = new SolutionComment(element, text, false, isShared, actor.Name, Now);
        db.Add(comment);
        Tell(journey, "solution-commented", element.Title, comment.Text);
        await db.SaveChangesAsync(cancellation);
        return comment;
    }

    public Task RemoveAsync(Guid id, CancellationToken cancellation) => ChangeElementAsync(id, (element, journey) =>
    {
        db.Remove(element);
        Tell(journey, "solution-removed", element.Title, element.Description);
    }, cancellation);

    private void Trace(SolutionElement element, Journey journey, IReadOnlyCollection<Guid> problems)
    {
        if (element.Traces.Select(t => t.ProblemId).ToHashSet().SetEquals(problems)) return;
        element.Solve(problems);
        Tell(journey, "solution-traced", element.Title);
    }

    private async Task ChangeElementAsync(Guid id, Action<SolutionElement, Journey> verb, CancellationToken cancellation)
    {
        var (element, journey) = await ElementAsync(id, null, cancellation);
        verb(element, journey);
        await SaveAsync(journey.Id, cancellation);
    }

    private Task<(SolutionElement, Journey)> ElementAsync(Guid id, int? seen, CancellationToken cancellation) =>
        OneAsync(db.SolutionElements.Include(e => e.Traces).Where(e => e.Id == id), e => (e.JourneyId, e.Version), seen, "solution.unknown", cancellation);

    // A part refers to problems and variants of its own journey only.
    private async Task MustFitAsync(Guid journeyId, Guid? variantId, IReadOnlyCollection<Guid> problems, CancellationToken cancellation)
    {
        if (variantId is not null && !await db.SolutionVariants.AnyAsync(v => v.Id == variantId && v.JourneyId == journeyId, cancellation)) throw new RefusedException("variant.unknown");
        var wanted = problems.Distinct().ToList();
        if (wanted.Count > 0 && await db.Problems.CountAsync(p => p.JourneyId == journeyId && wanted.Contains(p.Id), cancellation) < wanted.Count) throw new RefusedException("problem.unknown");
    }
}
