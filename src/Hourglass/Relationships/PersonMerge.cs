using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>How two entries about one person become one and two again.</summary>
internal sealed class PersonMerge(HourglassDb db, Actor actor)
{
    private readonly MergedExtras _extras = new(db);

    public async Task<MergePreview> PreviewAsync(Guid keptId, Guid goneId, CancellationToken cancellation)
    {
        var (kept, gone) = await PairAsync(keptId, goneId, cancellation);
        var tags = await _extras.TagsToGiveAsync(keptId, goneId, cancellation);
        return new MergePreview(keptId, kept.Name, goneId, gone.Name,
            [.. MergeChoice.Differing(kept.Details, gone.Details), .. await _extras.DifferingAsync(keptId, goneId, cancellation)])
        {
            Journeys = Moving.Of(await db.Journeys.Where(j => j.PersonId == goneId).OrderBy(j => j.Need).Select(j => j.Need).ToListAsync(cancellation)),
            Positions = Moving.Of(await db.Companies.Where(c => db.Positions.Any(x => x.PersonId == goneId && x.CompanyId == c.Id)).OrderBy(c => c.Name).Select(c => c.Name).ToListAsync(cancellation)),
            Contacts = Moving.Of([.. gone.Contacts.Where(c => kept.Contacts.All(k => !Same(k, c))).Select(c => c.Value)]),
            Tags = Moving.Of(await db.Tags.Where(t => tags.Contains(t.Id)).OrderBy(t => t.Key).Select(t => t.Name).ToListAsync(cancellation)),
        };
    }

    public async Task<Merge> MergeAsync(Guid keptId, Guid goneId, MergeChoice? choice, DateTime at, CancellationToken cancellation)
    {
        var (kept, gone) = await PairAsync(keptId, goneId, cancellation);
        var usual = choice ?? await UsualAsync(kept, gone, cancellation);
        var id = Guid.CreateVersion7();
        var snapshot = new MergeSnapshot<PersonDetails>(kept.Details, usual.Mix(kept.Details, gone.Details))
        {
            Journeys = await MoveJourneysAsync(goneId, keptId, cancellation),
            Stakeholders = await MoveStakeholdersAsync(goneId, keptId, cancellation),
            Positions = MovePositions(kept, gone),
            Contacts = MoveContacts(kept, gone),
            Tags = await _extras.TagsToGiveAsync(keptId, goneId, cancellation),
        };
        snapshot.Values.AddRange(await _extras.GiveAsync(SubjectKind.Person, actor.WorkspaceId, (keptId, goneId), snapshot.Tags, usual, cancellation));

        gone.MergeInto(kept, actor, at);
        kept.Edit(snapshot.After, null, actor, at);
        Trace(id, snapshot, keptId, goneId);
        return new Merge(id, SubjectKind.Person, (keptId, kept.Name), (goneId, gone.Name), Merge.Pack(snapshot), actor, at);
    }

    public async Task UndoAsync(Merge merge, DateTime at, CancellationToken cancellation)
    {
        var kept = await db.People.VisibleTo(actor, db).SingleOrDefaultAsync(p => p.Id == merge.KeptId, cancellation) ?? throw new RefusedException("merge.unknown");
        var gone = await db.People.SingleOrDefaultAsync(p => p.Id == merge.GoneId && p.MergedIntoId == kept.Id, cancellation) ?? throw new RefusedException("merge.unknown");
        var snapshot = merge.Unpack<PersonDetails>();

        foreach (var some in snapshot.Journeys.Chunk(500))
            await db.Journeys.Where(j => some.Contains(j.Id) && j.PersonId == kept.Id)
                .ExecuteUpdateAsync(j => j.SetProperty(x => x.PersonId, gone.Id).SetProperty(x => x.Version, x => x.Version + 1), cancellation);
        await db.Stakeholders.Where(s => snapshot.Stakeholders.Contains(s.Id) && s.PersonId == kept.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.PersonId, gone.Id).SetProperty(x => x.Version, x => x.Version + 1), cancellation);
        await MergedPositions.GiveBackAsync(db, snapshot.Positions, lost => lost with { PersonId = kept.Id }, cancellation);
        await GiveBackContactsAsync(gone, snapshot.Contacts, cancellation);
        await _extras.TakeBackAsync(actor.WorkspaceId, kept.Id, snapshot, cancellation);
        gone.ComeBackFrom(kept, actor, at);
        kept.Edit(MergeChoice.TakenBack(kept.Details, snapshot), null, actor, at);
    }

    private async Task<(Person Kept, Person Gone)> PairAsync(Guid keptId, Guid goneId, CancellationToken cancellation)
    {
        if (keptId == goneId) throw new RefusedException("merge.with-itself");
        var pair = await db.People.VisibleTo(actor, db).Where(p => p.Id == keptId || p.Id == goneId)
            .Include(p => p.Contacts).Include(p => p.Positions).AsSplitQuery().ToDictionaryAsync(p => p.Id, cancellation);
        if (pair.Count < 2) throw new RefusedException("person.unknown");
        if (!actor.SeesAll && await HoldsOthersAsync(goneId, cancellation)) throw new RefusedException("merge.not-all-yours", pair[goneId].Name);
        return (pair[keptId], pair[goneId]);
    }

    private async Task<bool> HoldsOthersAsync(Guid goneId, CancellationToken cancellation) =>
        await db.Journeys.AnyAsync(j => j.PersonId == goneId && !db.Journeys.VisibleTo(actor).Any(mine => mine.Id == j.Id), cancellation)
        || await db.Positions.AnyAsync(p => p.PersonId == goneId && !db.Companies.VisibleTo(actor, db).Any(mine => mine.Id == p.CompanyId), cancellation);

    private async Task<MergeChoice> UsualAsync(Person kept, Person gone, CancellationToken cancellation)
    {
        var own = await _extras.DifferingAsync(kept.Id, gone.Id, cancellation);
        return new(new HashSet<string>([.. MergeChoice.Usual(kept.Details, gone.Details).FromGone, .. own.Where(f => f.Kept is null).Select(f => f.Key)]));
    }

    private async Task<List<Guid>> MoveJourneysAsync(Guid from, Guid to, CancellationToken cancellation)
    {
        var ids = await db.Journeys.Where(j => j.PersonId == from).Select(j => j.Id).ToListAsync(cancellation);
        await db.Journeys.Where(j => j.PersonId == from)
            .ExecuteUpdateAsync(j => j.SetProperty(x => x.PersonId, to).SetProperty(x => x.Version, x => x.Version + 1), cancellation);
        return ids;
    }

    private async Task<List<Guid>> MoveStakeholdersAsync(Guid from, Guid to, CancellationToken cancellation)
    {
        var ids = await db.Stakeholders.Where(s => s.PersonId == from).Select(s => s.Id).ToListAsync(cancellation);
        await db.Stakeholders.Where(s => s.PersonId == from)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.PersonId, to).SetProperty(x => x.Version, x => x.Version + 1), cancellation);
        return ids;
    }

    private List<KeptPosition> MovePositions(Person kept, Person gone)
    {
        var there = kept.Positions.Select(p => p.CompanyId).ToHashSet();
        var moving = gone.Positions.ToList();
        db.RemoveRange(moving);
        db.AddRange(moving.Where(p => !there.Contains(p.CompanyId)).Select(p => new Position(p.WorkspaceId, kept.Id, p.CompanyId, p.Title)));
        return [.. moving.Select(p => new KeptPosition(gone.Id, p.CompanyId, p.Title, !there.Contains(p.CompanyId)))];
    }

    private List<KeptContact> MoveContacts(Person kept, Person gone)
    {
        var moved = new List<KeptContact>();
        foreach (var contact in gone.Contacts.ToList())
        {
            var isNew = kept.Contacts.All(k => !Same(k, contact));
            moved.Add(contact.Kept(isNew));
            if (isNew) contact.GoTo(kept.Id);
            else db.Remove(contact);
        }

        return moved;
    }

    // Every way to reach them comes back as it was, also one that somebody has taken away from the other since.
    private async Task GiveBackContactsAsync(Person gone, List<KeptContact> contacts, CancellationToken cancellation)
    {
        var ids = contacts.Select(c => c.Id).ToList();
        var still = await db.ContactPoints.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        foreach (var was in contacts)
        {
            if (still.TryGetValue(was.Id, out var contact)) contact.GoTo(gone.Id);
            else db.Add(ContactPoint.Again(gone.WorkspaceId, gone.Id, was));
        }
    }

    private static bool Same(ContactPoint one, ContactPoint other) => one.Kind == other.Kind && one.Key == other.Key;

    private void Trace(Guid id, MergeSnapshot<PersonDetails> merge, Guid keptId, Guid goneId) => db.AddRange(
        new[] { keptId, goneId }.Select(MergeTrace.Of)
            .Concat(merge.Positions.SelectMany(p => new[] { MergeTrace.Of(keptId, p.CompanyId), MergeTrace.Of(goneId, p.CompanyId) }))
            .Distinct().Select(touched => new MergeTrace(actor.WorkspaceId, id, touched)));
}
