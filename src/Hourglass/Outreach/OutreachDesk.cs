using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

public enum OutreachList { Due, Held, Failed, Later, Sent, Skipped, Cancelled }

/// <summary>The front door of what goes out to everybody: what is due, held, failed and why; and what waits for a person's hand.</summary>
public sealed class OutreachDesk(HourglassDb db, Actor actor, PlanContents contents, RestoreFence fence, TimeProvider clock)
{
    public const int PageSize = 50;

    public bool IsQuarantined => fence.IsOpen is false;

    public async Task<IReadOnlyList<TouchRow>> ListAsync(OutreachList list, int page, CancellationToken cancellation) =>
        await NamedAsync(RowsOf(Ordered(In(list), list).Skip(page * PageSize).Take(PageSize + 1)), cancellation);

    /// <summary>How many there are of each, up to a thousand: beyond that nobody counts.</summary>
    public async Task<IReadOnlyDictionary<OutreachList, int>> CountsAsync(CancellationToken cancellation)
    {
        var counts = new Dictionary<OutreachList, int>();
        foreach (var list in new[] { OutreachList.Due, OutreachList.Held, OutreachList.Failed }) counts[list] = await In(list).Take(1001).CountAsync(cancellation);
        return counts;
    }

    /// <summary>The moment of the oldest that should have gone out by now; the surest sign that sending has stopped.</summary>
    public Task<DateTime?> OldestDueAsync(CancellationToken cancellation) =>
        In(OutreachList.Due).OrderBy(t => t.DueAt).Select(t => (DateTime?)t.DueAt).FirstOrDefaultAsync(cancellation);

    /// <summary>What waits for a person: calls, meetings and gifts that are due, and letters while no mail account is set.</summary>
    public async Task<IReadOnlyList<TouchRow>> ForHandsAsync(int most, CancellationToken cancellation)
    {
        var now = Now;
        var letters = !await db.Senders.AnyAsync(cancellation);
        var due = Seen.Where(t => t.DueAt <= now && EF.Constant(TouchStates.Waiting).Contains(t.State) && (t.ByHand || letters)
            && db.JourneyPlans.Any(p => p.JourneyId == t.JourneyId && p.State == PlanState.Active)
            && db.Journeys.Any(j => j.Id == t.JourneyId && j.OwnerId == actor.Id));
        return await NamedAsync(RowsOf(due.OrderBy(t => t.DueAt).ThenBy(t => t.Id).Take(most)), cancellation);
    }

    /// <summary>One touchpoint, as far as this actor may see it.</summary>
    public async Task<TouchRow> OneAsync(Guid id, CancellationToken cancellation) =>
        (await NamedAsync(RowsOf(Seen.Where(t => t.Id == id)), cancellation)).SingleOrDefault() ?? throw new RefusedException("touchpoint.unknown");

    public async Task ConfirmAsync(CancellationToken cancellation)
    {
        actor.MustAdminister();
        await fence.ConfirmAsync(db, cancellation);
    }

    private async Task<IReadOnlyList<TouchRow>> NamedAsync(IQueryable<TouchRow> query, CancellationToken cancellation)
    {
        var rows = await query.ToListAsync(cancellation);
        var editions = await contents.OfAsync(rows.Select(r => (r.PlaybookId, r.Edition)), cancellation);
        return [.. rows.Select(row => row with { Title = editions[(row.PlaybookId, row.Edition)].Touch(row.Step)?.Title })];
    }

    private IQueryable<Touchpoint> Seen => db.Touchpoints.AsNoTracking().Where(t => db.Journeys.VisibleTo(actor).Any(j => j.Id == t.JourneyId));

    private IQueryable<Touchpoint> In(OutreachList list)
    {
        var now = Now;
        return list switch
        {
            OutreachList.Due => Seen.Where(t => EF.Constant(TouchStates.Waiting).Contains(t.State) && t.DueAt <= now),
            OutreachList.Held => Seen.Where(t => t.State == TouchState.Unknown),
            OutreachList.Failed => Seen.Where(t => t.State == TouchState.Failed),
            OutreachList.Later => Seen.Where(t => EF.Constant(TouchStates.Waiting).Contains(t.State) && t.DueAt > now && t.DueAt < Touchpoint.Someday),
            OutreachList.Sent => Seen.Where(t => t.State == TouchState.Sent),
            OutreachList.Skipped => Seen.Where(t => t.State == TouchState.Skipped),
            OutreachList.Cancelled => Seen.Where(t => t.State == TouchState.Cancelled || t.State == TouchState.GivenUp),
        };
    }

    private static IQueryable<Touchpoint> Ordered(IQueryable<Touchpoint> touches, OutreachList list) => list is OutreachList.Due or OutreachList.Later
        ? touches.OrderBy(t => t.DueAt).ThenBy(t => t.Id)
        : touches.OrderByDescending(t => t.DueAt).ThenByDescending(t => t.Id);

    private IQueryable<TouchRow> RowsOf(IQueryable<Touchpoint> touches) => touches.Select(t => new TouchRow
    {
        Id = t.Id,
        JourneyId = t.JourneyId,
        Step = t.Step,
        Occurrence = t.Occurrence,
        Kind = t.Kind,
        State = t.State,
        Purpose = t.Purpose,
        ByHand = t.ByHand,
        DueAt = t.DueAt,
        SentAt = t.SentAt,
        Reason = t.Reason,
        Detail = t.Detail,
        Attempts = t.Attempts,
        OwnTitle = t.OwnTitle,
        PlaybookId = db.JourneyPlans.Where(p => p.JourneyId == t.JourneyId).Select(p => p.PlaybookId).First(),
        Edition = db.JourneyPlans.Where(p => p.JourneyId == t.JourneyId).Select(p => p.Edition).First(),
        Company = db.Journeys.Where(j => j.Id == t.JourneyId).Select(j => db.Companies.Where(c => c.Id == j.CompanyId).Select(c => c.Name).First()).First(),
        Need = db.Journeys.Where(j => j.Id == t.JourneyId).Select(j => j.Need).First(),
    });

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <summary>A touchpoint as a list shows it.</summary>
public sealed record TouchRow
{
    public Guid Id { get; init; }
    public Guid JourneyId { get; init; }
    public string Step { get; init; } = "";
    public int Occurrence { get; init; }
    public TouchKind Kind { get; init; }
    public TouchState State { get; init; }
    public TouchPurpose Purpose { get; init; }
    public bool ByHand { get; init; }
    public DateTime DueAt { get; init; }
    public DateTime? SentAt { get; init; }
    public string? Reason { get; init; }
    public string? Detail { get; init; }
    public int Attempts { get; init; }
    public string? OwnTitle { get; init; }
    public Guid PlaybookId { get; init; }
    public int Edition { get; init; }
    public string Company { get; init; } = "";
    public string Need { get; init; } = "";
    /// <summary>Filled in from the edition.</summary>
    public Said? Title { get; init; }

    public string TitleIn(string language) => Title?.In(language) ?? OwnTitle ?? Step;
}
