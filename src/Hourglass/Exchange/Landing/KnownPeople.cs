using Hourglass.Relationships;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange.Landing;

internal sealed record KnownPerson(Guid Id, string Name, Guid? OwnerId, HashSet<Guid> Companies, bool IsFresh = false);

/// <summary>People as the rows of a batch refer to them: by external id, by e-mail address, by name within a company.</summary>
internal sealed class KnownPeople(LandingGround ground)
{
    private readonly Dictionary<string, KnownPerson> _byExternalId = [];
    private readonly Dictionary<string, KnownPerson> _byEmail = [];
    private readonly Dictionary<string, List<KnownPerson>> _byName = [];

    public async Task LearnAsync(IEnumerable<string?> names, IEnumerable<string?> emails, IEnumerable<string?> externalIds, CancellationToken cancellation)
    {
        _byExternalId.Clear();
        _byEmail.Clear();
        _byName.Clear();
        var keys = names.OfType<string>().Select(Duplicates.KeyOf).Where(key => key.Length > 0).Distinct().ToList();
        var addresses = emails.OfType<string>().Select(KeyOfEmail).OfType<string>().Distinct().ToList();
        var ids = externalIds.OfType<string>().Distinct().ToList();

        var found = await ground.Db.People.AsNoTracking().Where(p => p.MergedIntoId == null
                && (keys.Contains(p.NameKey) || (p.ExternalId != null && ids.Contains(p.ExternalId)) || p.Contacts.Any(c => addresses.Contains(c.Key))))
            .OrderBy(p => p.Id).Select(p => new
            {
                p.Id,
                p.Name,
                p.NameKey,
                p.ExternalId,
                p.OwnerId,
                Companies = p.Positions.Select(x => x.CompanyId).ToList(),
                Emails = p.Contacts.Where(c => c.Kind == ContactKind.Email).Select(c => c.Key).ToList(),
            }).ToListAsync(cancellation);
        foreach (var p in found) Remember(new KnownPerson(p.Id, p.Name, p.OwnerId, [.. p.Companies]), p.NameKey, p.ExternalId, p.Emails);
    }

    public KnownPerson? Find(string name, string? email, string? externalId, Guid? companyId)
    {
        if (externalId is not null && _byExternalId.TryGetValue(externalId, out var same)) return Mine(same);
        if (email is not null) return Mine(_byEmail.GetValueOrDefault(EmailAddress.Read(email).Key));
        var alike = _byName.GetValueOrDefault(Duplicates.KeyOf(name), []);
        return Mine(alike.FirstOrDefault(p => companyId is null || p.Companies.Contains(companyId.Value)));
    }

    public Guid FindOrMake(string name, Guid companyId, RowDraft row)
    {
        if (Find(name, null, null, companyId) is { } known) return known.Id;
        var person = Person.Imported(new PersonDetails(name), ground.SourceOf(row), ground.Actor, ground.Now);
        person.ImportPosition(companyId, null, ground.Now);
        ground.Put(person);
        ground.Made(ImportedKind.Person, person.Id, row, person.Version);
        Add(person);
        return person.Id;
    }

    public void Add(Person person)
    {
        var known = new KnownPerson(person.Id, person.Name, person.OwnerId, [.. person.Positions.Select(p => p.CompanyId)], true);
        var emails = person.Contacts.Where(c => c.Kind == ContactKind.Email).Select(c => c.Key).ToList();
        Remember(known, person.NameKey, person.ExternalId, emails);
        ground.OnTakeBack(() => Unlearn(known, person, emails));
    }

    private KnownPerson? Mine(KnownPerson? person)
    {
        if (person is { IsFresh: false, OwnerId: { } owner } && !ground.Actor.SeesAll && !ground.Actor.Owners.Contains(owner))
            throw new RefusedException("row.belongs-to-others", person.Name);
        return person;
    }

    private void Remember(KnownPerson person, string key, string? externalId, List<string> emails)
    {
        if (!_byName.TryGetValue(key, out var alike)) _byName[key] = alike = [];
        alike.Add(person);
        if (externalId is not null) _byExternalId.TryAdd(externalId, person);
        foreach (var email in emails) _byEmail.TryAdd(email, person);
    }

    private void Unlearn(KnownPerson known, Person person, List<string> emails)
    {
        _byName[person.NameKey].Remove(known);
        if (person.ExternalId is { } id && _byExternalId.GetValueOrDefault(id) == known) _byExternalId.Remove(id);
        foreach (var email in emails.Where(e => _byEmail.GetValueOrDefault(e) == known)) _byEmail.Remove(email);
    }

    private static string? KeyOfEmail(string typed)
    {
        try
        {
            return EmailAddress.Read(typed).Key;
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
