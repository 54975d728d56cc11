using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>The front door of companies.</summary>
public sealed class Companies(HourglassDb db, Actor actor, TimeProvider clock)
{
    public IQueryable<Company> Visible => db.Companies.VisibleTo(actor, db.Journeys).AsNoTracking();

    public async Task<Company> AddAsync(CompanyDetails details, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        await MustKnowAsync(details, cancellation);
        var company = new Company(details, actor, Now);
        db.Add(company);
        await db.SaveChangesAsync(cancellation);
        return company;
    }

    public async Task EditAsync(Guid id, CompanyDetails details, int? version, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        await MustKnowAsync(details, cancellation);
        var company = await db.Companies.VisibleTo(actor, db.Journeys).SingleOrDefaultAsync(c => c.Id == id, cancellation)
            ?? throw new RefusedException("company.unknown");
        if (version is not null && version != company.Version) throw new RefusedException("company.changed");

        company.Edit(details, actor, Now);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Companies that are likely the same as one of this name.</summary>
    public IQueryable<Company> LikelySame(string name)
    {
        var key = Duplicates.KeyOf(name);
        return Visible.Where(c => c.NameKey == key && key != "");
    }

    private async Task MustKnowAsync(CompanyDetails details, CancellationToken cancellation)
    {
        if (details.ParentId is { } parent && !await db.Companies.AnyAsync(c => c.Id == parent, cancellation))
            throw new RefusedException("company.parent-unknown");
        if (details.OwnerId is { } owner && !await db.Members.AnyAsync(m => m.Id == owner, cancellation))
            throw new RefusedException("member.unknown");
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
