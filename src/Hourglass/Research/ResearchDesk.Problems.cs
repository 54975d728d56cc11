using Hourglass.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Research;

public sealed partial class ResearchDesk
{
    public async Task<Problem> FindAsync(Guid journeyId, ProblemDetails details, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var problem = new Problem(actor.WorkspaceId, journeyId, details, actor, Now);
        db.Add(problem);
        Tell(journey, "problem-found", Short(problem));
        await SaveAsync(journeyId, cancellation);
        return problem;
    }

    public Task DescribeAsync(Guid id, ProblemDetails details, int? seen, CancellationToken cancellation) => ChangeAsync(id, seen, "problem-changed", (problem, journey) =>
    {
        var before = problem.Details;
        problem.Describe(details);
        return Changes.Joined(Changes.Between(before with { YearlyCost = null }, problem.Details with { YearlyCost = null }),
            Changes.Of(nameof(Problem.YearlyCost), Money(before, journey), Money(problem.Details, journey)));
    }, cancellation);

    /// <summary>Somebody of the customer's has seen it now (R29).</summary>
    public Task ShowToAsync(Guid id, string? whom, DateOnly? on, CancellationToken cancellation) => ChangeAsync(id, null, "problem-shown", (problem, _) =>
    {
        problem.ShowTo(whom, on ?? Today, Today);
        return problem.ShownTo;
    }, cancellation);

    /// <summary>The customer says: yes, this is it (R19).</summary>
    public Task ConfirmAsync(Guid id, string? whom, DateOnly? on, CancellationToken cancellation) => ChangeAsync(id, null, "problem-confirmed", (problem, _) =>
    {
        problem.ConfirmBy(whom, on ?? Today, Today);
        return problem.ConfirmedBy;
    }, cancellation);

    public Task TakeConfirmationBackAsync(Guid id, CancellationToken cancellation) => ChangeAsync(id, null, "problem-doubted", (problem, _) =>
    {
        var by = problem.ConfirmedBy;
        problem.TakeConfirmationBack();
        return by;
    }, cancellation);

    public async Task DropAsync(Guid id, CancellationToken cancellation)
    {
        var (problem, journey) = await ProblemAsync(id, null, cancellation);
        if (problem.FromCustomer) throw new RefusedException("problem.theirs-stays");
        // What was meant for it stays, and stands there as meant for nothing.
        db.RemoveRange(await db.SolutionElements.SelectMany(e => e.Traces).Where(t => t.ProblemId == id).ToListAsync(cancellation));
        foreach (var goal in await db.Goals.Where(g => g.ProblemId == id).ToListAsync(cancellation)) goal.OutliveProblem();
        db.Remove(problem);
        Tell(journey, "problem-dropped", Short(problem), problem.Evidence);
        await db.SaveChangesAsync(cancellation);
    }

    private async Task ChangeAsync(Guid id, int? seen, string what, Func<Problem, Journey, string?> verb, CancellationToken cancellation)
    {
        var (problem, journey) = await ProblemAsync(id, seen, cancellation);
        if (verb(problem, journey) is { } note) Tell(journey, what, Short(problem), note);
        await SaveAsync(journey.Id, cancellation);
    }

    private Task<(Problem, Journey)> ProblemAsync(Guid id, int? seen, CancellationToken cancellation) =>
        OneAsync(db.Problems.Where(p => p.Id == id), p => (p.JourneyId, p.Version), seen, "problem.unknown", cancellation);

    // History is read by people: amounts in whole units.
    private static string? Money(ProblemDetails details, Journey journey) =>
        details.YearlyCost is { } minor ? FormattableString.Invariant($"{Currencies.InUnits(minor, journey.Currency)} {journey.Currency}") : null;

    private static string Short(Problem problem) => Wording.Clipped(problem.Real, 120);
}
