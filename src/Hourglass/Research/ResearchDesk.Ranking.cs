using Microsoft.EntityFrameworkCore;

namespace Hourglass.Research;

public sealed partial class ResearchDesk
{
    /// <param name="id">Which problem.</param>
    /// <param name="importance">1 to 5.</param>
    /// <param name="urgency">1 to 5.</param>
    /// <param name="rankedBy">Who of the customer's gave the rank; null when only we did.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public Task RankAsync(Guid id, int importance, int urgency, string? rankedBy, CancellationToken cancellation) => ChangeAsync(id, null, "problem-ranked", (problem, _) =>
    {
        var before = Rank(problem);
        problem.Rank(importance, urgency, rankedBy);
        return Rank(problem) == before ? null : Rank(problem);
    }, cancellation);

    /// <summary>One of the few that matter most; refuses <c>problem.too-many-main</c> past <see cref="Problem.MostMain"/> (R48).</summary>
    public async Task MakeMainAsync(Guid id, bool isMain, CancellationToken cancellation)
    {
        var (problem, journey) = await ProblemAsync(id, null, cancellation);
        if (problem.IsMain == isMain) return;
        if (isMain && await db.Problems.CountAsync(p => p.JourneyId == journey.Id && p.IsMain, cancellation) >= Problem.MostMain)
            throw new RefusedException("problem.too-many-main", Problem.MostMain);
        problem.MakeMain(isMain);
        Tell(journey, isMain ? "problem-main" : "problem-not-main", Short(problem));
        await SaveAsync(journey.Id, cancellation);
    }

    /// <summary>How things will be once it is solved, for whom, and how one would see it (R49).</summary>
    public Task PictureAsync(Guid id, AfterDetails after, int? seen, CancellationToken cancellation) => ChangeAsync(id, seen, "problem-pictured", (problem, _) =>
    {
        var before = Pictured(problem);
        problem.Picture(after);
        return Pictured(problem) == before ? null : problem.After ?? "—";
    }, cancellation);

    /// <summary>The customer says: yes, this is how we want it.</summary>
    public Task ConfirmAfterAsync(Guid id, string? whom, DateOnly? on, CancellationToken cancellation) => ChangeAsync(id, null, "problem-after-confirmed", (problem, _) =>
    {
        problem.ConfirmAfter(whom, on ?? Today, Today);
        return problem.AfterConfirmedBy;
    }, cancellation);

    /// <summary>Whether the customer sees it in their room.</summary>
    public async Task ShareAsync(Guid id, bool isShared, CancellationToken cancellation)
    {
        var (problem, journey) = await ProblemAsync(id, null, cancellation);
        if (problem.IsShared == isShared) return;
        problem.Share(isShared);
        Tell(journey, isShared ? "problem-shared" : "problem-hidden", Short(problem));
        await db.SaveChangesAsync(cancellation);
    }

    private static string Rank(Problem problem) => FormattableString.Invariant($"{problem.Importance} × {problem.Urgency}{(problem.RankedBy is { } by ? $" · {by}" : "")}");

    private static (string?, string?, string?) Pictured(Problem problem) => (problem.After, problem.AfterForWhom, problem.AfterSigns);
}
