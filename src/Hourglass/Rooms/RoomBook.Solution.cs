using Microsoft.EntityFrameworkCore;

namespace Hourglass.Rooms;

public sealed partial class RoomBook
{
    /// <summary>The parts of the solution that are shared, with the words about them, and what is to be reached (R54, R72).</summary>
    public async Task<RoomSolution> SolutionAsync(RoomGuest guest, CancellationToken cancellation)
    {
        var words = (await db.SolutionComments.AsNoTracking().Where(c => c.JourneyId == guest.JourneyId && c.IsShared).OrderBy(c => c.Id)
            .Select(c => new { c.ElementId, Word = new RoomRemark(c.Text, c.ByName, c.FromCustomer, c.At) }).ToListAsync(cancellation)).ToLookup(c => c.ElementId, c => c.Word);
        var parts = await db.SolutionElements.AsNoTracking().Where(e => e.JourneyId == guest.JourneyId && e.IsShared).OrderBy(e => e.Id)
            .Select(e => new RoomPart(e.Id, e.Title, e.Description, e.FromCustomer, e.ConfirmedBy)).ToListAsync(cancellation);
        var solves = (await (from trace in db.SolutionElements.Where(e => e.JourneyId == guest.JourneyId && e.IsShared).SelectMany(e => e.Traces)
                             from problem in db.Problems.Where(p => p.Id == trace.ProblemId && p.IsShared)
                             orderby problem.Id
                             select new { trace.ElementId, problem.Real }).ToListAsync(cancellation)).ToLookup(t => t.ElementId, t => t.Real);
        var goals = await db.Goals.AsNoTracking().Where(g => g.JourneyId == guest.JourneyId && g.IsShared).OrderBy(g => g.Id)
            .Select(g => new RoomGoal(g.Id, g.Words, g.FromCustomer, g.ConfirmedBy,
                g.Measures.OrderBy(m => m.Id).Select(m => new RoomMeasure(m.Name, m.Unit, m.Baseline, m.Target, m.ByWhen, m.How, m.WhoConfirms)).ToList())).ToListAsync(cancellation);
        return new([.. parts.Select(part => part with { Solves = [.. solves[part.Id]], Remarks = [.. words[part.Id]] })], goals);
    }
}

public sealed record RoomSolution(IReadOnlyList<RoomPart> Parts, IReadOnlyList<RoomGoal> Goals);

/// <param name="IsTheirs">The customer brought it in.</param>
/// <param name="AgreedBy">Who of the customer's agreed to it.</param>
public sealed record RoomPart(Guid Id, string Title, string? Description, bool IsTheirs, string? AgreedBy)
{
    public IReadOnlyList<string> Solves { get; init; } = [];
    public IReadOnlyList<RoomRemark> Remarks { get; init; } = [];
}

public sealed record RoomRemark(string Text, string ByName, bool IsTheirs, DateTime At);

public sealed record RoomGoal(Guid Id, string Words, bool IsTheirs, string? AgreedBy, IReadOnlyList<RoomMeasure> Measures);

public sealed record RoomMeasure(string Name, string? Unit, decimal? Baseline, decimal? Target, DateOnly? ByWhen, string? How, string? WhoConfirms);
