using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>The front door of journeys: those this actor may see, and every change to them.</summary>
public sealed class JourneyBook(HourglassDb db, Actor actor, Playbooks playbooks, Extras extras, Replanning replanning)
{
    private int? _seen;

    /// <summary>The same door for someone who looks at this version: it refuses to change what they have not seen.</summary>
    public JourneyBook Seeing(int? version) => new(db, actor, playbooks, extras, replanning) { _seen = version };

    public IQueryable<Journey> Visible => db.Journeys.VisibleTo(actor).AsNoTracking();

    /// <summary>Refuses <c>journey.unknown</c> for one that is not this actor's to see.</summary>
    public async Task<Journey> OneAsync(Guid id, CancellationToken cancellation) =>
        await Visible.SingleOrDefaultAsync(j => j.Id == id, cancellation) ?? throw new RefusedException("journey.unknown");

    public IQueryable<Milestone> MilestonesOf(Guid journeyId) => db.Milestones.AsNoTracking().Where(m => m.JourneyId == journeyId);

    /// <summary>The latest deeds that somebody who saw this version has not seen, at most five, the newest first.</summary>
    public async Task<IReadOnlyList<Milestone>> SinceAsync(Guid id, int? version, CancellationToken cancellation)
    {
        var now = await Visible.Where(j => j.Id == id).Select(j => j.Version).SingleOrDefaultAsync(cancellation);
        return await MilestonesOf(id).OrderByDescending(m => m.At).ThenByDescending(m => m.Id).Take(Math.Clamp(now - version ?? 1, 1, 5)).ToListAsync(cancellation);
    }

    public Task<Journey> StartAsync(Guid companyId, JourneyDetails details, Guid? ownerId, CancellationToken cancellation) =>
        StartAsync(companyId, details, Additions.None, ownerId, null, cancellation);

    /// <param name="companyId">The customer.</param>
    /// <param name="details">What is known of their need.</param>
    /// <param name="given">Tags and own fields.</param>
    /// <param name="ownerId">Null for the actor.</param>
    /// <param name="playbookId">Null for the first playbook in use.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task<Journey> StartAsync(Guid companyId, JourneyDetails details, Additions given, Guid? ownerId, Guid? playbookId, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var (company, owner, currency) = await GroundAsync(companyId, ownerId ?? actor.Id, cancellation);
        var playbook = await playbooks.ToStartAsync(playbookId, cancellation);
        var known = await KnownAsync(details with { Currency = details.Currency ?? currency }, null, cancellation);
        var journey = new Journey(company, playbook, known, actor, owner, Now);
        await extras.PutAsync(SubjectKind.Journey, journey.Id, given, cancellation);
        db.Add(journey);
        if (JourneyPlan.For(journey, playbook, Now) is { } plan) db.Add(plan);
        await db.SaveChangesAsync(cancellation);
        return journey;
    }

    public Task EditAsync(Guid id, JourneyDetails details, int? version, CancellationToken cancellation) =>
        EditAsync(id, details, Additions.None, version, cancellation);

    public Task EditAsync(Guid id, JourneyDetails details, Additions given, int? version, CancellationToken cancellation) =>
        ChangeAsync(id, version, async journey =>
        {
            var known = await KnownAsync(details, journey.PersonId, cancellation);
            journey.Edit(known, await extras.PutAsync(SubjectKind.Journey, id, given, cancellation), actor, Now);
        }, cancellation);

    public Task NoteAsync(Guid id, string text, CancellationToken cancellation) =>
        ChangeAsync(id, null, journey => journey.Note(text, actor, Now), cancellation);

    public Task HandToAsync(Guid id, Guid ownerId, CancellationToken cancellation) =>
        ChangeAsync(id, null, async journey => journey.HandTo(await OwnerAsync(ownerId, cancellation), actor, Now), cancellation);

    public Task GiveStageToAsync(Guid id, Stage stage, Guid ownerId, CancellationToken cancellation) =>
        ChangeAsync(db.Journeys.Include(j => j.StageOwners), id, null, async journey =>
            journey.GiveStageTo(stage, await OwnerAsync(ownerId, cancellation), actor, Now), cancellation);

    public Task MoveAsync(Guid id, Stage stage, string? reason, int? version, CancellationToken cancellation) =>
        ChangeAsync(WithEvidence, id, version, async journey =>
            journey.MoveTo(stage, reason, await PlaybookOf(journey, cancellation), actor, Now), cancellation);

    public Task WinAsync(Guid id, DateOnly? on, long? value, string? reason, CancellationToken cancellation) =>
        ChangeAsync(WithEvidence, id, null, async journey =>
            journey.Win(on ?? Today, value, reason, await PlaybookOf(journey, cancellation), actor, Now), cancellation);

    public Task ShowAsync(Guid id, string code, string? note, CancellationToken cancellation) =>
        ChangeAsync(WithEvidence, id, null, journey => journey.Show(code, note, actor, Now), cancellation);

    public Task WithdrawAsync(Guid id, string code, CancellationToken cancellation) =>
        ChangeAsync(WithEvidence, id, null, journey => journey.Withdraw(code, actor, Now), cancellation);

    public Task PlanNextAsync(Guid id, NextStep step, CancellationToken cancellation) =>
        ChangeAsync(id, null, journey => journey.PlanNext(step, actor, Now), cancellation);

    public Task StepDoneAsync(Guid id, string? outcome, CancellationToken cancellation) =>
        ChangeAsync(id, null, journey => journey.StepDone(outcome, actor, Now), cancellation);

    /// <summary>Done, and the step after it is known already.</summary>
    public Task StepDoneAsync(Guid id, string? outcome, NextStep next, CancellationToken cancellation) =>
        ChangeAsync(id, null, journey =>
        {
            journey.StepDone(outcome, actor, Now);
            journey.PlanNext(next, actor, Now);
        }, cancellation);

    public Task PutOffStepAsync(Guid id, DateOnly on, CancellationToken cancellation) =>
        ChangeAsync(id, null, journey => journey.PutOffStep(on, actor, Now), cancellation);

    public Task AnswerAsync(Guid id, Answer answer, MaybeKind kind, DateOnly? on, CancellationToken cancellation) =>
        ChangeAsync(id, null, async journey =>
            journey.Answered(answer, kind, on ?? Today, await PlaybookOf(journey, cancellation), actor, Now), cancellation);

    public Task AskForDecisionAsync(Guid id, CancellationToken cancellation) =>
        ChangeAsync(id, null, journey => journey.AskForDecision(Today, actor, Now), cancellation);

    public Task EndAsync(Guid id, Farewell farewell, CancellationToken cancellation) =>
        ChangeAsync(id, null, journey => journey.End(farewell, Today, actor, Now), cancellation);

    public Task ReopenAsync(Guid id, string reason, CancellationToken cancellation) =>
        ChangeAsync(id, null, async journey => journey.Reopen(reason, await PlaybookOf(journey, cancellation), actor, Now), cancellation);

    public Task TurnKeyAsync(Guid id, FinishKey key, string words, DateOnly? on, CancellationToken cancellation) =>
        ChangeAsync(id, null, journey => journey.Turn(key, words, on ?? Today, actor, Now), cancellation);

    public Task TurnKeyBackAsync(Guid id, FinishKey key, string reason, CancellationToken cancellation) =>
        ChangeAsync(id, null, journey => journey.TurnBack(key, reason, actor, Now), cancellation);

    private IQueryable<Journey> WithEvidence => db.Journeys.Include(j => j.Evidence);

    private Task ChangeAsync(Guid id, int? version, Action<Journey> verb, CancellationToken cancellation) =>
        ChangeAsync(db.Journeys, id, version, verb, cancellation);

    private Task ChangeAsync(IQueryable<Journey> journeys, Guid id, int? version, Action<Journey> verb, CancellationToken cancellation) =>
        ChangeAsync(journeys, id, version, journey =>
        {
            verb(journey);
            return Task.CompletedTask;
        }, cancellation);

    private Task ChangeAsync(Guid id, int? version, Func<Journey, Task> verb, CancellationToken cancellation) =>
        ChangeAsync(db.Journeys, id, version, verb, cancellation);

    /// <param name="journeys">All of them, with as much of each as the verb needs to know.</param>
    private async Task ChangeAsync(IQueryable<Journey> journeys, Guid id, int? version, Func<Journey, Task> verb, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var journey = await journeys.VisibleTo(actor).SingleOrDefaultAsync(j => j.Id == id, cancellation)
            ?? throw new RefusedException("journey.unknown");
        if ((version ?? _seen) is { } seen && seen != journey.Version) throw new RefusedException("journey.changed");

        var before = PlanCountsFrom(journey);
        await verb(journey);
        if (PlanCountsFrom(journey) == before) await db.SaveChangesAsync(cancellation);
        else await SaveWithPlanAsync(journey, cancellation);
    }

    private static (DateOnly?, DateTime, Guid?, Standing) PlanCountsFrom(Journey journey) => (journey.PurchasedOn, journey.StageSince, journey.PersonId, journey.Standing);

    private async Task SaveWithPlanAsync(Journey journey, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        await replanning.FollowAsync(journey.Id, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    // All that a journey stands on, in one question.
    private async Task<(Company, Member, string Currency)> GroundAsync(Guid companyId, Guid ownerId, CancellationToken cancellation)
    {
        var ground = await (
            from company in db.Companies.VisibleTo(actor, db).Where(c => c.Id == companyId)
            from owner in db.Members.Where(m => m.Id == ownerId && m.IsActive).DefaultIfEmpty()
            from house in db.Workspaces.Where(w => w.Id == company.WorkspaceId)
            select new { Company = company, Owner = owner, house.Currency }).AsNoTracking().SingleOrDefaultAsync(cancellation) ?? throw new RefusedException("company.unknown");
        return (ground.Company, ground.Owner ?? throw new RefusedException("member.unknown"), ground.Currency);
    }

    private async Task<Member> OwnerAsync(Guid id, CancellationToken cancellation) =>
        await db.Members.SingleOrDefaultAsync(m => m.Id == id && m.IsActive, cancellation) ?? throw new RefusedException("member.unknown");

    /// <param name="kept">The person who is named already; they may stay, also when this actor does not see them.</param>
    private async Task<JourneyDetails> KnownAsync(JourneyDetails details, Guid? kept, CancellationToken cancellation)
    {
        if (details.PersonId is { } person && person != kept && !await db.People.VisibleTo(actor, db).AnyAsync(p => p.Id == person, cancellation)) throw new RefusedException("person.unknown");
        if (details.Currency is not null) return details;
        return details with { Currency = await db.Workspaces.Where(w => w.Id == actor.WorkspaceId).Select(w => w.Currency).SingleAsync(cancellation) };
    }

    private Task<Playbook> PlaybookOf(Journey journey, CancellationToken cancellation) => playbooks.OneAsync(journey.PlaybookId, cancellation);

    // The journey and its plan live in the same moment.
    private DateTime Now => replanning.Now;
    private DateOnly Today => actor.DayOf(Now);
}
