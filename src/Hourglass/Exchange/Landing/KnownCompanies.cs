using Hourglass.Relationships;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange.Landing;

/// <summary>A company as rows refer to it.</summary>
/// <param name="IsImagined">Made by a rehearsal, or by a row before in the same batch.</param>
internal sealed record KnownCompany(Guid Id, string Name, string? ExternalId, Guid? OwnerId, bool IsImagined = false);

/// <summary>Finds companies by external id or name, a batch with one question; remembers a bounded number of them.</summary>
internal sealed class KnownCompanies(LandingGround ground)
{
    private const int Most = 50_000;
    private readonly Dictionary<string, List<KnownCompany>> _byKey = [];
    private readonly Dictionary<string, KnownCompany> _byExternalId = [];
    private readonly SeenKeys _imagined = new();
    private readonly Dictionary<Guid, Company> _fresh = [];

    public async Task LearnAsync(IEnumerable<string?> names, IEnumerable<string?> externalIds, CancellationToken cancellation)
    {
        _fresh.Clear();
        if (_byKey.Count + _byExternalId.Count > Most) Forget();
        var keys = names.OfType<string>().Select(Duplicates.KeyOf).Where(key => key.Length > 0 && !_byKey.ContainsKey(key)).Distinct().ToList();
        var ids = externalIds.OfType<string>().Where(id => !_byExternalId.ContainsKey(id)).Distinct().ToList();
        if (keys.Count + ids.Count == 0) return;

        // A company that was merged away leads to the one that was kept.
        var found = await ground.Db.Companies.AsNoTracking()
            .Where(c => keys.Contains(c.NameKey) || (c.ExternalId != null && ids.Contains(c.ExternalId))).OrderBy(c => c.Id)
            .Select(c => new { Id = c.MergedIntoId ?? c.Id, c.Name, c.NameKey, c.ExternalId, c.OwnerId }).ToListAsync(cancellation);
        foreach (var c in found) Remember(c.NameKey, new KnownCompany(c.Id, c.Name, c.ExternalId, c.OwnerId));
    }

    public KnownCompany? Find(string? name, string? externalId, RowDraft row)
    {
        var found = ByExternalId(externalId) ?? (name is null ? null : ByName(name, row));
        if (found is { IsImagined: false, OwnerId: { } owner } && !ground.Actor.SeesAll && !ground.Actor.Owners.Contains(owner))
            throw new RefusedException("row.belongs-to-others", found.Name);
        return found;
    }

    /// <summary>The company of this name, made if need be and allowed.</summary>
    public Guid FindOrMake(string name, RowDraft row)
    {
        if (Find(name, null, row) is { } known) return known.Id;
        if (!ground.Map.Map.MakeCompanies) throw new RefusedException("row.company-unknown", name);
        var company = Company.Imported(new CompanyDetails(name), ground.SourceOf(row), ground.Actor, ground.Now);
        ground.Put(company);
        ground.Made(ImportedKind.Company, company.Id, row, company.Version);
        Add(company);
        return company.Id;
    }

    public void Add(Company company)
    {
        if (ground.IsRehearsal) Imagine($"k{company.NameKey}");
        if (ground.IsRehearsal && company.ExternalId is { } id) Imagine($"x{id}");
        var known = new KnownCompany(company.Id, company.Name, company.ExternalId, company.OwnerId, true);
        Remember(company.NameKey, known);
        _fresh[company.Id] = company;
        ground.OnTakeBack(() => Unlearn(company.NameKey, known));
    }

    /// <summary>A company that a row of this batch made.</summary>
    public Company Fresh(Guid id) => _fresh[id];

    public void Forget()
    {
        _byKey.Clear();
        _byExternalId.Clear();
    }

    private KnownCompany? ByExternalId(string? id)
    {
        if (id is null) return null;
        if (_byExternalId.TryGetValue(id, out var known)) return known;
        return ground.IsRehearsal && _imagined.Has($"x{id}") ? new KnownCompany(Guid.Empty, id, id, null, true) : null;
    }

    private KnownCompany? ByName(string name, RowDraft row)
    {
        var key = Duplicates.KeyOf(name);
        if (!_byKey.TryGetValue(key, out var alike))
            return ground.IsRehearsal && _imagined.Has($"k{key}") ? new KnownCompany(Guid.Empty, name, null, null, true) : null;
        var found = alike.FirstOrDefault(c => c.Name == name) ?? alike.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
        if (found is not null) return found;
        row.Remark("remark.similar-name", name, alike[0].Name);
        return alike[0];
    }

    private void Imagine(string key)
    {
        if (_imagined.Add(key)) ground.OnTakeBack(() => _imagined.Remove(key));
    }

    private void Remember(string key, KnownCompany company)
    {
        if (!_byKey.TryGetValue(key, out var alike)) _byKey[key] = alike = [];
        alike.Add(company);
        if (company.ExternalId is { } id) _byExternalId.TryAdd(id, company);
    }

    private void Unlearn(string key, KnownCompany company)
    {
        if (_byKey.TryGetValue(key, out var alike) && alike.Remove(company) && alike.Count == 0) _byKey.Remove(key);
        _fresh.Remove(company.Id);
        if (company.ExternalId is { } id && _byExternalId.GetValueOrDefault(id) == company) _byExternalId.Remove(id);
    }
}
