using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange.Undoing;

/// <summary>Removes what an import created, as long as nobody changed it since and nothing else refers to it.</summary>
internal sealed class Removing(HourglassDb db, Import import)
{
    /// <returns>What is gone.</returns>
    public async Task<HashSet<Guid>> RemoveAsync(ImportedKind kind, List<ImportTrace> traces, CancellationToken cancellation)
    {
        var versions = await VersionsAsync(kind, [.. traces.Select(t => t.SubjectId)], cancellation);
        var unchanged = traces.Where(t => import.UndoesChanged || versions is null || versions.GetValueOrDefault(t.SubjectId, t.SubjectVersion) == t.SubjectVersion);
        var ids = unchanged.Select(t => t.SubjectId).ToList();
        var used = await UsedAsync(kind, ids, cancellation);
        ids.RemoveAll(used.Contains);
        await DeleteAsync(kind, ids, cancellation);
        return [.. ids];
    }

    private Task<Dictionary<Guid, int>?> VersionsAsync(ImportedKind kind, List<Guid> ids, CancellationToken cancellation) => kind switch
    {
        ImportedKind.Journey => Of(db.Journeys.Where(j => ids.Contains(j.Id)).Select(j => new KeyValuePair<Guid, int>(j.Id, j.Version)), cancellation),
        ImportedKind.Person => Of(db.People.Where(p => ids.Contains(p.Id)).Select(p => new KeyValuePair<Guid, int>(p.Id, p.Version)), cancellation),
        ImportedKind.Company => Of(db.Companies.Where(c => ids.Contains(c.Id)).Select(c => new KeyValuePair<Guid, int>(c.Id, c.Version)), cancellation),
        ImportedKind.Member => Of(db.Members.Where(m => ids.Contains(m.Id)).Select(m => new KeyValuePair<Guid, int>(m.Id, m.Version)), cancellation),
        ImportedKind.Team or ImportedKind.Tag or ImportedKind.Field or ImportedKind.Spelling => Task.FromResult<Dictionary<Guid, int>?>(null),
    };

    private Task<HashSet<Guid>> UsedAsync(ImportedKind kind, List<Guid> ids, CancellationToken cancellation)
    {
        var references = new References(db, ids);
        return kind switch
        {
            ImportedKind.Journey => references.ToAsync<Journey>([typeof(Milestone), typeof(Evidence), typeof(StageOwner)], cancellation),
            ImportedKind.Person => references.ToAsync<Person>([typeof(Milestone), typeof(ContactPoint), typeof(Position)], cancellation),
            ImportedKind.Company => references.ToAsync<Company>([typeof(Milestone)], cancellation),
            ImportedKind.Member => references.ToAsync<Member>([], cancellation),
            ImportedKind.Team => references.ToAsync<WorkTeam>([], cancellation),
            ImportedKind.Tag => references.ToAsync<Tag>([], cancellation),
            ImportedKind.Field => references.ToAsync<CustomField>([], cancellation),
            ImportedKind.Spelling => Task.FromResult<HashSet<Guid>>([]),
        };
    }

    private async Task DeleteAsync(ImportedKind kind, List<Guid> ids, CancellationToken cancellation)
    {
        if (ids.Count == 0) return;
        await db.SearchWords.Where(w => ids.Contains(w.SubjectId)).ExecuteDeleteAsync(cancellation);
        await db.CustomValues.Where(v => ids.Contains(v.SubjectId)).ExecuteDeleteAsync(cancellation);
        await db.Taggings.Where(t => ids.Contains(t.SubjectId)).ExecuteDeleteAsync(cancellation);
        await db.Milestones.Where(m => ids.Contains(m.JourneyId!.Value)).ExecuteDeleteAsync(cancellation);
        await db.Milestones.Where(m => ids.Contains(m.PersonId!.Value)).ExecuteDeleteAsync(cancellation);
        await db.Milestones.Where(m => ids.Contains(m.CompanyId!.Value)).ExecuteDeleteAsync(cancellation);
        await (kind switch
        {
            ImportedKind.Journey => db.Journeys.Where(j => ids.Contains(j.Id)).ExecuteDeleteAsync(cancellation),
            ImportedKind.Person => db.People.Where(p => ids.Contains(p.Id)).ExecuteDeleteAsync(cancellation),
            ImportedKind.Company => db.Companies.Where(c => ids.Contains(c.Id)).ExecuteDeleteAsync(cancellation),
            ImportedKind.Member => db.Members.Where(m => ids.Contains(m.Id)).ExecuteDeleteAsync(cancellation),
            ImportedKind.Team => db.WorkTeams.Where(t => ids.Contains(t.Id)).ExecuteDeleteAsync(cancellation),
            ImportedKind.Tag => db.Tags.Where(t => ids.Contains(t.Id)).ExecuteDeleteAsync(cancellation),
            ImportedKind.Field => db.CustomFields.Where(f => ids.Contains(f.Id)).ExecuteDeleteAsync(cancellation),
            ImportedKind.Spelling => db.KnownSpellings.Where(s => ids.Contains(s.Id)).ExecuteDeleteAsync(cancellation),
        });
    }

    private static async Task<Dictionary<Guid, int>?> Of(IQueryable<KeyValuePair<Guid, int>> versions, CancellationToken cancellation) =>
        (await versions.ToListAsync(cancellation)).ToDictionary();
}
