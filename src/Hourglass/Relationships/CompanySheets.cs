using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>A record by its id and the name people know it by, with a word beside it.</summary>
public sealed record Named(Guid Id, string Name, string? Beside = null);

/// <summary>Everything the page of one company shows except its timeline; long lists are cut, never counted.</summary>
public sealed record CompanySheet(Company Company, string? Owner, Named? Parent)
{
    public const int Most = 50;

    public IReadOnlyList<Named> Children { get; init; } = [];
    public IReadOnlyList<Named> People { get; init; } = [];
    /// <summary>Those that go on first, what wants attention soonest on top.</summary>
    public IReadOnlyList<Journey> Journeys { get; init; } = [];
    public IReadOnlyList<Tag> Tags { get; init; } = [];
    public IReadOnlyList<FieldValue> Fields { get; init; } = [];
    public IReadOnlyList<Merge> Merges { get; init; } = [];
}

public sealed class CompanySheets(HourglassDb db, Actor actor, Tags tags, CustomFields fields, Merges merges)
{
    /// <summary>Null: there is no such company for this actor.</summary>
    public async Task<CompanySheet?> ReadAsync(Guid id, CancellationToken cancellation)
    {
        var company = await Companies.SingleOrDefaultAsync(c => c.Id == id, cancellation);
        if (company is null) return null;
        return new CompanySheet(company,
            await db.Members.Where(m => m.Id == company.OwnerId).Select(m => m.Name).FirstOrDefaultAsync(cancellation),
            await Companies.Where(c => c.Id == company.ParentId).Select(c => new Named(c.Id, c.Name, null)).FirstOrDefaultAsync(cancellation))
        {
            Children = await Companies.Where(c => c.ParentId == id).OrderBy(c => c.NameKey).Take(CompanySheet.Most).Select(c => new Named(c.Id, c.Name, c.Sector)).ToListAsync(cancellation),
            People = await db.Positions.Where(p => p.CompanyId == id).Join(db.People.VisibleTo(actor, db), p => p.PersonId, p => p.Id, (at, person) => new { at, person })
                .OrderBy(p => p.person.NameKey).Take(CompanySheet.Most).Select(p => new Named(p.person.Id, p.person.Name, p.at.Title)).ToListAsync(cancellation),
            Journeys = await JourneysAsync(id, cancellation),
            Tags = await tags.Of(id).ToListAsync(cancellation),
            Fields = await fields.OfAsync(SubjectKind.Company, id, cancellation),
            Merges = await merges.StandingOf(id).Take(5).ToListAsync(cancellation),
        };
    }

    private IQueryable<Company> Companies => db.Companies.VisibleTo(actor, db).AsNoTracking();

    private async Task<IReadOnlyList<Journey>> JourneysAsync(Guid id, CancellationToken cancellation)
    {
        var all = db.Journeys.VisibleTo(actor).AsNoTracking().Where(j => j.CompanyId == id);
        var active = await all.Active().BySoonest().Take(CompanySheet.Most).ToListAsync(cancellation);
        var past = await all.Where(j => j.Standing != Standing.Active).OrderByDescending(j => j.UpdatedAt).Take(CompanySheet.Most - active.Count).ToListAsync(cancellation);
        return [.. active, .. past];
    }
}
