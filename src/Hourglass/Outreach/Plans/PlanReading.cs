using System.Globalization;
using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach.Planning;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>Reads what calendars are computed from, a whole batch of journeys in a handful of questions.</summary>
public sealed class PlanReading(HourglassDb db, PlanContents contents, OutreachRuleBook rules, Workspaces workspaces)
{
    // Conversations further back do not weigh on any cap.
    private const int DaysBack = 60;

    public async Task<ContactRules> RulesAsync(CancellationToken cancellation) => ContactRules.Of(await rules.SettingsAsync(cancellation));

    /// <summary>The step behind a touchpoint, as its customer's edition has it; null when it is gone from it.</summary>
    public async Task<TouchPlan?> StepOfAsync(Touchpoint touch, CancellationToken cancellation)
    {
        var plan = await db.JourneyPlans.AsNoTracking().SingleAsync(p => p.JourneyId == touch.JourneyId, cancellation);
        return touch.AddedStep ?? (await contents.OneAsync(plan.PlaybookId, plan.Edition, cancellation)).Touch(touch.Step);
    }

    /// <param name="plans">As they are kept, or as they would be.</param>
    public async Task<IReadOnlyDictionary<Guid, PlanOutlook>> OfAsync(IReadOnlyCollection<JourneyPlan> plans, DateTime now, CancellationToken cancellation)
    {
        var ids = plans.Select(p => p.JourneyId).ToList();
        var editions = await contents.OfAsync(plans.Select(p => (p.PlaybookId, p.Edition)), cancellation);
        var touches = (await db.Touchpoints.AsNoTracking().Where(t => ids.Contains(t.JourneyId)).ToListAsync(cancellation)).ToLookup(t => t.JourneyId);
        var signs = (await db.Signs.AsNoTracking().Where(s => ids.Contains(s.JourneyId)).ToListAsync(cancellation)).ToLookup(s => s.JourneyId);
        var talks = await TalksAsync(ids, now.AddDays(-DaysBack), cancellation);
        var (addressees, zone) = (await AddresseesAsync(plans, cancellation), (await workspaces.MineAsync(cancellation)).TimeZone);
        var fields = await FieldsAsync(plans, editions, cancellation);
        return plans.ToDictionary(plan => plan.JourneyId, plan => new PlanOutlook(plan, editions[(plan.PlaybookId, plan.Edition)], [.. touches[plan.JourneyId]],
            new PlanFacts
            {
                Zone = plan.Zone ?? zone,
                Country = plan.Country,
                Days = plan.Days,
                Entered = plan.Entered,
                Fields = fields.GetValueOrDefault(plan.JourneyId) ?? [],
                Late = plan.LateJoin,
                ActivatedAt = plan.ActivatedAt,
                Removed = touches[plan.JourneyId].Where(t => t.IsRemoved).Select(t => t.Step).ToHashSet(),
                Added = [.. touches[plan.JourneyId].Select(t => t.AddedStep).OfType<TouchPlan>()],
                Chosen = touches[plan.JourneyId].Where(t => t.ChosenAt is not null).ToDictionary(t => new TouchId(t.Step, t.Occurrence), t => t.ChosenAt!.Value),
                Signs = signs[plan.JourneyId].Select(s => new KnownSign(s.Fact, s.Step)).ToHashSet(),
                IsStopped = plan.PersonId is { } stopped && addressees.GetValueOrDefault(stopped)?.StoppedAt is not null,
                IsAdvertisingStopped = plan.PersonId is { } quiet && addressees.GetValueOrDefault(quiet)?.AdvertisingStoppedAt is not null,
                HasAgreedToAdvertising = plan.PersonId is { } agreed && addressees.GetValueOrDefault(agreed)?.AdvertisingAgreedAt is not null,
                Contacts = [.. touches[plan.JourneyId].Where(t => t.SentAt is not null && t.Kind != TouchKind.Task).Select(t => t.SentAt!.Value), .. talks[plan.JourneyId]],
                Ended = [.. touches[plan.JourneyId].Where(t => t.HasEnded && !t.IsRemoved).Select(t => new EndedTouch(new TouchId(t.Step, t.Occurrence), t.State == TouchState.Skipped ? t.Reason : null))],
                Earlier = touches[plan.JourneyId].Where(t => !t.HasEnded && t.DueAt != Touchpoint.Someday)
                    .ToDictionary(t => new TouchId(t.Step, t.Occurrence), t => EarlierTouch.Of(t)),
            }));
    }

    // A step that was done was a conversation with the customer, whichever side it was on; letters back and forth on one day are one.
    private async Task<ILookup<Guid, DateTime>> TalksAsync(IReadOnlyCollection<Guid> journeys, DateTime since, CancellationToken cancellation) =>
        (await db.Milestones.AsNoTracking().Where(m => m.JourneyId != null && journeys.Contains(m.JourneyId.Value) && (m.Kind == MilestoneKind.StepDone || m.Kind == MilestoneKind.Replied) && m.At >= since)
            .Select(m => new { m.JourneyId, m.Kind, m.At }).ToListAsync(cancellation)).DistinctBy(m => (m.JourneyId, m.Kind, m.Kind == MilestoneKind.Replied ? m.At.Date : m.At)).ToLookup(m => m.JourneyId!.Value, m => m.At);

    private async Task<Dictionary<Guid, Addressee>> AddresseesAsync(IReadOnlyCollection<JourneyPlan> plans, CancellationToken cancellation)
    {
        var people = plans.Select(p => p.PersonId).OfType<Guid>().Distinct().ToList();
        var addresses = await db.ContactPoints.AsNoTracking().Where(c => people.Contains(c.PersonId) && c.Kind == ContactKind.Email)
            .GroupBy(c => c.PersonId).Select(of => of.OrderBy(c => c.Id).First()).ToListAsync(cancellation);
        var settings = await rules.SettingsAsync(cancellation);
        var keys = addresses.ToDictionary(c => c.PersonId, c => AddressPrint.Of(settings, c.Key));
        var known = await db.Addressees.AsNoTracking().Where(a => keys.Values.Contains(a.Key)).ToDictionaryAsync(a => a.Key, cancellation);
        return keys.Where(k => known.ContainsKey(k.Value)).ToDictionary(k => k.Key, k => known[k.Value]);
    }

    private async Task<Dictionary<Guid, Dictionary<string, DateOnly>>> FieldsAsync(
        IReadOnlyCollection<JourneyPlan> plans, IReadOnlyDictionary<(Guid, int), PlaybookContent> editions, CancellationToken cancellation)
    {
        if (!editions.Values.Any(e => e.Touches.Any(t => t.Anchor == TouchAnchor.DateField))) return [];
        var ids = plans.Select(p => p.JourneyId).ToList();
        var values = await db.CustomFields.AsNoTracking().Where(f => f.On == Search.SubjectKind.Journey && f.Kind == CustomFieldKind.Date)
            .Join(db.CustomValues.AsNoTracking().Where(v => ids.Contains(v.SubjectId)), f => f.Id, v => v.FieldId, (f, v) => new { v.SubjectId, f.Label, v.Value }).ToListAsync(cancellation);
        return values.Where(v => DateOnly.TryParseExact(v.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)).GroupBy(v => v.SubjectId)
            .ToDictionary(of => of.Key, of => of.GroupBy(v => v.Label).ToDictionary(v => v.Key, v => DateOnly.ParseExact(v.First().Value, "yyyy-MM-dd", CultureInfo.InvariantCulture)));
    }
}

/// <summary>One journey's plan with everything its calendar is computed from.</summary>
public sealed record PlanOutlook(JourneyPlan Plan, PlaybookContent Content, IReadOnlyList<Touchpoint> Touches, PlanFacts Facts)
{
    public IReadOnlyList<PlannedTouch> Calendar(ContactRules rules, DateTime now) => PlanCalendar.Of(Content, Facts, rules, now);

    public TouchTurn Turn(ContactRules rules, Touchpoint touch, DateTime now) =>
        PlanCalendar.Turn(Content, Facts, rules, new TouchId(touch.Step, touch.Occurrence), now);
}
