using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Research;

/// <summary>The front door of the ideal client: one profile for each playbook, and how a customer compares with it (R8, R37).</summary>
public sealed class ClientProfiles(HourglassDb db, Actor actor, JourneyBook book, Tags tags, TimeProvider clock)
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Everybody reads it; an empty one while nobody wrote any.</summary>
    public async Task<ClientProfile> ReadAsync(Guid playbookId, CancellationToken cancellation)
    {
        await PlaybookMustExistAsync(playbookId, cancellation);
        return await OfAsync(playbookId, cancellation) ?? new ClientProfile(actor.WorkspaceId, playbookId);
    }

    public async Task WriteAsync(Guid playbookId, IReadOnlyList<Criterion> criteria, int? seen, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        await PlaybookMustExistAsync(playbookId, cancellation);
        var profile = await db.ClientProfiles.SingleOrDefaultAsync(p => p.PlaybookId == playbookId, cancellation);
        if ((seen ?? profile?.Version ?? 0) != (profile?.Version ?? 0)) throw new RefusedException("record.changed");
        if (profile is null) db.Add(profile = new ClientProfile(actor.WorkspaceId, playbookId));
        profile.Write(criteria, actor, Now);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>What the finished journeys this actor sees have in common; it is proposed, not saved.</summary>
    public async Task<DerivedProfile> DeriveAsync(Guid playbookId, CancellationToken cancellation)
    {
        await PlaybookMustExistAsync(playbookId, cancellation);
        var customers = await book.Visible.Where(j => j.PlaybookId == playbookId && j.Standing == Standing.Finished).Select(j => j.CompanyId).ToListAsync(cancellation);
        if (customers.Count < DerivedProfile.Fewest) return new(customers.Count, []);
        var ids = customers.Distinct().ToList();
        var companies = await db.Companies.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderBy(c => c.Id).ToListAsync(cancellation);
        var tagged = await tags.OfEachAsync(ids, cancellation);
        return new(customers.Count, Likeness.Of([.. companies.Select(c => FactsOf(c, tagged[c.Id], new Dictionary<string, bool>()))]));
    }

    /// <returns>Null while the journey's playbook has no profile; a journey that is not this actor's to see is refused.</returns>
    public async Task<Fit?> FitAsync(Guid journeyId, CancellationToken cancellation)
    {
        var journey = await book.OneAsync(journeyId, cancellation);
        if (await OfAsync(journey.PlaybookId, cancellation) is not { Criteria: [_, ..] criteria } profile) return null;
        var company = await db.Companies.AsNoTracking().SingleAsync(c => c.Id == journey.CompanyId, cancellation);
        var tagged = await tags.OfEachAsync([company.Id, journeyId], cancellation);
        var observed = await db.ObservedSigns.AsNoTracking().Where(s => s.JourneyId == journeyId).ToDictionaryAsync(s => s.Key, cancellation);
        var facts = FactsOf(company, tagged.SelectMany(t => t), observed.ToDictionary(s => s.Key, s => s.Value.Seen));
        return Fit.Of(criteria, facts, [.. profile.Signs.Select(sign => new SignLine(sign, observed.GetValueOrDefault(Tag.KeyOf(sign))))]);
    }

    /// <param name="journeyId">Whose customer was observed.</param>
    /// <param name="sign">One of the profile's, by its words.</param>
    /// <param name="seen">The sign itself, or its opposite; null when it is not known after all.</param>
    /// <param name="note">What exactly was observed.</param>
    /// <param name="cancellation">Stops before anything is written.</param>
    public async Task ObserveAsync(Guid journeyId, string? sign, bool? seen, string? note, CancellationToken cancellation)
    {
        actor.MustBeAllowedToChange();
        var journey = await book.OneAsync(journeyId, cancellation);
        var key = Tag.KeyOf(sign ?? "");
        var words = (await OfAsync(journey.PlaybookId, cancellation))?.Signs.FirstOrDefault(s => Tag.KeyOf(s) == key) ?? throw new RefusedException("sign.unknown");
        var observed = await db.ObservedSigns.SingleOrDefaultAsync(s => s.JourneyId == journeyId && s.Key == key, cancellation);
        if (observed is null && seen is null) return;
        if (observed is null) db.Add(observed = new ObservedSign(actor.WorkspaceId, journeyId, words));
        if (seen is { } whether) observed.Take(whether, note, actor, actor.DayOf(Now));
        else db.Remove(observed);
        db.Add(Milestone.Learned(journey, seen switch { true => "sign-seen", false => "sign-opposite", null => "sign-unclear" }, words, seen is null ? null : observed.Note, actor, Now));
        await db.SaveChangesAsync(cancellation);
    }

    private static ClientFacts FactsOf(Company company, IEnumerable<Tag> tagged, IReadOnlyDictionary<string, bool> signs) =>
        new(company.Sector, company.Employees, company.Country, [.. tagged.Select(t => t.Name)], signs);

    private Task<ClientProfile?> OfAsync(Guid playbookId, CancellationToken cancellation) => db.ClientProfiles.AsNoTracking().SingleOrDefaultAsync(p => p.PlaybookId == playbookId, cancellation);

    private async Task PlaybookMustExistAsync(Guid id, CancellationToken cancellation)
    {
        if (!await db.Playbooks.AnyAsync(p => p.Id == id, cancellation)) throw new RefusedException("playbook.unknown");
    }
}
