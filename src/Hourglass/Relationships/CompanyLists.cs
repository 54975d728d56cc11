using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>Which companies or people are asked for; nulls do not narrow.</summary>
public sealed record RelationshipFilter(string? Name = null, Guid? TagId = null, string? Sector = null, Guid? OwnerId = null);

/// <summary>A company as a list shows it, with the stages in which it has active journeys.</summary>
public sealed record CompanyRow(Guid Id, string Name, string? Sector, string? Country, string? Owner, IReadOnlyList<Stage> Stages);

/// <summary>One page of a list and whether there is more after it.</summary>
public sealed record ListPage<TRow>(IReadOnlyList<TRow> Rows, bool HasMore);

/// <summary>Companies by name, a page at a time.</summary>
public sealed class CompanyLists(HourglassDb db, Actor actor)
{
    private const int NewestRead = 2000;

    public async Task<ListPage<CompanyRow>> PageAsync(RelationshipFilter filter, Guid? after, int size, CancellationToken cancellation)
    {
        var from = after is null ? null : await db.Companies.Where(c => c.Id == after).Select(c => c.NameKey).FirstOrDefaultAsync(cancellation);
        var rows = await Narrowed(filter).Where(c => from == null || string.Compare(c.NameKey, from) > 0 || (c.NameKey == from && c.Id.CompareTo(after!.Value) > 0))
            .OrderBy(c => c.NameKey).ThenBy(c => c.Id).Take(size + 1)
            .Select(c => new { c.Id, c.Name, c.Sector, c.Country, Owner = db.Members.Where(m => m.Id == c.OwnerId).Select(m => m.Name).FirstOrDefault() })
            .ToListAsync(cancellation);
        var shown = rows.Take(size).ToList();
        var stages = await StagesAsync([.. shown.Select(c => c.Id)], cancellation);
        return new([.. shown.Select(c => new CompanyRow(c.Id, c.Name, c.Sector, c.Country, c.Owner, [.. stages[c.Id].Order()]))], rows.Count > size);
    }

    /// <summary>Sectors of the newest companies, to choose from.</summary>
    public Task<List<string>> SectorsAsync(CancellationToken cancellation) => db.Companies.VisibleTo(actor, db)
        .OrderByDescending(c => c.Id).Take(NewestRead).Where(c => c.Sector != null).GroupBy(c => c.Sector!).Select(g => g.Key).OrderBy(s => s).Take(100)
        .ToListAsync(cancellation);

    /// <summary>Visible companies whose name begins so or is likely the same; for suggestions while typing.</summary>
    public async Task<List<CompanyRow>> LikeAsync(string name, int most, CancellationToken cancellation) =>
        Duplicates.KeyOf(name) is { Length: > 0 } ? [.. (await PageAsync(new RelationshipFilter(name), null, most, cancellation)).Rows] : [];

    private IQueryable<Company> Narrowed(RelationshipFilter filter)
    {
        var companies = db.Companies.VisibleTo(actor, db).AsNoTracking();
        if (filter.Name is { Length: > 0 } name)
        {
            var (key, end) = NameRange(name);
            companies = companies.Where(c => string.Compare(c.NameKey, key) >= 0 && string.Compare(c.NameKey, end) < 0);
        }

        if (filter.Sector is { Length: > 0 } sector) companies = companies.Where(c => c.Sector == sector);
        if (filter.OwnerId is { } owner) companies = companies.Where(c => c.OwnerId == owner);
        if (filter.TagId is { } tag) companies = companies.Where(c => db.Taggings.Any(g => g.TagId == tag && g.SubjectId == c.Id));
        return companies;
    }

    internal static (string Key, string End) NameRange(string typed)
    {
        var key = Duplicates.KeyOf(typed);
        return (key, key + '\uffff');
    }

    private async Task<ILookup<Guid, Stage>> StagesAsync(List<Guid> ids, CancellationToken cancellation) =>
        (await db.Journeys.VisibleTo(actor).Active().Where(j => ids.Contains(j.CompanyId)).Select(j => new { j.CompanyId, j.Stage }).Distinct()
            .ToListAsync(cancellation)).ToLookup(j => j.CompanyId, j => j.Stage);
}
