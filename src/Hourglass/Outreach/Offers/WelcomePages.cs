using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The front door of a customer's own welcome page: a film, when and how the purchase arrives, where help is; seen or not (R115).</summary>
public sealed class WelcomePages(HourglassDb db, Actor actor, PlanBook plans, Materials materials, TimeProvider clock)
{
    public async Task<WelcomeSheet> ReadAsync(LetterSubject subject, CancellationToken cancellation)
    {
        var step = subject.Step;
        var given = step is null ? [] : await materials.NamedAsync(step.Materials, cancellation);
        var seen = await db.Signs.AsNoTracking().Where(s => s.JourneyId == subject.Journey.Id && s.Fact == TouchFact.Watched && s.Step == subject.Touch.Step)
            .Select(s => (DateTime?)s.At).SingleOrDefaultAsync(cancellation);
        return new WelcomeSheet(given.FirstOrDefault(m => m.Address is not null), [.. given.Where(m => m.Address is null)], seen);
    }

    /// <summary>The customer says so, or asked for the film; a visit alone says nothing, for machines visit too.</summary>
    public async Task SeenAsync(LetterSubject subject, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        var (journey, step) = (subject.Journey.Id, subject.Touch.Step);
        if (await db.Signs.AnyAsync(s => s.JourneyId == journey && s.Fact == TouchFact.Watched && s.Step == step, cancellation)) return;
        db.Add(new Milestone(MilestoneKind.PageSeen, actor, clock.GetUtcNow().UtcDateTime) { JourneyId = journey, CompanyId = subject.Journey.CompanyId });
        await plans.SignAsync(journey, TouchFact.Watched, step, true, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}

/// <param name="Film">The link among the materials of the page.</param>
public sealed record WelcomeSheet(Material? Film, IReadOnlyList<Material> Files, DateTime? SeenAt);
