using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach.Dispatch;

/// <summary>Everything one letter is about: the customer, the need, whose journey it is, and the words of the playbook.</summary>
public sealed record LetterSubject(Touchpoint Touch, JourneyPlan Plan, Journey Journey, PlaybookContent Content)
{
    public string Company { get; init; } = "";
    public string? Owner { get; init; }
    public Person? Person { get; init; }
    /// <summary>As shown; null when there is nobody to write to.</summary>
    public string? Address { get; init; }
    /// <summary>As compared.</summary>
    public string? AddressKey { get; init; }
    public string Language { get; init; } = "en";
    public Coupon? Coupon { get; init; }
    public Entitlement? Entitlement { get; init; }
    /// <summary>The event they are invited to.</summary>
    public Gathering? Gathering { get; init; }

    /// <summary>The playbook's step, or the one that was added for this customer; null when an edition no longer has it.</summary>
    public TouchPlan? Step => Touch.AddedStep ?? Content.Touch(Touch.Step);
}

/// <summary>Reads what letters are about, a whole batch in a handful of questions.</summary>
public sealed class LetterSubjects(HourglassDb db, PlanContents contents)
{
    /// <summary>Gives what the letters carry: coupons and entitlements, each once, however often its letter is tried.</summary>
    public async Task FurnishAsync(IReadOnlyCollection<Guid> touchpoints, DateOnly today, CancellationToken cancellation)
    {
        var steps = (await OfAsync(touchpoints, "en", cancellation)).Where(s => s.Step is not null).ToList();
        var coupons = steps.Where(s => s.Step!.Coupon is not null && s.Coupon is null).Select(s => new Coupon(s.Touch, s.Step!.Coupon!, today));
        var entitlements = steps.Where(s => s.Step!.Entitlement is not null && s.Entitlement is null).Select(s => new Entitlement(s.Touch, s.Step!.Entitlement!, today));
        var given = coupons.Concat<object>(entitlements).ToList();
        if (given.Count == 0) return;
        db.AddRange(given);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<IReadOnlyList<LetterSubject>> OfAsync(IReadOnlyCollection<Guid> touchpoints, string houseLanguage, CancellationToken cancellation)
    {
        var subjects = await ReadAsync(touchpoints, houseLanguage, cancellation);
        var keys = subjects.Select(s => s.Step?.Event?.Event).OfType<string>().Select(Gathering.KeyOf).Distinct().ToList();
        if (keys.Count == 0) return subjects;
        var gatherings = await db.Gatherings.AsNoTracking().Where(g => keys.Contains(g.NameKey)).ToDictionaryAsync(g => g.NameKey, cancellation);
        return [.. subjects.Select(s => s.Step?.Event is { } invited ? s with { Gathering = gatherings.GetValueOrDefault(Gathering.KeyOf(invited.Event)) } : s)];
    }

    private async Task<IReadOnlyList<LetterSubject>> ReadAsync(IReadOnlyCollection<Guid> touchpoints, string houseLanguage, CancellationToken cancellation)
    {
        var touches = await db.Touchpoints.AsNoTracking().Where(t => touchpoints.Contains(t.Id)).ToListAsync(cancellation);
        var journeyIds = touches.Select(t => t.JourneyId).Distinct().ToList();
        var rows = await db.JourneyPlans.AsNoTracking().Where(p => journeyIds.Contains(p.JourneyId))
            .Join(db.Journeys.AsNoTracking(), p => p.JourneyId, j => j.Id, (p, j) => new { Plan = p, Journey = j })
            .Select(r => new
            {
                r.Plan,
                r.Journey,
                Company = db.Companies.Where(c => c.Id == r.Journey.CompanyId).Select(c => c.Name).FirstOrDefault(),
                Owner = db.Members.Where(m => m.Id == r.Journey.OwnerId).Select(m => m.Name).FirstOrDefault(),
            }).ToDictionaryAsync(r => r.Plan.JourneyId, cancellation);
        var people = await PeopleAsync([.. rows.Values.Select(r => r.Plan.PersonId).OfType<Guid>().Distinct()], cancellation);
        var editions = await contents.OfAsync(rows.Values.Select(r => (r.Plan.PlaybookId, r.Plan.Edition)), cancellation);
        var coupons = await db.Coupons.AsNoTracking().Where(c => touchpoints.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var entitlements = await db.Entitlements.AsNoTracking().Where(e => touchpoints.Contains(e.Id)).ToDictionaryAsync(e => e.Id, cancellation);

        return [.. touches.Where(t => rows.ContainsKey(t.JourneyId)).Select(touch =>
        {
            var row = rows[touch.JourneyId];
            var person = row.Plan.PersonId is { } id ? people.GetValueOrDefault(id) : null;
            var email = person?.Contacts.Where(c => c.Kind == ContactKind.Email).OrderBy(c => c.Id).FirstOrDefault();
            return new LetterSubject(touch, row.Plan, row.Journey, editions[(row.Plan.PlaybookId, row.Plan.Edition)])
            {
                Company = row.Company ?? "",
                Owner = row.Owner,
                Person = person,
                Address = email?.Value,
                AddressKey = email?.Key,
                Language = person?.Language ?? houseLanguage,
                Coupon = coupons.GetValueOrDefault(touch.Id),
                Entitlement = entitlements.GetValueOrDefault(touch.Id),
            };
        })];
    }

    private Task<Dictionary<Guid, Person>> PeopleAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        db.People.AsNoTracking().Include(p => p.Contacts).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
}
