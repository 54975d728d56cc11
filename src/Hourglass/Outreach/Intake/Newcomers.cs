using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>Somebody came to us by themselves: a known person is recognised by their address, a stranger becomes company, person and journey in the first stage (R2, R118).</summary>
public sealed class Newcomers(HourglassDb db, People people, Companies companies, JourneyBook journeys, TimeProvider clock)
{
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A running journey of theirs gets a note of what they did; else one begins.</summary>
    public async Task<(Guid PersonId, Guid JourneyId)> WelcomeAsync(NewcomerWish wish, CancellationToken cancellation)
    {
        var key = EmailAddress.Read(wish.Email).Key;
        var person = await db.People.AsNoTracking().Include(p => p.Positions).Where(p => p.MergedIntoId == null && p.Contacts.Any(c => c.Kind == ContactKind.Email && c.Key == key))
            .OrderBy(p => p.Id).FirstOrDefaultAsync(cancellation);
        if (person is not null && await RunningAsync(person.Id, cancellation) is { } running)
        {
            await journeys.NoteAsync(running, wish.Told, cancellation);
            return (person.Id, running);
        }

        var company = (person?.Positions is [var position, ..] ? position.CompanyId : (Guid?)null) ?? await CompanyAsync(wish, cancellation);
        var id = person?.Id ?? await PersonAsync(wish, company, cancellation);
        var journey = await journeys.StartAsync(company, new JourneyDetails(Short(wish.Need), wish.Said, Origin: wish.Origin, PersonId: id), Additions.None, wish.OwnerId, wish.PlaybookId, cancellation);
        return (id, journey.Id);
    }

    private Task<Guid?> RunningAsync(Guid personId, CancellationToken cancellation) => db.Journeys.AsNoTracking().Active()
        .Where(j => j.PersonId == personId).OrderByDescending(j => j.Id).Select(j => (Guid?)j.Id).FirstOrDefaultAsync(cancellation);

    private async Task<Guid> CompanyAsync(NewcomerWish wish, CancellationToken cancellation)
    {
        if (wish.Company is { Length: > 0 } name && await companies.LikelySame(name).Select(c => c.Id).Take(2).ToListAsync(cancellation) is [var known]) return known;
        return (await companies.AddAsync(new CompanyDetails(wish.Company is { Length: > 0 } named ? named : wish.Name, OwnerId: wish.OwnerId), cancellation)).Id;
    }

    private async Task<Guid> PersonAsync(NewcomerWish wish, Guid company, CancellationToken cancellation)
    {
        var reaches = new List<Reach> { new(ContactKind.Email, wish.Email) };
        if (wish.Phone is { Length: > 0 } phone) reaches.Add(new Reach(ContactKind.Phone, phone));
        return (await people.AddAsync(new PersonDetails(wish.Name, Language: wish.Language, OwnerId: wish.OwnerId), reaches, (company, null), Additions.None, cancellation)).Id;
    }

    private static string Short(string need) => need.Length <= 200 ? need : need[..199] + "…";
}

/// <param name="Need">What the journey is called until somebody knows better.</param>
public sealed record NewcomerWish(string Name, string Email, string? Phone, string? Company, string Need, Origin Origin, Guid OwnerId)
{
    public Guid? PlaybookId { get; init; }
    public string? Language { get; init; }
    /// <summary>Their own words.</summary>
    public string? Said { get; init; }

    internal string Told => Said is { Length: > 0 } words ? $"{Need}\n{words}" : Need;
}
