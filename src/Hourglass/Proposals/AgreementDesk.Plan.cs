using Hourglass.Journeys;
using Hourglass.Languages;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Proposals;

public sealed partial class AgreementDesk
{
    /// <summary>Steps that most plans have, by how many days they come before the result; the texts are under <c>joint-step.*</c>.</summary>
    private static readonly (string Key, StepSide Side, int DaysBefore)[] Usual =
    [
        ("decide", StepSide.Theirs, 60), ("sign", StepSide.Theirs, 50), ("pay", StepSide.Theirs, 45), ("people", StepSide.Theirs, 42), ("kickoff", StepSide.Ours, 40), ("baseline", StepSide.Ours, 35),
        ("deliver", StepSide.Ours, 14), ("teach", StepSide.Ours, 7), ("look", StepSide.Ours, 0),
    ];

    /// <summary>Says when the result is needed; whatever is not done moves along (R67).</summary>
    public async Task NeedOnAsync(Guid journeyId, DateOnly day, int? seen, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var plan = await db.JointPlans.SingleOrDefaultAsync(p => p.JourneyId == journeyId, cancellation);
        if (seen is { } version && version != (plan?.Version ?? 0)) throw new RefusedException("record.changed");
        if (plan is null) db.Add(plan = new JointPlan(actor.WorkspaceId, journeyId));
        plan.NeedOn(day, Now);
        foreach (var step in await db.JointSteps.Where(s => s.JourneyId == journeyId && s.DoneAt == null).ToListAsync(cancellation)) step.Follow(day);
        Tell(journey, "needed-on", $"{day:yyyy-MM-dd}");
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Begins with the steps most plans have, in the customer's language; only where there is none yet.</summary>
    public async Task OfferStepsAsync(Guid journeyId, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        if (await db.JointSteps.AnyAsync(s => s.JourneyId == journeyId, cancellation)) throw new RefusedException("joint-plan.has-steps");
        var needed = await NeededOnAsync(journeyId, cancellation);
        var say = Speech.In(await LanguageAsync(journey, cancellation));
        db.AddRange(Usual.Select(u => new JointStep(actor.WorkspaceId, journeyId, new(say[$"joint-step.{u.Key}"], u.Side, null, u.DaysBefore), needed)));
        Tell(journey, "steps-offered", "");
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<JointStep> PlanStepAsync(Guid journeyId, JointStepDetails details, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var step = new JointStep(actor.WorkspaceId, journeyId, details, await NeededOnAsync(journeyId, cancellation));
        db.Add(step);
        Tell(journey, "step-planned", step.What);
        await db.SaveChangesAsync(cancellation);
        return step;
    }

    public async Task DescribeStepAsync(Guid stepId, JointStepDetails details, int? seen, CancellationToken cancellation)
    {
        var (step, journey) = await StepAsync(stepId, seen, cancellation);
        step.Describe(details, await NeededOnAsync(journey.Id, cancellation));
        Tell(journey, "step-reworded", step.What);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task TickAsync(Guid stepId, CancellationToken cancellation)
    {
        var (step, journey) = await StepAsync(stepId, null, cancellation);
        step.Tick(actor.Name, Now);
        Tell(journey, "step-done", step.What, step.DoneBy);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>A guest ticks what they were shown; what is ours alone does not exist for them.</summary>
    internal async Task TickAsGuestAsync(Guid journeyId, Guid stepId, CancellationToken cancellation)
    {
        if (!await db.JointSteps.AnyAsync(s => s.Id == stepId && s.JourneyId == journeyId && !s.IsInternal, cancellation)) throw new RefusedException("joint-step.unknown");
        await TickAsync(stepId, cancellation);
    }

    public async Task UntickAsync(Guid stepId, CancellationToken cancellation)
    {
        var (step, journey) = await StepAsync(stepId, null, cancellation);
        if (step.IsOpen) return;
        step.Untick(await NeededOnAsync(journey.Id, cancellation));
        Tell(journey, "step-open-again", step.What);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task DropStepAsync(Guid stepId, CancellationToken cancellation)
    {
        var (step, journey) = await StepAsync(stepId, null, cancellation);
        db.Remove(step);
        Tell(journey, "step-dropped", step.What);
        await db.SaveChangesAsync(cancellation);
    }

    private Task<(JointStep, Journey)> StepAsync(Guid id, int? seen, CancellationToken cancellation) =>
        OneAsync(db.JointSteps.Where(s => s.Id == id), s => (s.JourneyId, s.Version), seen, "joint-step.unknown", cancellation);

    private async Task<DateOnly> NeededOnAsync(Guid journeyId, CancellationToken cancellation) =>
        await db.JointPlans.Where(p => p.JourneyId == journeyId).Select(p => p.NeededOn).SingleOrDefaultAsync(cancellation) ?? throw new RefusedException("joint-plan.no-day");

    private async Task<string> LanguageAsync(Journey journey, CancellationToken cancellation) =>
        await db.People.Where(p => p.Id == journey.PersonId).Select(p => p.Language).SingleOrDefaultAsync(cancellation)
        ?? await db.Workspaces.Where(w => w.Id == journey.WorkspaceId).Select(w => w.Language).SingleAsync(cancellation);
}
