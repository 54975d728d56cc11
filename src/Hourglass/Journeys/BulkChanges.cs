using Hourglass.Data;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>The same change for many journeys: first shown, then made, all that are not refused in one go and each with its own line of history.</summary>
public sealed class BulkChanges(HourglassDb db, Actor actor, JourneyLists lists, TimeProvider clock)
{
    public const int Most = 500;
    private const int MostDays = 3650;

    /// <summary>Exactly what <see cref="ApplyAsync"/> would do, by doing it and keeping nothing.</summary>
    public async Task<BulkOutcome> PreviewAsync(IReadOnlyList<Guid> ids, BulkDeed deed, CancellationToken cancellation)
    {
        var outcome = await TryAsync(ids, new Dictionary<Guid, int>(), deed, cancellation);
        db.ChangeTracker.Clear();
        return outcome;
    }

    /// <param name="seen">The journeys and the versions that were shown; those changed since are refused.</param>
    /// <param name="deed">What happens to each.</param>
    /// <param name="cancellation">Gives up before anything is kept.</param>
    public async Task<BulkOutcome> ApplyAsync(IReadOnlyDictionary<Guid, int> seen, BulkDeed deed, CancellationToken cancellation)
    {
        var outcome = await TryAsync([.. seen.Keys], seen, deed, cancellation);
        await db.SaveChangesAsync(cancellation);
        return outcome;
    }

    /// <summary>The journeys a filter means, soonest first, one more than may change at once.</summary>
    public Task<List<Guid>> IdsAsync(JourneyFilter filter, CancellationToken cancellation) =>
        lists.SoonestAsync(filter, Most + 1, cancellation);

    private async Task<BulkOutcome> TryAsync(IReadOnlyList<Guid> ids, IReadOnlyDictionary<Guid, int> seen, BulkDeed deed, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var wanted = ids.Distinct().Take(Most).ToList();
        var journeys = await db.Journeys.VisibleTo(actor).Where(j => wanted.Contains(j.Id)).BySoonest().ToListAsync(cancellation);
        var companies = await NamesAsync(journeys, cancellation);
        var verb = await VerbAsync(deed, wanted, cancellation);
        return new BulkOutcome([.. journeys.Select(journey => Try(journey, companies[journey.CompanyId], seen, verb))], ids.Count > Most);
    }

    private static BulkLine Try(Journey journey, string company, IReadOnlyDictionary<Guid, int> seen, Verb verb)
    {
        var (version, before) = (journey.Version, State(journey, verb));
        try
        {
            if (seen.TryGetValue(journey.Id, out var shown) && shown != version) throw new RefusedException("journey.changed");
            verb.Do(journey);
            return new BulkLine(journey.Id, version, company, journey.Need, before, State(journey, verb), null);
        }
        catch (RefusedException refused)
        {
            return new BulkLine(journey.Id, version, company, journey.Need, before, before, refused);
        }
    }

    private static DateOnly Shifted(DateOnly? day, int days) =>
        Math.Abs((long)days) <= MostDays ? (day ?? default(DateOnly).AddDays(MostDays)).AddDays(days) : throw new RefusedException("step.date");

    private static BulkState State(Journey journey, Verb verb) =>
        new(journey.OwnerId, journey.NextOn, journey.Standing, journey.Ending, verb.TagsOf(journey));

    private async Task<Verb> VerbAsync(BulkDeed deed, List<Guid> ids, CancellationToken cancellation) => deed.Kind switch
    {
        BulkKind.HandTo => await HandingAsync(deed.OwnerId, cancellation),
        BulkKind.AddTag or BulkKind.RemoveTag => await TaggingAsync(deed, ids, cancellation),
        BulkKind.ShiftStep => new Verb(journey => journey.PutOffStep(Shifted(journey.NextOn, deed.Days), actor, Now)),
        BulkKind.End => new Verb(journey => journey.End(deed.Farewell ?? throw new RefusedException("ending.missing"), actor.DayOf(Now), actor, Now)),
    };

    private async Task<Verb> HandingAsync(Guid? ownerId, CancellationToken cancellation)
    {
        var owner = await db.Members.SingleOrDefaultAsync(m => m.Id == ownerId && m.IsActive, cancellation) ?? throw new RefusedException("member.unknown");
        return new Verb(journey => journey.HandTo(owner, actor, Now));
    }

    private async Task<Verb> TaggingAsync(BulkDeed deed, List<Guid> ids, CancellationToken cancellation)
    {
        var fresh = new Tag(deed.Tag ?? "", actor);
        var tag = await db.Tags.SingleOrDefaultAsync(t => t.Key == fresh.Key, cancellation) ?? fresh;
        var had = await db.Taggings.Where(t => ids.Contains(t.SubjectId))
            .Join(db.Tags, t => t.TagId, t => t.Id, (tagging, t) => new { Tagging = tagging, t.Name }).ToListAsync(cancellation);
        if (deed.Kind == BulkKind.AddTag && tag == fresh) db.Add(tag);
        var labels = new Labels(db, tag, had.ToLookup(h => h.Tagging.SubjectId, h => (h.Tagging, h.Name)));
        return new Verb(journey => labels.Put(journey, deed.Kind == BulkKind.AddTag, actor, Now), labels.Of);
    }

    private Task<Dictionary<Guid, string>> NamesAsync(List<Journey> journeys, CancellationToken cancellation)
    {
        var ids = journeys.Select(j => j.CompanyId).Distinct().ToList();
        return db.Companies.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToDictionaryAsync(c => c.Id, c => c.Name, cancellation);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private sealed record Verb(Action<Journey> Do, Func<Journey, string>? Tags = null)
    {
        public string TagsOf(Journey journey) => Tags?.Invoke(journey) ?? "";
    }

    /// <summary>The tags of the journeys at hand, as they become.</summary>
    private sealed class Labels(HourglassDb db, Tag tag, ILookup<Guid, (Tagging Tagging, string Name)> had)
    {
        private readonly Dictionary<Guid, bool> _put = [];

        public string Of(Journey journey)
        {
            var names = had[journey.Id].Where(h => h.Tagging.TagId != tag.Id || !_put.ContainsKey(journey.Id)).Select(h => h.Name);
            return string.Join(", ", (_put.GetValueOrDefault(journey.Id) ? names.Append(tag.Name) : names).Order(StringComparer.Ordinal));
        }

        public void Put(Journey journey, bool isOn, Actor by, DateTime at)
        {
            var existing = had[journey.Id].Select(h => h.Tagging).FirstOrDefault(t => t.TagId == tag.Id);
            if (existing is not null == isOn) return;
            var before = Of(journey);
            if (isOn) db.Add(tag.On(SubjectKind.Journey, journey.Id));
            else db.Remove(existing!);
            _put[journey.Id] = isOn;
            if (Changes.Of("Tags", before, Of(journey)) is { } changes) journey.Labelled(changes, by, at);
        }
    }
}
