using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The front door of forms, as those who make them see it.</summary>
public sealed class IntakeForms(HourglassDb db, Actor actor, TimeProvider clock)
{
    public IQueryable<IntakeForm> All => db.IntakeForms.AsNoTracking().OrderByDescending(f => f.Id);

    public Task<IntakeForm?> OneAsync(Guid id, CancellationToken cancellation) => db.IntakeForms.AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, cancellation);

    public IQueryable<IntakeEntry> EntriesOf(Guid formId) => db.IntakeEntries.AsNoTracking().Where(e => e.FormId == formId).OrderByDescending(e => e.Id);

    public async Task<IntakeForm> AddAsync(IntakeDetails details, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        await MustKnowAsync(details, cancellation);
        var form = db.Add(new IntakeForm(actor.WorkspaceId, details, Now)).Entity;
        await db.SaveChangesAsync(cancellation);
        return form;
    }

    public Task DescribeAsync(Guid id, IntakeDetails details, CancellationToken cancellation) => ChangeAsync(id, async form =>
    {
        await MustKnowAsync(details, cancellation);
        form.Describe(details);
    }, cancellation);

    /// <summary>Its page is not found from here on; what came in stays.</summary>
    public Task CloseAsync(Guid id, bool closed, CancellationToken cancellation) => ChangeAsync(id, form =>
    {
        form.Close(closed ? Now : null);
        return Task.CompletedTask;
    }, cancellation);

    private async Task ChangeAsync(Guid id, Func<IntakeForm, Task> verb, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        await verb(await db.IntakeForms.SingleOrDefaultAsync(f => f.Id == id, cancellation) ?? throw new RefusedException("form.unknown"));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task MustKnowAsync(IntakeDetails details, CancellationToken cancellation)
    {
        if (!await db.Members.AnyAsync(m => m.Id == details.OwnerId && m.IsActive, cancellation)) throw new RefusedException("member.unknown");
        if (details.PlaybookId is { } playbook && !await db.Playbooks.AnyAsync(p => p.Id == playbook && p.RetiredAt == null, cancellation)) throw new RefusedException("playbook.unknown");
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
