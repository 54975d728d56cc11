using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Collaboration;

/// <summary>Which part of the inbox is looked at.</summary>
public enum InboxPart { Open, Overdue, Mine, Answered }

/// <param name="Behind">The last one of the page before; null for the first page.</param>
public sealed record InboxFilter(InboxPart Part = InboxPart.Open, Department? Department = null, SignalKind? Kind = null, bool OnlyUncomfortable = false, Guid? ThemeId = null, Guid? Behind = null);

/// <param name="Signal">As it was said.</param>
/// <param name="Company">Whose sentence it is.</param>
/// <param name="Owner">Who will answer.</param>
/// <param name="Theme">What others say about the same.</param>
/// <param name="MayOpen">This reader sees the journey it came from.</param>
public sealed record InboxLine(Signal Signal, string Company, string? Owner, string? Theme, bool MayOpen);

/// <param name="Customers">So many customers said something of the kind.</param>
public sealed record ThemeLine(Guid Id, string Name, int Signals, int Customers, int Open);

/// <summary>What customers said, for those who can answer: product, marketing, managers and executives see all of it, sellers what they heard themselves and at their own customers (R45, R46).</summary>
public sealed class SignalInbox(HourglassDb db, Actor actor, JourneyBook book, TimeProvider clock)
{
    public const int PageSize = 30;

    private const Roles Listeners = Roles.Product | Roles.Marketing | Roles.SalesManager | Roles.Executive | Roles.Administrator;

    public IQueryable<Signal> Visible => (actor.Roles & Listeners) != Roles.None ? db.Signals.AsNoTracking()
        : db.Signals.AsNoTracking().Where(s => s.ById == actor.Id || s.OwnerId == actor.Id || book.Visible.Any(j => j.Id == s.JourneyId));

    /// <summary>Those of one journey, the latest first; refuses <c>journey.unknown</c>.</summary>
    public async Task<IReadOnlyList<InboxLine>> OfAsync(Guid journeyId, CancellationToken cancellation)
    {
        var journey = await book.OneAsync(journeyId, cancellation);
        return await Lines(db.Signals.AsNoTracking().Where(s => s.JourneyId == journey.Id)).Take(200).ToListAsync(cancellation);
    }

    /// <summary>A page of the inbox, and one line more when there are others behind it.</summary>
    public async Task<IReadOnlyList<InboxLine>> PageAsync(InboxFilter filter, CancellationToken cancellation)
    {
        var found = Part(Visible, filter.Part);
        if (filter.Department is { } department) found = found.Where(s => s.Department == department);
        if (filter.Kind is { } kind) found = found.Where(s => s.Kind == kind);
        if (filter.OnlyUncomfortable) found = found.Where(s => s.IsUncomfortable);
        if (filter.ThemeId is { } theme) found = found.Where(s => s.ThemeId == theme);
        if (filter.Behind is { } last) found = found.Where(s => s.Id < last);
        return await Lines(found).Take(PageSize + 1).ToListAsync(cancellation);
    }

    public async Task<InboxLine?> OneAsync(Guid id, CancellationToken cancellation) => await Lines(Visible.Where(s => s.Id == id)).SingleOrDefaultAsync(cancellation);

    internal Task<List<InboxLine>> LinesAsync(IQueryable<Signal> signals, int most, CancellationToken cancellation) => Lines(signals).Take(most).ToListAsync(cancellation);

    /// <summary>Answers that whoever heard the customer has not read yet.</summary>
    public async Task<IReadOnlyList<InboxLine>> AnsweredForMeAsync(CancellationToken cancellation) =>
        await Lines(db.Signals.AsNoTracking().Where(s => s.ById == actor.Id && s.AnsweredAt != null && !s.IsAnswerSeen)).Take(20).ToListAsync(cancellation);

    /// <summary>What this member must answer, the most urgent first.</summary>
    public async Task<IReadOnlyList<InboxLine>> WaitingForMeAsync(CancellationToken cancellation) =>
        [.. (await Lines(db.Signals.AsNoTracking().Where(s => s.OwnerId == actor.Id && s.AnsweredAt == null)).Take(20).ToListAsync(cancellation)).OrderBy(l => l.Signal.AnswerDueOn)];

    /// <summary>What is said again and again, the most customers first.</summary>
    public async Task<IReadOnlyList<ThemeLine>> ThemesAsync(CancellationToken cancellation) => [.. (await db.SignalThemes.AsNoTracking().Select(t => new ThemeLine(
        t.Id, t.Name,
        db.Signals.Count(s => s.ThemeId == t.Id),
        db.Journeys.Where(j => db.Signals.Any(s => s.ThemeId == t.Id && s.JourneyId == j.Id)).Select(j => j.CompanyId).Distinct().Count(),
        db.Signals.Count(s => s.ThemeId == t.Id && s.AnsweredAt == null))).ToListAsync(cancellation)).Where(t => t.Signals > 0).OrderByDescending(t => t.Customers).ThenBy(t => t.Name, StringComparer.CurrentCulture)];

    public async Task<(int Open, int Overdue)> CountAsync(CancellationToken cancellation) =>
        (await Part(Visible, InboxPart.Open).CountAsync(cancellation), await Part(Visible, InboxPart.Overdue).CountAsync(cancellation));

    private IQueryable<Signal> Part(IQueryable<Signal> signals, InboxPart part)
    {
        var today = actor.DayOf(clock.GetUtcNow().UtcDateTime);
        return part switch
        {
            InboxPart.Open => signals.Where(s => s.AnsweredAt == null),
            InboxPart.Overdue => signals.Where(s => s.AnsweredAt == null && s.AnswerDueOn < today),
            InboxPart.Mine => signals.Where(s => s.AnsweredAt == null && s.OwnerId == actor.Id),
            InboxPart.Answered => signals.Where(s => s.AnsweredAt != null),
        };
    }

    private IQueryable<InboxLine> Lines(IQueryable<Signal> signals) => signals.OrderByDescending(s => s.Id).Select(s => new InboxLine(
        s,
        db.Companies.Where(c => db.Journeys.Any(j => j.Id == s.JourneyId && j.CompanyId == c.Id)).Select(c => c.Name).First(),
        db.Members.Where(m => m.Id == s.OwnerId).Select(m => m.Name).FirstOrDefault(),
        db.SignalThemes.Where(t => t.Id == s.ThemeId).Select(t => t.Name).FirstOrDefault(),
        book.Visible.Any(j => j.Id == s.JourneyId)));
}
