using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>Everything the page of one person shows except the timeline.</summary>
public sealed record PersonSheet(Person Person, string? Owner)
{
    public IReadOnlyList<ContactPoint> Contacts { get; init; } = [];
    public IReadOnlyList<Named> Positions { get; init; } = [];
    public IReadOnlyList<Journey> Journeys { get; init; } = [];
    public IReadOnlyList<Tag> Tags { get; init; } = [];
    public IReadOnlyList<FieldValue> Fields { get; init; } = [];
    public IReadOnlyList<Merge> Merges { get; init; } = [];
}

public sealed class PersonSheets(HourglassDb db, Actor actor, Tags tags, CustomFields fields, Merges merges)
{
    /// <summary>Null: there is no such person for this actor.</summary>
    public async Task<PersonSheet?> ReadAsync(Guid id, CancellationToken cancellation)
    {
        var person = await db.People.VisibleTo(actor, db).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, cancellation);
        if (person is null) return null;
        return new PersonSheet(person, await db.Members.Where(m => m.Id == person.OwnerId).Select(m => m.Name).FirstOrDefaultAsync(cancellation))
        {
            Contacts = await db.ContactPoints.AsNoTracking().Where(c => c.PersonId == id).OrderBy(c => c.Kind).ThenBy(c => c.Id).Take(CompanySheet.Most).ToListAsync(cancellation),
            Positions = await db.Positions.Where(p => p.PersonId == id)
                .Join(db.Companies.VisibleTo(actor, db), p => p.CompanyId, c => c.Id, (at, company) => new { at, company })
                .OrderBy(p => p.company.NameKey).Take(CompanySheet.Most).Select(p => new Named(p.company.Id, p.company.Name, p.at.Title)).ToListAsync(cancellation),
            Journeys = await db.Journeys.VisibleTo(actor).AsNoTracking().Where(j => j.PersonId == id).OrderBy(j => j.AttentionOn).ThenBy(j => j.Id).Take(CompanySheet.Most).ToListAsync(cancellation),
            Tags = await tags.Of(id).ToListAsync(cancellation),
            Fields = await fields.OfAsync(SubjectKind.Person, id, cancellation),
            Merges = await merges.StandingOf(id).Take(5).ToListAsync(cancellation),
        };
    }
}
