using Hourglass.Data;
using Hourglass.Search;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

/// <summary>The front door of companies.</summary>
public sealed class Companies(HourglassDb db, Actor actor, Extras extras, TimeProvider clock)
{
    private const int TallestFamily = 50;

    public IQueryable<Company> Visible => Mine.AsNoTracking();

    private IQueryable<Company> Mine => db.Companies.VisibleTo(actor, db);

    public Task<Company> AddAsync(CompanyDetails details, CancellationToken cancellation) => AddAsync(details, Additions.None, cancellation);

    public async Task<Company> AddAsync(CompanyDetails details, Additions given, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var company = new Company(details, actor, Now);
        await MustKnowAsync(company, null, cancellation);
        await extras.PutAsync(SubjectKind.Company, company.Id, given, cancellation);
        db.Add(company);
        await db.SaveChangesAsync(cancellation);
        return company;
    }

    public Task EditAsync(Guid id, CompanyDetails details, int? version, CancellationToken cancellation) =>
        EditAsync(id, details, Additions.None, version, cancellation);

    public async Task EditAsync(Guid id, CompanyDetails details, Additions given, int? version, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var company = await OneAsync(id, cancellation);
        if (version is not null && version != company.Version) throw new RefusedException("company.changed");

        var before = company.Details;
        company.Edit(details, await extras.PutAsync(SubjectKind.Company, id, given, cancellation), actor, Now);
        await MustKnowAsync(company, before, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task NoteAsync(Guid id, string text, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        (await OneAsync(id, cancellation)).Note(text, actor, Now);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Companies that are likely the same as one of this name; refuses a name no company could have.</summary>
    public IQueryable<Company> LikelySame(string name)
    {
        var key = Duplicates.KeyOf(Wording.OptionalLine(name, "company.name", 200) ?? "");
        return Visible.Where(c => c.NameKey == key && key != "");
    }

    /// <summary>The one company of this name; null when nothing was typed, refused when there is none or more than one.</summary>
    public async Task<Guid?> NamedAsync(string? name, CancellationToken cancellation)
    {
        if (Wording.OptionalLine(name, "company.name", 200) is not { } asked) return null;
        var alike = await LikelySame(asked).Take(TallestFamily).Select(c => new { c.Id, c.Name }).ToListAsync(cancellation);
        var exact = alike.Where(c => string.Equals(c.Name, asked, StringComparison.OrdinalIgnoreCase)).ToList();
        return (exact.Count > 0 ? exact : alike) switch
        {
            [var one] => one.Id,
            [] => throw new RefusedException("company.not-found", asked),
            _ => throw new RefusedException("company.several", asked),
        };
    }

    /// <summary>Where a merged company lives on, if this actor may see that; null for one that was never merged.</summary>
    public async Task<Guid?> LivesOnInAsync(Guid id, CancellationToken cancellation)
    {
        var next = (Guid?)id;
        for (var step = 0; step < TallestFamily && next is not null; step++)
        {
            if (step > 0 && await Visible.AnyAsync(c => c.Id == next, cancellation)) return next;
            next = await db.Companies.Where(c => c.Id == next).Select(c => c.MergedIntoId).FirstOrDefaultAsync(cancellation);
        }

        return null;
    }

    private async Task<Company> OneAsync(Guid id, CancellationToken cancellation) =>
        await Mine.SingleOrDefaultAsync(c => c.Id == id, cancellation) ?? throw new RefusedException("company.unknown");

    // What stood there before may stay, even where this actor could not choose it.
    private async Task MustKnowAsync(Company company, CompanyDetails? before, CancellationToken cancellation)
    {
        if (company.OwnerId is { } owner && owner != before?.OwnerId && !await db.Members.AnyAsync(m => m.Id == owner && m.IsActive, cancellation))
            throw new RefusedException("member.unknown");
        if (company.ParentId is not { } parent || parent == before?.ParentId) return;
        if (!await Visible.AnyAsync(c => c.Id == parent, cancellation)) throw new RefusedException("company.parent-unknown");
        await MustNotCircleAsync(company.Id, parent, cancellation);
    }

    private async Task MustNotCircleAsync(Guid id, Guid parent, CancellationToken cancellation)
    {
        var above = (Guid?)parent;
        for (var step = 0; step < TallestFamily && above is not null; step++)
        {
            if (above == id) throw new RefusedException("company.parent-circle");
            above = await db.Companies.Where(c => c.Id == above).Select(c => c.ParentId).FirstOrDefaultAsync(cancellation);
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
