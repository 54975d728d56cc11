using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>The front door of the tags on one company, person or journey; each change is a line of its history.</summary>
public sealed class Labels(HourglassDb db, Actor actor, Tags tags, TimeProvider clock)
{
    /// <summary>Exactly these from now on; words that are no tags yet become some.</summary>
    public Task PutAsync(SubjectKind kind, Guid id, IReadOnlyList<string> names, int? version, CancellationToken cancellation) =>
        ChangeAsync(kind, id, version, _ => names, cancellation);

    /// <summary>These as well.</summary>
    public Task AddAsync(SubjectKind kind, Guid id, IReadOnlyList<string> names, int? version, CancellationToken cancellation) =>
        ChangeAsync(kind, id, version, had => [.. had.Select(t => t.Name), .. names], cancellation);

    /// <summary>Not this one any more; refuses <c>tag.unknown</c> when it is not there.</summary>
    public Task RemoveAsync(SubjectKind kind, Guid id, Guid tagId, int? version, CancellationToken cancellation) => ChangeAsync(kind, id, version, had =>
        had.Any(t => t.Id == tagId) ? [.. had.Where(t => t.Id != tagId).Select(t => t.Name)] : throw new RefusedException("tag.unknown"), cancellation);

    private async Task ChangeAsync(
        SubjectKind kind, Guid id, int? version, Func<IReadOnlyList<Tag>, IReadOnlyList<string>> wanted, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var record = await RecordAsync(kind, id, cancellation);
        if (version is not null && version != record.Version) throw new RefusedException("record.changed");

        if (await tags.PutAsync(kind, id, wanted(await tags.Of(id).ToListAsync(cancellation)), cancellation) is not { } changes) return;
        record.Write(changes);
        await db.SaveChangesAsync(cancellation);
    }

    private Task<(int Version, Action<string> Write)> RecordAsync(SubjectKind kind, Guid id, CancellationToken cancellation) => kind switch
    {
        SubjectKind.Company => CompanyAsync(id, cancellation),
        SubjectKind.Person => PersonAsync(id, cancellation),
        SubjectKind.Journey => JourneyAsync(id, cancellation),
    };

    private async Task<(int, Action<string>)> CompanyAsync(Guid id, CancellationToken cancellation)
    {
        var company = await db.Companies.VisibleTo(actor, db).SingleOrDefaultAsync(c => c.Id == id, cancellation) ?? throw new RefusedException("company.unknown");
        return (company.Version, changes => company.Edit(company.Details, changes, actor, Now));
    }

    private async Task<(int, Action<string>)> PersonAsync(Guid id, CancellationToken cancellation)
    {
        var person = await db.People.VisibleTo(actor, db).SingleOrDefaultAsync(p => p.Id == id, cancellation) ?? throw new RefusedException("person.unknown");
        return (person.Version, changes => person.Edit(person.Details, changes, actor, Now));
    }

    private async Task<(int, Action<string>)> JourneyAsync(Guid id, CancellationToken cancellation)
    {
        var journey = await db.Journeys.VisibleTo(actor).SingleOrDefaultAsync(j => j.Id == id, cancellation) ?? throw new RefusedException("journey.unknown");
        return (journey.Version, changes => journey.Labelled(changes, actor, Now));
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
