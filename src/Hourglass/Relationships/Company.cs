using Hourglass.Journeys;
using Hourglass.Search;
using Hourglass.Team;

namespace Hourglass.Relationships;

/// <summary>An organisation we know: a customer, a prospect, a partner, somebody's parent company.</summary>
public sealed partial class Company : ISearchable
{
    private readonly List<Milestone> _milestones = [];

    private Company() { }

    internal Company(CompanyDetails details, Actor by, DateTime at)
    {
        (WorkspaceId, CreatedAt) = (by.WorkspaceId, at);
        Take(details);
        _milestones.Add(Line(MilestoneKind.CompanyAdded, by, at));
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private set; } = "";
    /// <summary>The name without case, signs and legal form; equal keys are likely duplicates.</summary>
    public string NameKey { get; private set; } = "";
    public string? Sector { get; private set; }
    public int? Employees { get; private set; }
    public string? Country { get; private set; }
    public Guid? ParentId { get; private set; }
    /// <summary>Null: nobody in particular looks after this company, everybody may see it.</summary>
    public Guid? OwnerId { get; private set; }
    public string? About { get; private set; }
    public string? ExternalId { get; private set; }
    public DateTime CreatedAt { get; private init; }
    public DateTime UpdatedAt { get; private set; }
    /// <summary>Set when this company was merged into another; it is then hidden, not gone.</summary>
    public Guid? MergedIntoId { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<Milestone> Milestones => _milestones;

    string ISearchable.SearchText => MergedIntoId is null ? Name : "";
    SubjectKind ISearchable.Kind => SubjectKind.Company;

    /// <param name="details">All that is said about it now.</param>
    /// <param name="also">Lines about its tags and own fields that change with it.</param>
    /// <param name="by">Who changes it.</param>
    /// <param name="at">When.</param>
    internal void Edit(CompanyDetails details, string? also, Actor by, DateTime at)
    {
        var before = Details;
        Take(details);
        if (Changes.Joined(Changes.Between(before, Details), also) is not { } changes) return;
        _milestones.Add(Line(MilestoneKind.CompanyEdited, by, at, changes));
        Touch(at);
    }

    internal void Note(string text, Actor by, DateTime at)
    {
        _milestones.Add(Line(MilestoneKind.Noted, by, at, Wording.Required(text, "company.note", 20_000)));
        Touch(at);
    }

    /// <summary>Goes under another parent because its parent was merged or came back.</summary>
    internal void Follow(Guid? parentId, DateTime at)
    {
        ParentId = parentId;
        Touch(at);
    }

    internal void MergeInto(Company kept, Actor by, DateTime at)
    {
        if (kept.Id == Id) throw new RefusedException("merge.with-itself");
        MergedIntoId = kept.Id;
        kept._milestones.Add(kept.Line(MilestoneKind.Merged, by, at, Name));
        Touch(at);
    }

    internal void ComeBackFrom(Company kept, Actor by, DateTime at)
    {
        MergedIntoId = null;
        kept._milestones.Add(kept.Line(MilestoneKind.MergeUndone, by, at, Name));
        _milestones.Add(Line(MilestoneKind.MergeUndone, by, at, kept.Name));
        Touch(at);
    }

    public CompanyDetails Details => new(Name, Sector, Employees, Country, ParentId, OwnerId, About, ExternalId);

    private void Take(CompanyDetails details)
    {
        Name = Wording.RequiredLine(details.Name, "company.name", 200);
        NameKey = Duplicates.KeyOf(Name);
        Sector = Wording.OptionalLine(details.Sector, "company.sector", 100);
        Employees = details.Employees is null or >= 0 ? details.Employees : throw new RefusedException("company.employees");
        Country = Wording.OptionalLine(details.Country, "company.country", 100);
        ParentId = details.ParentId != Id ? details.ParentId : throw new RefusedException("company.own-parent");
        (OwnerId, About) = (details.OwnerId, Wording.Optional(details.About, "company.about", 20_000));
        ExternalId = Wording.OptionalLine(details.ExternalId, "company.external-id", 200);
    }

    private void Touch(DateTime at)
    {
        UpdatedAt = at;
        Version++;
    }

    private Milestone Line(MilestoneKind kind, Actor by, DateTime at, string? note = null) =>
        new(kind, by, at) { CompanyId = Id, Note = note };
}

/// <summary>What one may say about a company, as typed, imported or sent.</summary>
public sealed record CompanyDetails(
    string Name, string? Sector = null, int? Employees = null, string? Country = null,
    Guid? ParentId = null, Guid? OwnerId = null, string? About = null, string? ExternalId = null);
