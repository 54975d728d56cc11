using Hourglass.Exchange;
using Hourglass.Journeys;
using Hourglass.Team;

namespace Hourglass.Relationships;

/// <summary>A company that comes from somebody's file, and the way back.</summary>
public sealed partial class Company
{
    internal static Company Imported(CompanyDetails details, ImportSource source, Actor by, DateTime at)
    {
        var company = new Company { WorkspaceId = by.WorkspaceId, CreatedAt = at };
        company.Take(details);
        company.Came(source, null, by, at);
        return company;
    }

    /// <returns>False when the file said nothing new.</returns>
    internal bool ImportOver(CompanyDetails details, ImportSource source, Actor by, DateTime at)
    {
        var before = Details;
        Take(details);
        if (Details == before) return false;
        Came(source, Changes.Between(before, Details), by, at);
        return true;
    }

    internal void Restore(CompanyDetails details, string file, Actor by, DateTime at)
    {
        var before = Details;
        Take(details);
        _milestones.Add(new(MilestoneKind.ImportUndone, by, at) { CompanyId = Id, From = file, Note = Changes.Between(before, Details) });
        Touch(at);
    }

    private void Came(ImportSource source, string? note, Actor by, DateTime at)
    {
        _milestones.Add(new(MilestoneKind.Imported, by, at) { CompanyId = Id, From = source.File, To = $"{source.Row}", Note = note });
        Touch(at);
    }
}
