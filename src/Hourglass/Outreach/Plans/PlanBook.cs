using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach.Planning;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The front door of journeys' plans: looking ahead, activating, and every change for one customer alone (R5, R14, R101–R118).</summary>
public sealed class PlanBook(HourglassDb db, Actor actor, PlanReading reading, Replanning replanning, TimeProvider clock)
{
    /// <summary>The plan as it is, or as it would be; null when the journey's playbook has not been published.</summary>
    public async Task<PlanOutlook?> OutlookAsync(Guid journeyId, CancellationToken cancellation)
    {
        var journey = await db.Journeys.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(j => j.Id == journeyId, cancellation) ?? throw new RefusedException("journey.unknown");
        var plan = await db.JourneyPlans.AsNoTracking().SingleOrDefaultAsync(p => p.JourneyId == journeyId, cancellation) ?? await NewAsync(journey, cancellation);
        return plan is null ? null : (await reading.OfAsync([plan], Now, cancellation))[journeyId];
    }

    /// <summary>The exact list of what would happen or will happen, with the reason for every shift and every skip.</summary>
    public async Task<IReadOnlyList<PlannedTouch>> CalendarAsync(PlanOutlook outlook, CancellationToken cancellation) =>
        outlook.Calendar(await reading.RulesAsync(cancellation), Now);

    /// <summary>One line of the calendar, also of what has ended; null when the playbook knows no such step.</summary>
    public async Task<PlannedTouch?> LineAsync(PlanOutlook outlook, string step, int occurrence, CancellationToken cancellation)
    {
        var id = new TouchId(step, occurrence);
        if ((await CalendarAsync(outlook, cancellation)).FirstOrDefault(line => line.Id == id) is { } line) return line;
        var touch = outlook.Touches.FirstOrDefault(t => t.Step == step && t.Occurrence == occurrence);
        var plan = touch?.AddedStep ?? outlook.Content.Touch(step);
        return plan is null || occurrence > plan.Series.Count ? null : new PlannedTouch { Plan = plan, Occurrence = occurrence, At = touch?.SentAt };
    }

    public async Task<Rehearsed> RehearseAsync(PlanOutlook outlook, int days, IReadOnlyList<Behaviour> behaviours, CancellationToken cancellation) =>
        Rehearsal.Play(outlook.Content, outlook.Facts, await reading.RulesAsync(cancellation), new RehearsalTime(Now, days), behaviours);

    /// <summary>From now on what is planned happens.</summary>
    public Task ActivateAsync(Guid journeyId, LateJoin late, CancellationToken cancellation) => ChangeAsync(journeyId, MilestoneKind.PlanActivated, plan => plan.Activate(late, Now), cancellation);

    public Task PauseAsync(Guid journeyId, CancellationToken cancellation) => ChangeAsync(journeyId, MilestoneKind.PlanPaused, plan => plan.Pause(Now), cancellation);

    public Task ResumeAsync(Guid journeyId, CancellationToken cancellation) => ChangeAsync(journeyId, MilestoneKind.PlanResumed, plan => plan.Resume(Now), cancellation);

    public Task SettleAsync(Guid journeyId, PlanDetails details, CancellationToken cancellation) => ChangeAsync(journeyId, null, plan => plan.Settle(details, Now), cancellation);

    public Task AddressAsync(Guid journeyId, Guid? personId, CancellationToken cancellation) => ChangeAsync(journeyId, null, plan => plan.Address(personId, Now), cancellation);

    /// <summary>Moves the journey to a newer edition; what happened stays, what waits is planned anew.</summary>
    public Task MoveToEditionAsync(Guid journeyId, int edition, CancellationToken cancellation) =>
        ChangeAsync(journeyId, MilestoneKind.PlanMoved, plan => plan.MoveTo(edition, Now), cancellation);

    /// <summary>Another moment for this customer; null goes back to the plan's. One that has passed is refused: a slip of the hand would send the letter at once.</summary>
    public Task ChooseAsync(Guid touchId, DateTime? at, CancellationToken cancellation) =>
        at < Now ? throw new RefusedException("touch.moment-passed") : ChangeTouchAsync(touchId, touch => touch.Choose(at), cancellation);

    public Task RewordAsync(Guid touchId, string? subject, string? body, CancellationToken cancellation) => ChangeTouchAsync(touchId, touch => touch.Reword(subject, body), cancellation);

    /// <summary>Takes it out for this customer; the closing routine stays (R129).</summary>
    public Task RemoveAsync(Guid touchId, CancellationToken cancellation) => ChangeTouchAsync(touchId, (touch, step) => touch.Remove(step), cancellation);

    /// <summary>A person did it.</summary>
    public Task DoneAsync(Guid touchId, string? said, CancellationToken cancellation) => ChangeTouchAsync(touchId, touch => touch.Done(said, Now), cancellation);

    public Task CancelAsync(Guid touchId, CancellationToken cancellation) => ChangeTouchAsync(touchId, touch => touch.Cancel("by-hand"), cancellation);

    public Task DecideAsync(Guid touchId, TouchDecision decision, CancellationToken cancellation) => ChangeTouchAsync(touchId, touch => touch.Decide(decision, Now), cancellation);

    /// <summary>A step for this customer alone, at a moment of its own.</summary>
    public Task AddAsync(Guid journeyId, TouchPlan step, DateTime at, CancellationToken cancellation) => ChangeAsync(journeyId, null, plan =>
    {
        if (plan.State != PlanState.Active) throw new RefusedException("plan.not-active");
        db.Add(Touchpoint.Own(plan, step, at));
    }, cancellation);

    /// <summary>The customer gave us a fact; what waits for it moves at once.</summary>
    public async Task SignAsync(Guid journeyId, TouchFact fact, string? step, bool holds, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var about = step ?? "";
        await using var transaction = await db.BeginAsync(cancellation);
        var known = await db.Signs.SingleOrDefaultAsync(s => s.JourneyId == journeyId && s.Fact == fact && s.Step == about, cancellation);
        if (holds == known is not null) return;
        if (known is null) db.Add(new Sign(actor.WorkspaceId, journeyId, fact, about, Now));
        else db.Remove(known);
        await db.SaveChangesAsync(cancellation);
        await replanning.FollowAsync(journeyId, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task ChangeAsync(Guid journeyId, MilestoneKind? told, Action<JourneyPlan> verb, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        await using var transaction = await db.BeginAsync(cancellation);
        var journey = await db.Journeys.VisibleTo(actor).AsNoTracking().SingleOrDefaultAsync(j => j.Id == journeyId, cancellation) ?? throw new RefusedException("journey.unknown");
        var plan = await db.JourneyPlans.SingleOrDefaultAsync(p => p.JourneyId == journeyId, cancellation) ?? db.Add(
            await NewAsync(journey, cancellation) ?? throw new RefusedException("playbook.not-published")).Entity;
        verb(plan);
        if (told is { } kind) db.Add(new Milestone(kind, actor, Now) { JourneyId = journey.Id, CompanyId = journey.CompanyId });
        await db.SaveChangesAsync(cancellation);
        await replanning.FollowAsync(journeyId, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private Task ChangeTouchAsync(Guid touchId, Action<Touchpoint> verb, CancellationToken cancellation) =>
        ChangeTouchAsync(touchId, (touch, _) => verb(touch), cancellation);

    private async Task ChangeTouchAsync(Guid touchId, Action<Touchpoint, TouchPlan?> verb, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        await using var transaction = await db.BeginAsync(cancellation);
        var journeyId = await db.Touchpoints.Where(t => t.Id == touchId && db.Journeys.VisibleTo(actor).Any(j => j.Id == t.JourneyId))
            .Select(t => (Guid?)t.JourneyId).SingleOrDefaultAsync(cancellation) ?? throw new RefusedException("touchpoint.unknown");
        await replanning.LockAsync(journeyId, cancellation);
        var touch = await db.Touchpoints.SingleAsync(t => t.Id == touchId, cancellation);
        verb(touch, await reading.StepOfAsync(touch, cancellation));
        await db.SaveChangesAsync(cancellation);
        await replanning.FollowAsync(journeyId, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<JourneyPlan?> NewAsync(Journey journey, CancellationToken cancellation)
    {
        var edition = await db.Playbooks.Where(p => p.Id == journey.PlaybookId).Select(p => p.Published).SingleAsync(cancellation);
        if (edition == PlaybookEdition.DraftNumber) return null;
        var plan = new JourneyPlan(journey, edition, Now);
        plan.Follow(journey, Now);
        return plan;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
