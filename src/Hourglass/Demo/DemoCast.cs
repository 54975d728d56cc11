using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Outreach.Planning;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Team;

namespace Hourglass.Demo;

/// <summary>The house and everyone in it before anything happens: colleagues, companies, people, tags.</summary>
internal sealed class DemoCast
{
    private readonly DemoContent _content;
    private readonly DateTime _now;
    private readonly Dictionary<string, Tag> _tags = [];
    private readonly List<object> _rows = [];

    public DemoCast(DemoContent content, Workspace workspace, Account visitor, DateTime now)
    {
        (_content, _now, Workspace) = (content, now, workspace);
        var team = new WorkTeam(workspace.Id, Speech.In(workspace.Language)["demo.team"]);
        (Playbook, var edition) = SalesPlaybook.Published(workspace.Id, SalesPlaybook.FirstReasonIn(workspace.Language), content.Members[0].Name, now);
        Members = content.Members.Select((told, place) => (told.Key, Member: Hire(told, team, place == 0 ? visitor : null)))
            .ToDictionary(m => m.Key, m => m.Member);
        Visit = new DemoVisit(visitor, new Seat(visitor.Id, Visitor));
        Companies = content.Companies.ToDictionary(told => told.Key, Found);
        People = content.People.ToDictionary(told => told.Key, Meet);
        _rows.AddRange([workspace, team, Playbook, edition, Visit.Seat, .. Members.Values, .. Companies.Values, .. People.Values]);
    }

    public Workspace Workspace { get; }
    public DemoVisit Visit { get; }
    public Playbook Playbook { get; }
    public IReadOnlyDictionary<string, Member> Members { get; }
    public IReadOnlyDictionary<string, Company> Companies { get; }
    public IReadOnlyDictionary<string, Person> People { get; }

    /// <summary>Everything to be stored.</summary>
    public IEnumerable<object> Rows => _rows.Concat(_tags.Values);

    private Member Visitor => Members[_content.Members[0].Key];

    public TimeZoneInfo Zone => Zones.OfSystem(Workspace.TimeZone);

    public Actor As(string member) => As(Members[member]);

    public void TagLike(string company, SubjectKind kind, Guid subject) =>
        _rows.AddRange(_content.Companies.Single(c => c.Key == company).Tags.Select(tag => TagOf(tag).On(kind, subject)));

    // The visitor sees and may do everything: it is their look around, whatever the role in the story.
    private Member Hire(DemoMember told, WorkTeam team, Account? visitor)
    {
        var (roles, sight) = visitor is null ? (told.Role, told.Sight) : (Roles.All, Sight.All);
        var member = new Member(Workspace.Id, told.Name, roles, sight, _now, visitor?.Id);
        member.Join(team.Id);
        return member;
    }

    private Company Found(DemoCompany told)
    {
        var company = new Company(new CompanyDetails(told.Name, told.Sector, told.Size, told.Country, About: $"{told.City}\n{told.Website}"),
            As(Visitor), MetAt(told.Key));
        TagLike(told.Key, SubjectKind.Company, company.Id);
        return company;
    }

    private Person Meet(DemoPerson told)
    {
        var at = MetAt(told.Company);
        var person = new Person(new PersonDetails(told.Name), As(Visitor), at);
        person.ReachBy(ContactKind.Email, told.Email, null, null, at);
        if (told.Phone is not null) person.ReachBy(ContactKind.Phone, told.Phone, null, Workspace.HomeRegion, at);
        if (told.Messenger?.Split(':', 2) is [var service, var handle]) person.ReachBy(ContactKind.Messenger, handle, service, null, at);
        person.WorksAt(Companies[told.Company], told.Position, As(Visitor), at);
        return person;
    }

    private DateTime MetAt(string company)
    {
        var first = _content.Journeys.Where(j => j.Company == company).Select(j => j.Entered[0]).DefaultIfEmpty(200).Max();
        return new DemoCalendar(_now, Zone).Moment(first + 1);
    }

    private Tag TagOf(string name) => _tags.TryGetValue(name, out var known) ? known : _tags[name] = new Tag(name, As(Visitor));

    private Actor As(Member member) => new(member.WorkspaceId, member.Id, member.Name, member.Roles, member.Sight, []) { Zone = Zone };
}
