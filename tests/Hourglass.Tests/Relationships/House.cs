using System.Text.Json;
using Hourglass.Data;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Relationships;

/// <summary>Words for tests about companies and people, and a picture of everything a merge may touch.</summary>
internal static class House
{
    public static Task<Person> AddPerson(this World world, string name, Guid? companyId = null, params Reach[] reaches) =>
        world.Ask<People, Person>(p => p.AddAsync(new PersonDetails(name), reaches, companyId is { } id ? (id, "Buyer") : null, Additions.None, default));

    public static Task<Company> AddCompany(this World world, CompanyDetails details, Additions? given = null) =>
        world.Ask<Companies, Company>(c => c.AddAsync(details, given ?? Additions.None, default));

    public static Task<Guid> Merge(this World world, SubjectKind kind, Guid kept, Guid gone, params string[] fromGone) =>
        world.Ask<Merges, Guid>(m => m.MergeAsync(kind, kept, gone, new MergeChoice(fromGone.ToHashSet()), default));

    public static Task Undo(this World world, Guid merge) => world.Do<Merges>(m => m.UndoAsync(merge, default));

    public static async Task<CustomField> AddField(this World world, SubjectKind on, string label)
    {
        var me = world.Me;
        world.Me = world.Boss;
        await world.Do<CustomFields>(f => f.AddAsync(on, CustomFieldKind.Text, label, null, default));
        world.Me = me;
        return await world.Ask<CustomFields, CustomField>(f => f.All.SingleAsync(x => x.Label == label));
    }

    /// <summary>Every fact and tie of companies and people, one line each; versions, times and history left out.</summary>
    public static Task<string[]> Picture(this World world) => world.Ask<HourglassDb, string[]>(async db =>
    [
        .. (await db.Companies.AsNoTracking().ToListAsync()).Select(c => $"company {c.Id} {c.NameKey} {c.MergedIntoId} {JsonSerializer.Serialize(c.Details)}").Order(),
        .. (await db.People.AsNoTracking().ToListAsync()).Select(p => $"person {p.Id} {p.NameKey} {p.MergedIntoId} {JsonSerializer.Serialize(p.Details)}").Order(),
        .. (await db.ContactPoints.AsNoTracking().ToListAsync()).Select(c => $"contact {c.Id} {c.PersonId} {c.Kind} {c.Value} {c.Key} {c.Label}").Order(),
        .. (await db.Positions.AsNoTracking().ToListAsync()).Select(p => $"position {p.PersonId} {p.CompanyId} {p.Title}").Order(),
        .. (await db.Taggings.AsNoTracking().ToListAsync()).Select(t => $"tag {t.TagId} {t.SubjectId} {t.Kind}").Order(),
        .. (await db.CustomValues.AsNoTracking().ToListAsync()).Select(v => $"value {v.FieldId} {v.SubjectId} {v.Value}").Order(),
        .. (await db.Journeys.AsNoTracking().ToListAsync()).Select(j => $"journey {j.Id} {j.CompanyId} {j.PersonId} {JsonSerializer.Serialize(j.Details)}").Order(),
        .. (await db.SearchWords.AsNoTracking().ToListAsync()).Select(w => $"word {w.SubjectId} {w.Word} {w.OwnerId}").Order(),
    ]);
}
