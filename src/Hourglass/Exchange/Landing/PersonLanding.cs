using Hourglass.Relationships;
using Hourglass.Search;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange.Landing;

/// <summary>Rows that are people, with how to reach them and where they work.</summary>
internal sealed class PersonLanding(LandingGround ground, KnownCompanies companies, KnownMembers members) : ILanding
{
    private readonly KnownPeople _people = new(ground);
    private readonly Extras _extras = new(ground, SubjectKind.Person);
    private readonly Rehearsal _rehearsal = new(ground);
    private readonly Dictionary<Guid, Person> _fresh = [];
    private Dictionary<Guid, Person> _loaded = [];

    public async Task LookAroundAsync(IReadOnlyList<RowDraft> rows, CancellationToken cancellation)
    {
        _fresh.Clear();
        await companies.LearnAsync(rows.Select(r => r.Text("company")), [], cancellation);
        await _people.LearnAsync(rows.Select(NameOf), rows.Select(r => r.Text("email")), rows.Select(r => r.Text("externalId")), cancellation);
        var found = rows.Select(Silently).OfType<KnownPerson>().Select(p => p.Id).Distinct().ToList();
        _loaded = await ground.Db.People.Include(p => p.Contacts).Include(p => p.Positions).AsSplitQuery()
            .Where(p => found.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        ground.Remember(await ground.Db.ImportTraces.Where(t => t.ImportId == ground.SourceOf(rows[0]).ImportId && found.Contains(t.SubjectId)).ToListAsync(cancellation));
        await _extras.LearnAsync(found, cancellation);
    }

    public RowOutcome Land(RowDraft row)
    {
        var name = NameOf(row) ?? throw new RefusedException("row.missing", row.TitleOf("person"));
        var extras = _extras.Read(row);
        var draft = Draft(row, name);
        var key = KeyOf(row, draft);
        if (ground.Map.Map.Duplicates != DuplicatePolicy.Add && _rehearsal.Has(key)) return _rehearsal.Meet(row, key, ImportedKind.Person);
        var company = row.Text("company") is { } works ? companies.FindOrMake(works, row) : (Guid?)null;
        var known = ground.Map.Map.Duplicates == DuplicatePolicy.Add ? null : _people.Find(name, row.Text("email"), row.Text("externalId"), company);
        if (known is not null && ground.Map.Map.Duplicates == DuplicatePolicy.Skip) return Rehearsal.Skip(row);
        if (known is not null) return Meet(row, known, company, extras);

        Create(row, draft, company, extras);
        _rehearsal.Land(key);
        return RowOutcome.Created;
    }

    // Everything that may be refused is tried on a person of its own before anything known is touched.
    private Person Draft(RowDraft row, string name)
    {
        var owner = row.Text("owner") is { } its ? members.FindOrMake(its, row) : (Guid?)null;
        var details = new PersonDetails(name, row.Text("language")?.ToLowerInvariant(), row.Text("note"), owner, row.Text("externalId"));
        var person = Person.Imported(details, ground.SourceOf(row), ground.Actor, ground.Now);
        Reach(person, row);
        if (row.Text("position") is { Length: > 150 }) throw new RefusedException("position.title.too-long", 150);
        return person;
    }

    private void Create(RowDraft row, Person person, Guid? company, ReadExtras extras)
    {
        if (company is { } works) person.ImportPosition(works, row.Text("position"), ground.Now);
        ground.Put(person);
        ground.Created(ImportedKind.Person, person.Id, row, person.Version);
        _people.Add(person);
        _fresh[person.Id] = person;
        ground.OnTakeBack(() => _fresh.Remove(person.Id));
        _extras.Say(row, person.Id, extras);
    }

    private RowOutcome Meet(RowDraft row, KnownPerson known, Guid? company, ReadExtras extras)
    {
        var person = _loaded.GetValueOrDefault(known.Id) ?? _fresh[known.Id];
        var before = _extras.With(new BeforeImage
        {
            Person = person.Details,
            Contacts = [.. person.Contacts.Select(c => c.Id)],
            Positions = [.. person.Positions.Select(p => p.CompanyId)],
        }, person.Id);
        var version = person.Version;
        person.ImportOver(Over(row, person.Details), ground.SourceOf(row), ground.Actor, ground.Now);
        Reach(person, row);
        if (company is { } works) person.ImportPosition(works, row.Text("position"), ground.Now);
        if (!_extras.Say(row, person.Id, extras) && person.Version == version) return Rehearsal.Same(row);
        ground.Updated(ImportedKind.Person, person.Id, row, person.Version, before.ToJson);
        return RowOutcome.Updated;
    }

    private PersonDetails Over(RowDraft row, PersonDetails known) => known with
    {
        Name = NameOf(row)!,
        Language = row.Text("language")?.ToLowerInvariant() ?? known.Language,
        About = row.Text("note") ?? known.About,
        OwnerId = row.Text("owner") is { } owner ? members.FindOrMake(owner, row) : known.OwnerId,
        ExternalId = row.Text("externalId") ?? known.ExternalId,
    };

    private void Reach(Person person, RowDraft row)
    {
        if (row.Text("email") is { } email) person.ReachBy(ContactKind.Email, email, null, null, ground.Now);
        if (row.Text("phone") is { } phone) person.ReachBy(ContactKind.Phone, phone, null, ground.HomeRegion, ground.Now);
        if (row.Text("messenger") is { } messenger) person.ReachBy(ContactKind.Messenger, messenger, null, null, ground.Now);
    }

    private static string KeyOf(RowDraft row, Person draft) => draft.ExternalId ??
        draft.Contacts.FirstOrDefault(c => c.Kind == ContactKind.Email)?.Key ?? $"{draft.NameKey}|{Duplicates.KeyOf(row.Text("company") ?? "")}";

    private static string? NameOf(RowDraft row) =>
        row.Text("person") ?? (string.Join(' ', new[] { row.Text("firstName"), row.Text("lastName") }.OfType<string>()) is { Length: > 0 } name ? name : null);

    private KnownPerson? Silently(RowDraft row)
    {
        try
        {
            var company = companies.Find(row.Text("company"), null, new RowDraft(row.Row, ground.Map))?.Id;
            return NameOf(row) is { } name ? _people.Find(name, row.Text("email"), row.Text("externalId"), company) : null;
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
