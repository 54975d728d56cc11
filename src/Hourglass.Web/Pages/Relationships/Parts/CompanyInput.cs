using System.Globalization;
using Hourglass.Relationships;

namespace Hourglass.Web.Pages.Relationships.Parts;

/// <summary>A company as typed.</summary>
public sealed class CompanyInput
{
    public string? Name { get; set; }
    public string? Sector { get; set; }
    public string? Employees { get; set; }
    public string? Country { get; set; }
    public string? Parent { get; set; }
    public Guid? OwnerId { get; set; }
    public string? About { get; set; }
    public string? ExternalId { get; set; }
    public string? Tags { get; set; }
    public Dictionary<Guid, string?>? Fields { get; set; }
    /// <summary>Add it although one much like it is known.</summary>
    public bool EvenIfAlike { get; set; }

    public static CompanyInput Of(CompanySheet sheet) => new()
    {
        Name = sheet.Company.Name,
        Sector = sheet.Company.Sector,
        Employees = sheet.Company.Employees?.ToString(CultureInfo.InvariantCulture),
        Country = sheet.Company.Country,
        Parent = sheet.Parent?.Name,
        OwnerId = sheet.Company.OwnerId,
        About = sheet.Company.About,
        ExternalId = sheet.Company.ExternalId,
        Tags = string.Join(", ", sheet.Tags.Select(t => t.Name)),
        Fields = OwnFields.Held(sheet.Fields),
    };

    public CompanyDetails Details(Guid? parentId) =>
        new(Name ?? "", Sector, Count(), Country, parentId, OwnerId, About, ExternalId);

    public Additions Additions => new(Hourglass.Relationships.Tags.Read(Tags), Fields);

    private int? Count()
    {
        var plain = string.Concat((Employees ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (plain.Length == 0) return null;
        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw new RefusedException("company.employees");
    }
}
