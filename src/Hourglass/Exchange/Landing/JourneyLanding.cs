using Hourglass.Journeys;
using Hourglass.Search;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange.Landing;

/// <summary>Rows that are journeys: they find or make their company, contact and owner, and stand where the history left them.</summary>
internal sealed class JourneyLanding(LandingGround ground, KnownCompanies companies, KnownMembers members) : ILanding
{
    private readonly KnownPeople _people = new(ground);
    private readonly Extras _extras = new(ground, SubjectKind.Journey);
    private readonly Rehearsal _rehearsal = new(ground);
    private readonly PastReading _past = new(ground);
    private readonly Dictionary<Guid, Journey> _loaded = [];
    private readonly Dictionary<string, Guid> _known = [];

    private DuplicatePolicy Policy => ground.Map.Map.Duplicates;

    public async Task LookAroundAsync(IReadOnlyList<RowDraft> rows, CancellationToken cancellation)
    {
        _known.Clear();
        _loaded.Clear();
        await companies.LearnAsync(rows.Select(r => r.Text("company")).Append(ground.Map.Map.CompanyWhenMissing), [], cancellation);
        if (ground.Map.Has("person")) await _people.LearnAsync(rows.Select(r => r.Text("person")), [], [], cancellation);
        if (Policy != DuplicatePolicy.Add) await FindAsync(rows, cancellation);
        if (Policy == DuplicatePolicy.Update) await LoadAsync(rows, cancellation);
        await _extras.LearnAsync(_loaded.Keys, cancellation);
    }

    public RowOutcome Land(RowDraft row)
    {
        var extras = _extras.Read(row);
        var name = CompanyOf(row);
        var company = companies.FindOrMake(name, row);
        var (key, imagined) = (KeyOf(row, $"{company}"), KeyOf(row, Relationships.Duplicates.KeyOf(name)));
        if (Policy != DuplicatePolicy.Add && _rehearsal.Has(imagined)) return _rehearsal.Meet(row, imagined, ImportedKind.Journey);
        if (Policy != DuplicatePolicy.Add && _known.TryGetValue(key, out var id))
            return Policy == DuplicatePolicy.Skip ? Rehearsal.Skip(row) : Meet(row, _loaded[id], extras);

        Create(row, key, company, extras);
        _rehearsal.Land(imagined);
        return RowOutcome.Created;
    }

    private void Create(RowDraft row, string key, Guid company, ReadExtras extras)
    {
        var owner = row.Text("owner") is { } name ? members.FindOrMake(name, row) : Importer(row);
        var journey = Journey.Imported(company, owner, ground.Playbook, DetailsOf(row, company, null), _past.Of(row, null), ground.SourceOf(row), ground.Actor, ground.Now);
        ground.Put(journey);
        ground.Created(ImportedKind.Journey, journey.Id, row, journey.Version);
        (_known[key], _loaded[journey.Id]) = (journey.Id, journey);
        ground.OnTakeBack(() => _known.Remove(key));
        _extras.Say(row, journey.Id, extras);
    }

    private RowOutcome Meet(RowDraft row, Journey journey, ReadExtras extras)
    {
        if (!ground.Actor.SeesAll && !ground.Actor.Owners.Contains(journey.OwnerId)) throw new RefusedException("row.belongs-to-others", journey.Need);
        var owner = row.Text("owner") is { } name ? members.FindOrMake(name, row) : journey.OwnerId;
        var details = DetailsOf(row, journey.CompanyId, journey.Details);
        var past = _past.Speaks ? _past.Of(row, journey) : null;
        // Tried on a throw-away first: a refusal must not leave the real one half changed.
        Journey.Imported(journey.CompanyId, owner, ground.Playbook, details, past ?? _past.Of(row, journey), ground.SourceOf(row), ground.Actor, ground.Now);
        var before = _extras.With(new BeforeImage { Journey = journey.State }, journey.Id);
        var changed = journey.ImportOver(owner, details, past, ground.SourceOf(row), ground.Actor, ground.Now) | _extras.Say(row, journey.Id, extras);
        if (!changed) return Rehearsal.Same(row);
        ground.Updated(ImportedKind.Journey, journey.Id, row, journey.Version, before.ToJson);
        return RowOutcome.Updated;
    }

    private JourneyDetails DetailsOf(RowDraft row, Guid company, JourneyDetails? known)
    {
        var currency = Currencies.Known(row.Text("currency") ?? known?.Currency ?? ground.Map.Map.Currency ?? ground.Currency);
        var person = row.Text("person") is { } name ? _people.FindOrMake(name, company, row) : known?.PersonId;
        return new JourneyDetails(row.Required("need"), row.Text("statedNeed") ?? known?.StatedNeed, known?.Delight,
            row.Choice<Origin>("origin") ?? known?.Origin ?? Origin.Other,
            row.Money("value", currency) ?? known?.Value ?? 0, currency, person, row.Text("externalId") ?? known?.ExternalId);
    }

    private string CompanyOf(RowDraft row)
    {
        if (row.Text("company") is { } name) return name;
        var placeholder = ground.Map.Map.CompanyWhenMissing ?? throw new RefusedException("row.missing", row.TitleOf("company"));
        row.Remark("remark.company-missing", placeholder);
        return placeholder;
    }

    private Guid Importer(RowDraft row)
    {
        if (ground.Actor.Id == Guid.Empty) throw new RefusedException("row.missing", row.TitleOf("owner"));
        row.Remark("remark.owner-missing", ground.Actor.Name);
        return ground.Actor.Id;
    }

    // An id of the other system is the identity; without one, the same need of the same company begun on the same day is the same journey.
    private static string KeyOf(RowDraft row, string company) =>
        row.Text("externalId") is { } id ? $"x{id}" : $"{company}|{row.Text("need")}|{row.Text("startedOn")}";

    private async Task FindAsync(IReadOnlyList<RowDraft> rows, CancellationToken cancellation)
    {
        var ids = rows.Select(r => r.Text("externalId")).OfType<string>().Distinct().ToList();
        var byId = ids.Count == 0 ? [] : await ground.Db.Journeys.Where(j => j.ExternalId != null && ids.Contains(j.ExternalId))
            .OrderByDescending(j => j.Id).Select(j => new { j.Id, j.ExternalId }).ToListAsync(cancellation);
        foreach (var journey in byId) _known[$"x{journey.ExternalId}"] = journey.Id;

        var nameless = rows.Where(r => r.Text("externalId") is null).ToList();
        if (nameless.Count > 0) await FindByNeedAsync(nameless, cancellation);
    }

    private async Task FindByNeedAsync(List<RowDraft> rows, CancellationToken cancellation)
    {
        var needs = rows.Select(r => r.Text("need")).OfType<string>().Distinct().ToList();
        var theirs = rows.Select(Silently).OfType<Guid>().Distinct().ToList();
        var journeys = await ground.Db.Journeys.Where(j => theirs.Contains(j.CompanyId) && needs.Contains(j.Need))
            .OrderByDescending(j => j.Id).Select(j => new { j.Id, j.CompanyId, j.Need, j.StartedOn }).ToListAsync(cancellation);
        foreach (var row in rows)
            if (Silently(row) is { } company && journeys.LastOrDefault(j => j.CompanyId == company && j.Need == row.Text("need") && IsSameDay(row, j.StartedOn)) is { } same)
                _known[KeyOf(row, $"{company}")] = same.Id;
    }

    private async Task LoadAsync(IReadOnlyList<RowDraft> rows, CancellationToken cancellation)
    {
        var ids = _known.Values.ToList();
        foreach (var journey in await ground.Db.Journeys.Where(j => ids.Contains(j.Id)).ToListAsync(cancellation)) _loaded[journey.Id] = journey;
        ground.Remember(await ground.Db.ImportTraces.Where(t => t.ImportId == ground.SourceOf(rows[0]).ImportId && ids.Contains(t.SubjectId)).ToListAsync(cancellation));
    }

    private static bool IsSameDay(RowDraft row, DateOnly startedOn)
    {
        try
        {
            return row.Date("startedOn") is not { } day || day == startedOn;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private Guid? Silently(RowDraft row)
    {
        try
        {
            return companies.Find(row.Text("company") ?? ground.Map.Map.CompanyWhenMissing, null, new RowDraft(row.Row, ground.Map))?.Id;
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
