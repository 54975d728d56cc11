using Hourglass.Journeys;
using Hourglass.Search;
using Hourglass.Team;

namespace Hourglass.Relationships;

/// <summary>A person we know, with every way to reach them and their positions in one or several companies.</summary>
public sealed partial class Person : ISearchable
{
    private readonly List<ContactPoint> _contacts = [];
    private readonly List<Position> _positions = [];
    private readonly List<Milestone> _milestones = [];

    private Person() { }

    internal Person(PersonDetails details, Actor by, DateTime at)
    {
        (WorkspaceId, CreatedAt) = (by.WorkspaceId, at);
        Take(details);
        _milestones.Add(Line(MilestoneKind.PersonAdded, by, at));
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private set; } = "";
    public string NameKey { get; private set; } = "";
    /// <summary>The language to write to them in: "ru", "en" or null for the workspace's.</summary>
    public string? Language { get; private set; }
    public string? About { get; private set; }
    public Guid? OwnerId { get; private set; }
    public string? ExternalId { get; private set; }
    public DateTime CreatedAt { get; private init; }
    public DateTime UpdatedAt { get; private set; }
    public Guid? MergedIntoId { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<ContactPoint> Contacts => _contacts;
    public IReadOnlyList<Position> Positions => _positions;
    public IReadOnlyList<Milestone> Milestones => _milestones;

    string ISearchable.SearchText => MergedIntoId is null ? Name : "";
    SubjectKind ISearchable.Kind => SubjectKind.Person;

    public PersonDetails Details => new(Name, Language, About, OwnerId, ExternalId);

    internal void Edit(PersonDetails details, string? also, Actor by, DateTime at)
    {
        var before = Details;
        Take(details);
        if (Changes.Joined(Changes.Between(before, Details), also) is not { } changes) return;
        _milestones.Add(Line(MilestoneKind.PersonEdited, by, at, changes));
        Touch(at);
    }

    internal void Note(string text, Actor by, DateTime at)
    {
        _milestones.Add(Line(MilestoneKind.Noted, by, at, Wording.Required(text, "person.note", 20_000)));
        Touch(at);
    }

    /// <summary>Adds an e-mail address, phone or messenger unless the person has it already.</summary>
    internal void ReachBy(ContactKind kind, string value, string? label, string? homeRegion, DateTime at)
    {
        var contact = new ContactPoint(this, kind, value, label, homeRegion);
        if (_contacts.Any(c => c.Kind == kind && c.Key == contact.Key)) return;
        _contacts.Add(contact);
        Touch(at);
    }

    internal void ForgetContact(Guid contactId, DateTime at)
    {
        if (_contacts.RemoveAll(c => c.Id == contactId) == 0) throw new RefusedException("contact.unknown");
        Touch(at);
    }

    internal void WorksAt(Company company, string? title, Actor by, DateTime at)
    {
        if (_positions.Any(p => p.CompanyId == company.Id)) throw new RefusedException("person.works-there-already");
        _positions.Add(new Position(this, company.Id, title));
        _milestones.Add(new Milestone(MilestoneKind.PositionTaken, by, at) { PersonId = Id, CompanyId = company.Id, To = title, Note = Name });
        Touch(at);
    }

    internal void LeavesPosition(Guid companyId, Actor by, DateTime at)
    {
        if (_positions.RemoveAll(p => p.CompanyId == companyId) == 0) throw new RefusedException("position.unknown");
        _milestones.Add(new Milestone(MilestoneKind.PositionLeft, by, at) { PersonId = Id, CompanyId = companyId, Note = Name });
        Touch(at);
    }

    internal void MergeInto(Person kept, Actor by, DateTime at)
    {
        if (kept.Id == Id) throw new RefusedException("merge.with-itself");
        MergedIntoId = kept.Id;
        kept._milestones.Add(kept.Line(MilestoneKind.Merged, by, at, Name));
        Touch(at);
    }

    internal void ComeBackFrom(Person kept, Actor by, DateTime at)
    {
        MergedIntoId = null;
        kept._milestones.Add(kept.Line(MilestoneKind.MergeUndone, by, at, Name));
        _milestones.Add(Line(MilestoneKind.MergeUndone, by, at, kept.Name));
        Touch(at);
    }

    private void Take(PersonDetails details)
    {
        Name = Wording.RequiredLine(details.Name, "person.name", 200);
        NameKey = Duplicates.KeyOf(Name);
        Language = details.Language is null or "ru" or "en" ? details.Language : throw new RefusedException("person.language");
        (OwnerId, About) = (details.OwnerId, Wording.Optional(details.About, "person.about", 20_000));
        ExternalId = Wording.OptionalLine(details.ExternalId, "person.external-id", 200);
    }

    private void Touch(DateTime at)
    {
        UpdatedAt = at;
        Version++;
    }

    private Milestone Line(MilestoneKind kind, Actor by, DateTime at, string? note = null) => new(kind, by, at) { PersonId = Id, Note = note };
}

public sealed record PersonDetails(
    string Name, string? Language = null, string? About = null, Guid? OwnerId = null, string? ExternalId = null);
