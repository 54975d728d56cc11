using Hourglass.Data;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>One way to reach a person as typed.</summary>
public sealed record Reach(ContactKind Kind, string Value, string? Label = null);

/// <summary>The front door of people.</summary>
public sealed class People(HourglassDb db, Actor actor, Companies companies, Extras extras, TimeProvider clock)
{
    public IQueryable<Person> Visible => Mine.AsNoTracking();

    private IQueryable<Person> Mine => db.People.VisibleTo(actor, db);

    public async Task<Person> AddAsync(
        PersonDetails details, IReadOnlyList<Reach> reaches, (Guid CompanyId, string? Title)? position, Additions given, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var person = new Person(details, actor, Now);
        await MustKnowAsync(person, null, cancellation);
        foreach (var reach in reaches) await ReachAsync(person, reach, cancellation);
        if (position is { } at) person.WorksAt(await CompanyAsync(at.CompanyId, cancellation), at.Title, actor, Now);
        await extras.PutAsync(SubjectKind.Person, person.Id, given, cancellation);
        db.Add(person);
        await db.SaveChangesAsync(cancellation);
        return person;
    }

    public async Task EditAsync(Guid id, PersonDetails details, Additions given, int? version, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var person = await OneAsync(id, cancellation);
        if (version is not null && version != person.Version) throw new RefusedException("person.changed");

        var before = person.Details;
        person.Edit(details, await extras.PutAsync(SubjectKind.Person, id, given, cancellation), actor, Now);
        await MustKnowAsync(person, before, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    public Task NoteAsync(Guid id, string text, CancellationToken cancellation) =>
        ChangeAsync(id, person => person.Note(text, actor, Now), cancellation);

    public Task ReachByAsync(Guid id, Reach reach, CancellationToken cancellation) =>
        ChangeAsync(id, person => ReachAsync(person, reach, cancellation), cancellation);

    public Task ForgetContactAsync(Guid id, Guid contactId, CancellationToken cancellation) =>
        ChangeAsync(id, person => person.ForgetContact(contactId, Now), cancellation);

    public Task TakePositionAsync(Guid id, Guid companyId, string? title, CancellationToken cancellation) =>
        ChangeAsync(id, async person => person.WorksAt(await CompanyAsync(companyId, cancellation), title, actor, Now), cancellation);

    public async Task LeavePositionAsync(Guid id, Guid companyId, CancellationToken cancellation)
    {
        if (!await companies.Visible.AnyAsync(c => c.Id == companyId, cancellation)) throw new RefusedException("company.unknown");
        await ChangeAsync(id, person => person.LeavesPosition(companyId, actor, Now), cancellation);
    }

    /// <summary>People who are likely the same as one of this name, in any order of its words, or who are reached in the same way.</summary>
    public IQueryable<Person> LikelySame(string name, IReadOnlyList<string> contactKeys)
    {
        var keys = Duplicates.KeysOfPerson(Wording.OptionalLine(name, "person.name", 200) ?? "");
        return Visible.Where(p => (keys.Contains(p.NameKey) && p.NameKey != "") || p.Contacts.Any(c => contactKeys.Contains(c.Key)));
    }

    /// <summary>What addresses and numbers are compared by; what cannot be read is left out.</summary>
    public async Task<IReadOnlyList<string>> KeysOfAsync(IEnumerable<Reach> reaches, CancellationToken cancellation)
    {
        var region = await HomeRegionAsync(cancellation);
        var nobody = new Person(new PersonDetails("?"), actor, Now);
        foreach (var reach in reaches)
        {
            try
            {
                nobody.ReachBy(reach.Kind, reach.Value, null, region, Now);
            }
            catch (RefusedException)
            {
                // Still being typed: the refusal is told when it is saved.
            }
        }

        return [.. nobody.Contacts.Where(c => c.Kind != ContactKind.Messenger).Select(c => c.Key)];
    }

    /// <summary>Where a merged person lives on, if this actor may see that.</summary>
    public async Task<Guid?> LivesOnInAsync(Guid id, CancellationToken cancellation)
    {
        var next = (Guid?)id;
        for (var step = 0; step < 50 && next is not null; step++)
        {
            if (step > 0 && await Visible.AnyAsync(p => p.Id == next, cancellation)) return next;
            next = await db.People.Where(p => p.Id == next).Select(p => p.MergedIntoId).FirstOrDefaultAsync(cancellation);
        }

        return null;
    }

    private async Task ReachAsync(Person person, Reach reach, CancellationToken cancellation) =>
        person.ReachBy(reach.Kind, reach.Value, reach.Label, reach.Kind == ContactKind.Phone ? await HomeRegionAsync(cancellation) : null, Now);

    private async Task<string?> HomeRegionAsync(CancellationToken cancellation) =>
        (await db.Workspaces.AsNoTracking().FirstOrDefaultAsync(w => w.Id == actor.WorkspaceId, cancellation))?.HomeRegion;

    private async Task MustKnowAsync(Person person, PersonDetails? before, CancellationToken cancellation)
    {
        if (person.OwnerId is { } owner && owner != before?.OwnerId && !await db.Members.AnyAsync(m => m.Id == owner && m.IsActive, cancellation))
            throw new RefusedException("member.unknown");
    }

    private async Task<Company> CompanyAsync(Guid id, CancellationToken cancellation) =>
        await companies.Visible.SingleOrDefaultAsync(c => c.Id == id, cancellation) ?? throw new RefusedException("company.unknown");

    private Task ChangeAsync(Guid id, Action<Person> verb, CancellationToken cancellation) => ChangeAsync(id, person =>
    {
        verb(person);
        return Task.CompletedTask;
    }, cancellation);

    private async Task ChangeAsync(Guid id, Func<Person, Task> verb, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        await verb(await OneAsync(id, cancellation));
        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Person> OneAsync(Guid id, CancellationToken cancellation) =>
        await Mine.Include(p => p.Contacts).Include(p => p.Positions).AsSplitQuery().SingleOrDefaultAsync(p => p.Id == id, cancellation)
            ?? throw new RefusedException("person.unknown");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
