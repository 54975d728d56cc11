using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Research;

/// <summary>The front door of community maps: one for each company this actor sees, shared by all its journeys (R27).</summary>
public sealed class Communities(HourglassDb db, Actor actor, JourneyBook book, TimeProvider clock)
{
    private const int MostElements = 1000;
    private DateTime Now => clock.GetUtcNow().UtcDateTime;
    private DateOnly Today => actor.DayOf(Now);

    /// <returns>Null when there is no such company, or it is not this actor's to see.</returns>
    public async Task<Community?> ReadAsync(Guid companyId, CancellationToken cancellation) =>
        await Seen(companyId).AnyAsync(cancellation) ? await CommunityAsync(companyId, cancellation) : null;

    public async Task<CommunityElement> AddAsync(Guid companyId, ElementDetails details, CancellationToken cancellation)
    {
        await MustBeSeenAsync(companyId, cancellation);
        var count = await db.CommunityElements.CountAsync(e => e.CompanyId == companyId, cancellation);
        if (count >= MostElements) throw new RefusedException("element.too-many", MostElements);
        var parts = await db.CommunityElements.CountAsync(e => e.CompanyId == companyId && !CommunityElement.WayKinds.Contains(e.Kind), cancellation);
        var element = new CommunityElement(actor.WorkspaceId, companyId, details, CommunityElement.FreePlace(parts), actor, Today);
        db.Add(element);
        Tell(companyId, "element-added", element.Name);
        await SaveAsync(companyId, cancellation);
        return element;
    }

    public async Task DescribeAsync(Guid id, ElementDetails details, int? seen, CancellationToken cancellation)
    {
        var element = await OneAsync(id, cancellation);
        if (seen is not null && seen != element.Version) throw new RefusedException("record.changed");
        var before = element.Details;
        element.Describe(details, actor, Today);
        Tell(element.CompanyId, "element-changed", element.Name, Changes.Between(before, element.Details));
        await SaveAsync(element.CompanyId, cancellation);
    }

    /// <summary>Moves it on the picture; where it stands is no news for the history.</summary>
    public async Task PlaceAsync(Guid id, int x, int y, CancellationToken cancellation)
    {
        (await OneAsync(id, cancellation)).Place(x, y);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RemoveAsync(Guid id, CancellationToken cancellation)
    {
        var element = await OneAsync(id, cancellation);
        db.RemoveRange(await db.CommunityTies.Where(t => t.FromId == id || t.ToId == id).ToListAsync(cancellation));
        db.Remove(element);
        Tell(element.CompanyId, "element-removed", element.Name, element.Note);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task<CommunityTie> TieAsync(Guid fromId, Guid toId, string? says, CancellationToken cancellation)
    {
        var (from, to) = (await OneAsync(fromId, cancellation), await OneAsync(toId, cancellation));
        if (from.CompanyId != to.CompanyId) throw new RefusedException("element.unknown");
        if (await db.CommunityTies.AnyAsync(t => t.FromId == fromId && t.ToId == toId, cancellation)) throw new RefusedException("tie.exists");
        var tie = new CommunityTie(from, to, says);
        db.Add(tie);
        Tell(from.CompanyId, "tie-added", $"{from.Name} → {to.Name}", tie.Says);
        await db.SaveChangesAsync(cancellation);
        return tie;
    }

    public async Task UntieAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var tie = await db.CommunityTies.SingleOrDefaultAsync(t => t.Id == id && db.Companies.VisibleTo(actor, db).Any(c => c.Id == t.CompanyId), cancellation) ?? throw new RefusedException("tie.unknown");
        db.Remove(tie);
        Tell(tie.CompanyId, "tie-removed", string.Join(" → ", await db.CommunityElements.Where(e => e.Id == tie.FromId || e.Id == tie.ToId).OrderByDescending(e => e.Id == tie.FromId).Select(e => e.Name).ToListAsync(cancellation)));
        await db.SaveChangesAsync(cancellation);
    }

    private IQueryable<Company> Seen(Guid companyId) => db.Companies.VisibleTo(actor, db).Where(c => c.Id == companyId);

    private async Task MustBeSeenAsync(Guid companyId, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        if (!await Seen(companyId).AnyAsync(cancellation)) throw new RefusedException("company.unknown");
    }

    private async Task<CommunityElement> OneAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        return await db.CommunityElements.SingleOrDefaultAsync(e => e.Id == id && db.Companies.VisibleTo(actor, db).Any(c => c.Id == e.CompanyId), cancellation) ?? throw new RefusedException("element.unknown");
    }

    // After a merge was taken back, a tie may lead to a part that stands on the other map again: it is drawn on neither.
    private async Task<Community> CommunityAsync(Guid companyId, CancellationToken cancellation) => new(
        await db.CommunityElements.AsNoTracking().Where(e => e.CompanyId == companyId).OrderBy(e => e.Id).ToListAsync(cancellation),
        await db.CommunityTies.AsNoTracking().Where(t => t.CompanyId == companyId
            && db.CommunityElements.Any(e => e.Id == t.FromId && e.CompanyId == companyId) && db.CommunityElements.Any(e => e.Id == t.ToId && e.CompanyId == companyId))
            .OrderBy(t => t.Id).ToListAsync(cancellation));

    private void Tell(Guid companyId, string what, string whom, string? note = null) =>
        db.Add(new Milestone(MilestoneKind.Researched, actor, Now) { CompanyId = companyId, From = what, To = whom, Note = note });

    /// <summary>Saves, and ticks the drawn map in those journeys of this company that still ask for it (R18).</summary>
    private async Task SaveAsync(Guid companyId, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        if ((await CommunityAsync(companyId, cancellation)) is { IsDrawn: true } map)
            foreach (var journey in await book.Visible.Where(j => j.CompanyId == companyId && j.Standing == Standing.Active && j.Stage == Stage.Explore && !j.Evidence.Any(e => e.Code == "community-map"))
                         .OrderBy(j => j.Id).Select(j => j.Id).Take(100).ToListAsync(cancellation))
                await book.ShowAsync(journey, "community-map", string.Join(", ", map.Parts.Take(10).Select(e => e.Name)), cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
