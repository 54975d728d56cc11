using Hourglass.Data;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Journeys;

/// <summary>A journey as a person starts it: the company known or new, somebody there or nobody yet, and the first step if it is clear.</summary>
/// <param name="PlaybookId">Null for the first playbook in use.</param>
/// <param name="EvenIfAlike">Make a new company although one with nearly this name exists.</param>
public sealed record Beginning(
    JourneyDetails Details, Guid? CompanyId, string? CompanyName, bool EvenIfAlike, string? PersonName, Guid? OwnerId, NextStep? FirstStep,
    Guid? PlaybookId = null)
{
    /// <summary>Its tags and own fields.</summary>
    public Additions Given { get; init; } = Additions.None;
}

/// <summary>The front door for starting a journey together with whatever it needs, all or nothing.</summary>
public sealed class Beginnings(HourglassDb db, Actor actor, Companies companies, JourneyBook book, TimeProvider clock)
{
    public async Task<Journey> BeginAsync(Beginning beginning, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        if (string.IsNullOrWhiteSpace(beginning.Details.Delight)) throw new RefusedException("journey.delight.missing");
        await using var transaction = await db.BeginAsync(cancellation);

        var companyId = beginning.CompanyId ?? await CompanyAsync(beginning, cancellation);
        var details = beginning.Details with { PersonId = beginning.Details.PersonId ?? await PersonAsync(beginning.PersonName, companyId, cancellation) };
        var journey = await book.StartAsync(companyId, details, beginning.Given, beginning.OwnerId, beginning.PlaybookId, cancellation);
        if (beginning.FirstStep is { } step) await book.PlanNextAsync(journey.Id, step, cancellation);

        await transaction.CommitAsync(cancellation);
        return journey;
    }

    /// <summary>The known company of exactly this name, or a new one unless it looks like one we know.</summary>
    private async Task<Guid> CompanyAsync(Beginning beginning, CancellationToken cancellation)
    {
        var name = Wording.Required(beginning.CompanyName, "company.name", 200);
        if (!beginning.EvenIfAlike)
        {
            var alike = await companies.LikelySame(name).Select(c => new { c.Id, c.Name }).Take(20).ToListAsync(cancellation);
            if (alike.Where(c => c.Name == name).Take(2).ToList() is [var same]) return same.Id;
            if (alike.Count > 0) throw new RefusedException("company.likely-same", name);
        }

        return (await companies.AddAsync(new CompanyDetails(name), cancellation)).Id;
    }

    private async Task<Guid?> PersonAsync(string? typed, Guid companyId, CancellationToken cancellation)
    {
        if (Wording.Optional(typed, "person.name", 200) is not { } name) return null;
        var known = await db.People.VisibleTo(actor, db)
            .Where(p => p.Name == name && p.Positions.Any(position => position.CompanyId == companyId)).Select(p => (Guid?)p.Id).FirstOrDefaultAsync(cancellation);
        return known ?? await NewPersonAsync(name, companyId, cancellation);
    }

    private async Task<Guid> NewPersonAsync(string name, Guid companyId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var company = await db.Companies.VisibleTo(actor, db).SingleOrDefaultAsync(c => c.Id == companyId, cancellation)
            ?? throw new RefusedException("company.unknown");
        var person = new Person(new PersonDetails(name), actor, now);
        person.WorksAt(company, null, actor, now);
        db.Add(person);
        await db.SaveChangesAsync(cancellation);
        return person.Id;
    }
}
