using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Proposals;

/// <summary>The front door of how both sides come to agree: who stands for it, who understands it, who doubts, what else they might do, and the steps both owe. The verbs stand in AgreementDesk.*.cs.</summary>
public sealed partial class AgreementDesk(HourglassDb db, Actor actor, JourneyBook book, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;
    private DateOnly Today => actor.DayOf(Now);

    /// <returns>Null when there is no such journey, or it is not this actor's to see.</returns>
    public async Task<AgreementSheet?> ReadAsync(Guid journeyId, CancellationToken cancellation)
    {
        if (!await book.Visible.AnyAsync(j => j.Id == journeyId, cancellation)) return null;
        return new(await db.GroundsOfAsync(journeyId, cancellation),
            await db.Concerns.AsNoTracking().Where(c => c.JourneyId == journeyId).OrderBy(c => c.Id).ToListAsync(cancellation),
            await db.CompetitionEntries.AsNoTracking().Where(c => c.JourneyId == journeyId).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToListAsync(cancellation),
            await db.JointPlans.AsNoTracking().SingleOrDefaultAsync(p => p.JourneyId == journeyId, cancellation),
            await db.JointSteps.AsNoTracking().Where(s => s.JourneyId == journeyId).OrderBy(s => s.DueOn).ThenBy(s => s.Id).ToListAsync(cancellation));
    }

    private Task<Journey> JourneyAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        return book.OneAsync(id, cancellation);
    }

    /// <summary>Somebody else's is unknown; one that changed since this version was seen is refused.</summary>
    private async Task<(TRecord, Journey)> OneAsync<TRecord>(IQueryable<TRecord> records, Func<TRecord, (Guid Journey, int Version)> of, int? seen, string unknown, CancellationToken cancellation)
        where TRecord : class
    {
        actor.MustBeAllowedToChange();
        var record = await records.SingleOrDefaultAsync(cancellation) ?? throw new RefusedException(unknown);
        var journey = await book.Visible.SingleOrDefaultAsync(j => j.Id == of(record).Journey, cancellation) ?? throw new RefusedException(unknown);
        return seen is null || seen == of(record).Version ? (record, journey) : throw new RefusedException("record.changed");
    }

    /// <param name="journey">Whose history gets a line.</param>
    /// <param name="what">Says what happened; the texts are under <c>milestone.proposed.*</c>.</param>
    /// <param name="whom">The person or thing it happened to.</param>
    /// <param name="note">What was said.</param>
    private void Tell(Journey journey, string what, string whom, string? note = null) =>
        db.Add(Milestone.Of(MilestoneKind.Proposed, journey, (what, whom, note), actor, Now));

    private static string Short(string text) => text.Length <= 120 ? text : $"{text[..119]}…";
}

/// <summary>How far both sides are with each other, in one journey.</summary>
/// <param name="Competition">The latest first.</param>
/// <param name="Steps">By their day.</param>
public sealed record AgreementSheet(Grounds Grounds, IReadOnlyList<Concern> Concerns, IReadOnlyList<CompetitionEntry> Competition, JointPlan? Plan, IReadOnlyList<JointStep> Steps)
{
    public CompetitionEntry? Rival => Competition.Count == 0 ? null : Competition[0];

    /// <summary>What the customer may see of the plan.</summary>
    public IReadOnlyList<JointStep> SharedSteps => [.. Steps.Where(s => !s.IsInternal)];

    /// <summary>Open words of whoever brought us in or stands for us inside (R70).</summary>
    public IReadOnlyList<Concern> Alarming => [.. Concerns.Where(c => c.IsAlarming(Grounds.Stakeholders))];

    /// <summary>They owe more steps than one that slipped, and none came back: their silence is worth a call (D10).</summary>
    public bool IsTheirSideSilentOn(DateOnly day) => Steps.Any(s => s.Side == StepSide.Theirs && s.IsLateOn(day)) && !Steps.Any(s => s.Side == StepSide.Theirs && !s.IsOpen);

    public IReadOnlyList<MeddiccLine> Meddicc(TimeZoneInfo zone) => Proposals.Meddicc.Of(this, zone);
}
