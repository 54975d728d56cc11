using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>How two companies become one and two again; history stays where it was written and is read together.</summary>
internal sealed class CompanyMerge(HourglassDb db, Actor actor)
{
    private const int TallestFamily = 50;
    private readonly MergedExtras _extras = new(db);

    public async Task<MergePreview> PreviewAsync(Guid keptId, Guid goneId, CancellationToken cancellation)
    {
        var (kept, gone) = await PairAsync(keptId, goneId, cancellation);
        var tags = await _extras.TagsToGiveAsync(keptId, goneId, cancellation);
        return new MergePreview(keptId, kept.Name, goneId, gone.Name,
            [.. MergeChoice.Differing(FreeOf(kept.Details, goneId), FreeOf(gone.Details, keptId)), .. await _extras.DifferingAsync(keptId, goneId, cancellation)])
        {
            Journeys = Moving.Of(await db.Journeys.Where(j => j.CompanyId == goneId).OrderBy(j => j.Need).Select(j => j.Need).ToListAsync(cancellation)),
            Positions = Moving.Of(await db.People.Where(p => p.MergedIntoId == null && p.Positions.Any(x => x.CompanyId == goneId)).OrderBy(p => p.Name).Select(p => p.Name).ToListAsync(cancellation)),
            Children = Moving.Of(await db.Companies.Where(c => c.ParentId == goneId && c.Id != keptId && c.MergedIntoId == null).OrderBy(c => c.Name).Select(c => c.Name).ToListAsync(cancellation)),
            Tags = Moving.Of(await db.Tags.Where(t => tags.Contains(t.Id)).OrderBy(t => t.Key).Select(t => t.Name).ToListAsync(cancellation)),
        };
    }

    public async Task<Merge> MergeAsync(Guid keptId, Guid goneId, MergeChoice? choice, DateTime at, CancellationToken cancellation)
    {
        var (kept, gone) = await PairAsync(keptId, goneId, cancellation);
        var before = kept.Details;
        var usual = choice ?? await UsualAsync(kept, gone, cancellation);
        var id = Guid.CreateVersion7();
        var snapshot = new MergeSnapshot<CompanyDetails>(before, usual.Mix(FreeOf(before, goneId), FreeOf(gone.Details, keptId)))
        {
            Journeys = await MoveJourneysAsync(goneId, keptId, cancellation),
            Children = await MoveChildrenAsync(goneId, keptId, at, cancellation),
            Positions = await MovePositionsAsync(goneId, keptId, cancellation),
            Elements = await db.CommunityElements.Where(e => e.CompanyId == goneId).Select(e => e.Id).ToListAsync(cancellation),
            Ties = await db.CommunityTies.Where(t => t.CompanyId == goneId).Select(t => t.Id).ToListAsync(cancellation),
            Tags = await _extras.TagsToGiveAsync(keptId, goneId, cancellation),
        };
        snapshot.Values.AddRange(await _extras.GiveAsync(SubjectKind.Company, actor.WorkspaceId, (keptId, goneId), snapshot.Tags, usual, cancellation));

        await MoveCommunityAsync(snapshot.Elements, snapshot.Ties, keptId, cancellation);
        gone.MergeInto(kept, actor, at);
        kept.Edit(snapshot.After, null, actor, at);
        await MustNotCircleAsync(kept, goneId, snapshot.Children, cancellation);
        Trace(id, snapshot, keptId, goneId);
        return new Merge(id, SubjectKind.Company, (keptId, kept.Name), (goneId, gone.Name), Merge.Pack(snapshot), actor, at);
    }

    public async Task UndoAsync(Merge merge, DateTime at, CancellationToken cancellation)
    {
        var kept = await db.Companies.VisibleTo(actor, db).SingleOrDefaultAsync(c => c.Id == merge.KeptId, cancellation) ?? throw new RefusedException("merge.unknown");
        var gone = await db.Companies.SingleOrDefaultAsync(c => c.Id == merge.GoneId && c.MergedIntoId == kept.Id, cancellation) ?? throw new RefusedException("merge.unknown");
        var snapshot = merge.Unpack<CompanyDetails>();

        await GiveBackJourneysAsync(merge, snapshot.Journeys, cancellation);
        foreach (var child in await db.Companies.Where(c => snapshot.Children.Contains(c.Id) && c.ParentId == merge.KeptId).ToListAsync(cancellation)) child.Follow(gone.Id, at);
        await MergedPositions.GiveBackAsync(db, snapshot.Positions, lost => lost with { CompanyId = kept.Id }, cancellation);
        await _extras.TakeBackAsync(actor.WorkspaceId, kept.Id, snapshot, cancellation);
        await MoveCommunityAsync(snapshot.Elements, snapshot.Ties, gone.Id, cancellation);
        gone.ComeBackFrom(kept, actor, at);
        kept.Edit(MergeChoice.TakenBack(kept.Details, snapshot), null, actor, at);
    }

    private async Task MoveCommunityAsync(List<Guid> elements, List<Guid> ties, Guid to, CancellationToken cancellation)
    {
        await db.CommunityElements.Where(e => elements.Contains(e.Id)).ExecuteUpdateAsync(e => e.SetProperty(x => x.CompanyId, to).SetProperty(x => x.Version, x => x.Version + 1), cancellation);
        await db.CommunityTies.Where(t => ties.Contains(t.Id)).ExecuteUpdateAsync(t => t.SetProperty(x => x.CompanyId, to), cancellation);
    }

    private async Task<(Company Kept, Company Gone)> PairAsync(Guid keptId, Guid goneId, CancellationToken cancellation)
    {
        if (keptId == goneId) throw new RefusedException("merge.with-itself");
        var pair = await db.Companies.VisibleTo(actor, db).Where(c => c.Id == keptId || c.Id == goneId).ToDictionaryAsync(c => c.Id, cancellation);
        if (pair.Count < 2) throw new RefusedException("company.unknown");
        if (!actor.SeesAll && await HoldsOthersAsync(goneId, cancellation)) throw new RefusedException("merge.not-all-yours", pair[goneId].Name);
        return (pair[keptId], pair[goneId]);
    }

    private async Task<bool> HoldsOthersAsync(Guid goneId, CancellationToken cancellation) =>
        await db.Journeys.AnyAsync(j => j.CompanyId == goneId && !db.Journeys.VisibleTo(actor).Any(mine => mine.Id == j.Id), cancellation)
        || await db.Positions.AnyAsync(p => p.CompanyId == goneId && !db.People.VisibleTo(actor, db).Any(mine => mine.Id == p.PersonId), cancellation)
        || await db.Companies.AnyAsync(c => c.ParentId == goneId && c.MergedIntoId == null
            && !db.Companies.VisibleTo(actor, db).Any(mine => mine.Id == c.Id), cancellation);

    private async Task<MergeChoice> UsualAsync(Company kept, Company gone, CancellationToken cancellation)
    {
        var own = await _extras.DifferingAsync(kept.Id, gone.Id, cancellation);
        var usual = MergeChoice.Usual(FreeOf(kept.Details, gone.Id), FreeOf(gone.Details, kept.Id));
        return new(new HashSet<string>([.. usual.FromGone, .. own.Where(f => f.Kept is null).Select(f => f.Key)]));
    }

    // Neither can stay the parent of the other when both become one.
    private static CompanyDetails FreeOf(CompanyDetails details, Guid otherId) => details.ParentId == otherId ? details with { ParentId = null } : details;

    // Journeys may be many: they move by one statement, and their versions rise so that an edit begun before fails openly.
    private async Task<List<Guid>> MoveJourneysAsync(Guid from, Guid to, CancellationToken cancellation)
    {
        var ids = await db.Journeys.Where(j => j.CompanyId == from).Select(j => j.Id).ToListAsync(cancellation);
        await db.Journeys.Where(j => j.CompanyId == from)
            .ExecuteUpdateAsync(j => j.SetProperty(x => x.CompanyId, to).SetProperty(x => x.Version, x => x.Version + 1), cancellation);
        return ids;
    }

    private async Task GiveBackJourneysAsync(Merge merge, List<Guid> ids, CancellationToken cancellation)
    {
        foreach (var some in ids.Chunk(500))
        {
            await db.Journeys.Where(j => some.Contains(j.Id) && j.CompanyId == merge.KeptId)
                .ExecuteUpdateAsync(j => j.SetProperty(x => x.CompanyId, merge.GoneId).SetProperty(x => x.Version, x => x.Version + 1), cancellation);
            await db.Milestones.Where(m => m.JourneyId != null && some.Contains(m.JourneyId!.Value) && m.CompanyId == merge.KeptId)
                .ExecuteUpdateAsync(m => m.SetProperty(x => x.CompanyId, merge.GoneId), cancellation);
        }
    }

    private async Task<List<Guid>> MoveChildrenAsync(Guid from, Guid to, DateTime at, CancellationToken cancellation)
    {
        var children = await db.Companies.Where(c => c.ParentId == from && c.Id != to).ToListAsync(cancellation);
        foreach (var child in children) child.Follow(to, at);
        return [.. children.Select(c => c.Id)];
    }

    private async Task<List<KeptPosition>> MovePositionsAsync(Guid from, Guid to, CancellationToken cancellation)
    {
        var moving = await db.Positions.Where(p => p.CompanyId == from).ToListAsync(cancellation);
        var there = await db.Positions.Where(p => p.CompanyId == to).Select(p => p.PersonId).ToHashSetAsync(cancellation);
        db.RemoveRange(moving);
        db.AddRange(moving.Where(p => !there.Contains(p.PersonId)).Select(p => new Position(p.WorkspaceId, p.PersonId, to, p.Title)));
        return [.. moving.Select(p => new KeptPosition(p.PersonId, from, p.Title, !there.Contains(p.PersonId)))];
    }

    private async Task MustNotCircleAsync(Company kept, Guid goneId, List<Guid> children, CancellationToken cancellation)
    {
        var above = kept.ParentId;
        for (var step = 0; step < TallestFamily && above is not null; step++)
        {
            if (above == kept.Id || above == goneId || children.Contains(above.Value)) throw new RefusedException("merge.parent-circle");
            above = await db.Companies.Where(c => c.Id == above).Select(c => c.ParentId).FirstOrDefaultAsync(cancellation);
        }
    }

    private static IEnumerable<Guid> ParentsOf(MergeSnapshot<CompanyDetails> merge) =>
        merge.Before.ParentId is { } parent && parent != merge.After.ParentId ? [parent] : [];

    private void Trace(Guid id, MergeSnapshot<CompanyDetails> merge, Guid keptId, Guid goneId) => db.AddRange(
        new[] { keptId, goneId }.Concat(merge.Children).Concat(ParentsOf(merge)).Select(MergeTrace.Of)
            .Concat(merge.Positions.SelectMany(p => new[] { MergeTrace.Of(p.PersonId, keptId), MergeTrace.Of(p.PersonId, goneId) }))
            .Distinct().Select(touched => new MergeTrace(actor.WorkspaceId, id, touched)));
}
