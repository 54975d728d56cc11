using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>A person as a list shows them, with one position and one way to reach them.</summary>
public sealed record PersonRow(Guid Id, string Name, string? Title, string? Company, string? Contact, string? Owner);

/// <summary>People by name, a page at a time.</summary>
public sealed class PersonLists(HourglassDb db, Actor actor)
{
    public async Task<ListPage<PersonRow>> PageAsync(RelationshipFilter filter, Guid? after, int size, CancellationToken cancellation)
    {
        var from = after is null ? null : await db.People.Where(p => p.Id == after).Select(p => p.NameKey).FirstOrDefaultAsync(cancellation);
        var rows = await Narrowed(filter).Where(p => from == null || string.Compare(p.NameKey, from) > 0 || (p.NameKey == from && p.Id.CompareTo(after!.Value) > 0))
            .OrderBy(p => p.NameKey).ThenBy(p => p.Id).Take(size + 1).Select(p => new { p.Id, p.Name, p.OwnerId }).ToListAsync(cancellation);
        var shown = rows.Take(size).ToList();
        var ids = shown.Select(p => p.Id).ToList();
        var positions = (await PositionsAsync(ids, cancellation)).ToLookup(p => p.PersonId);
        var contacts = (await db.ContactPoints.AsNoTracking().Where(c => ids.Contains(c.PersonId)).OrderBy(c => c.Id).ToListAsync(cancellation)).ToLookup(c => c.PersonId);
        var owners = await db.Members.AsNoTracking().Where(m => shown.Select(p => p.OwnerId).Contains(m.Id)).ToDictionaryAsync(m => m.Id, m => m.Name, cancellation);
        return new([.. shown.Select(p => new PersonRow(p.Id, p.Name, positions[p.Id].FirstOrDefault()?.Title, positions[p.Id].FirstOrDefault()?.Company,
            contacts[p.Id].FirstOrDefault()?.Value, p.OwnerId is { } owner ? owners.GetValueOrDefault(owner) : null))], rows.Count > size);
    }

    private Task<List<PositionLine>> PositionsAsync(List<Guid> ids, CancellationToken cancellation) => db.Positions.Where(p => ids.Contains(p.PersonId))
        .Join(db.Companies.VisibleTo(actor, db), p => p.CompanyId, c => c.Id, (at, company) => new { at, company })
        .OrderBy(p => p.company.NameKey).Select(p => new PositionLine(p.at.PersonId, p.company.Name, p.at.Title)).ToListAsync(cancellation);

    private IQueryable<Person> Narrowed(RelationshipFilter filter)
    {
        var people = db.People.VisibleTo(actor, db).AsNoTracking();
        if (filter.Name is { Length: > 0 } name)
        {
            var (key, end) = CompanyLists.NameRange(name);
            people = people.Where(p => string.Compare(p.NameKey, key) >= 0 && string.Compare(p.NameKey, end) < 0);
        }

        if (filter.OwnerId is { } owner) people = people.Where(p => p.OwnerId == owner);
        if (filter.TagId is { } tag) people = people.Where(p => db.Taggings.Any(g => g.TagId == tag && g.SubjectId == p.Id));
        return people;
    }

    private sealed record PositionLine(Guid PersonId, string Company, string? Title);
}
