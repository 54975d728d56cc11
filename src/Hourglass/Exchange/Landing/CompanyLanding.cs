using Hourglass.Relationships;
using Hourglass.Search;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange.Landing;

/// <summary>Rows that are companies, with their parents.</summary>
internal sealed class CompanyLanding(LandingGround ground, KnownCompanies companies, KnownMembers members) : ILanding
{
    private readonly Extras _extras = new(ground, SubjectKind.Company);
    private readonly Rehearsal _rehearsal = new(ground);
    private Dictionary<Guid, Company> _loaded = [];

    public async Task LookAroundAsync(IReadOnlyList<RowDraft> rows, CancellationToken cancellation)
    {
        var names = rows.SelectMany(r => new[] { r.Text("company"), r.Text("parent") });
        await companies.LearnAsync(names, rows.Select(r => r.Text("externalId")), cancellation);
        var found = rows.Select(Silently).OfType<KnownCompany>().Where(c => c.Id != Guid.Empty).Select(c => c.Id).Distinct().ToList();
        _loaded = await ground.Db.Companies.Where(c => found.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        ground.Remember(await ground.Db.ImportTraces.Where(t => t.ImportId == ground.SourceOf(rows[0]).ImportId && found.Contains(t.SubjectId)).ToListAsync(cancellation));
        await _extras.LearnAsync(found, cancellation);
    }

    public RowOutcome Land(RowDraft row)
    {
        var name = row.Required("company");
        var known = ground.Map.Map.Duplicates == DuplicatePolicy.Add ? null : companies.Find(name, row.Text("externalId"), row);
        var extras = _extras.Read(row);
        if (known is null) return Create(row, name, extras);
        if (ground.IsRehearsal && known.IsImagined) return _rehearsal.Meet(row, Duplicates.KeyOf(name), ImportedKind.Company);
        return Meet(row, known, extras);
    }

    private RowOutcome Create(RowDraft row, string name, ReadExtras extras)
    {
        var company = Company.Imported(DetailsOf(row, new CompanyDetails(name), null), ground.SourceOf(row), ground.Actor, ground.Now);
        ground.Put(company);
        ground.Created(ImportedKind.Company, company.Id, row, company.Version);
        companies.Add(company);
        _loaded[company.Id] = company;
        ground.OnTakeBack(() => _loaded.Remove(company.Id));
        _extras.Say(row, company.Id, extras);
        _rehearsal.Land(company.NameKey);
        return RowOutcome.Created;
    }

    private RowOutcome Meet(RowDraft row, KnownCompany known, ReadExtras extras)
    {
        var trace = ground.TraceOf(known.Id);
        var isOurs = trace is { Deed: ImportDeed.Made };
        if (!isOurs && ground.Map.Map.Duplicates == DuplicatePolicy.Skip) return Rehearsal.Skip(row);

        var company = _loaded.GetValueOrDefault(known.Id) ?? companies.Fresh(known.Id);
        var before = _extras.With(new BeforeImage { Company = company.Details }, company.Id);
        var details = DetailsOf(row, company.Details, company.Id);
        // Tried on a throw-away first: a refusal must not leave the real one half changed.
        Company.Imported(details, ground.SourceOf(row), ground.Actor, ground.Now);
        var changed = company.ImportOver(details, ground.SourceOf(row), ground.Actor, ground.Now) | _extras.Say(row, company.Id, extras);
        if (isOurs) return Fill(trace!, row, company.Version);
        if (!changed) return Rehearsal.Same(row);
        ground.Updated(ImportedKind.Company, company.Id, row, company.Version, before.ToJson);
        return RowOutcome.Updated;
    }

    // Another row had spoken of it before its own row came: it counts as created, not as made on the way.
    private static RowOutcome Fill(ImportTrace trace, RowDraft row, int version)
    {
        (trace.Deed, trace.Row, trace.SubjectVersion) = (ImportDeed.Created, row.Row.Number, version);
        row.Remark("remark.made-filled", nameof(ImportedKind.Company));
        return RowOutcome.Created;
    }

    private CompanyDetails DetailsOf(RowDraft row, CompanyDetails known, Guid? own)
    {
        var parent = row.Text("parent") is { } name ? companies.FindOrMake(name, row) : known.ParentId;
        if (parent is not null && parent == own) throw new RefusedException("company.own-parent");
        return known with
        {
            Sector = row.Text("sector") ?? known.Sector,
            Employees = row.Whole("employees") ?? known.Employees,
            Country = row.Text("country") ?? known.Country,
            ParentId = parent,
            OwnerId = row.Text("owner") is { } owner ? members.FindOrMake(owner, row) : known.OwnerId,
            About = row.Text("note") ?? known.About,
            ExternalId = row.Text("externalId") ?? known.ExternalId,
        };
    }

    private KnownCompany? Silently(RowDraft row)
    {
        try
        {
            return companies.Find(row.Text("company"), row.Text("externalId"), new RowDraft(row.Row, ground.Map));
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
