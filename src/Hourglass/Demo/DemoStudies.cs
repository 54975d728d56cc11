using Hourglass.Journeys;
using Hourglass.Research;

namespace Hourglass.Demo;

/// <summary>What the people of the demo found out about a customer.</summary>
internal sealed class DemoStudies(DemoCast cast, DemoStudy study, Journey journey, DateTime now)
{
    private readonly DateOnly _today = new DemoCalendar(now, cast.Zone).Today;

    public IEnumerable<object> Rows()
    {
        var people = study.People.Select(Somebody).ToList();
        object[] found = [.. people, .. (study.Ties ?? []).Select(tie => new StakeholderTie(people[tie.From], people[tie.To], tie.Says)), .. study.Problems.Select(Found), .. study.Questions.Select(Asked), .. study.Tasks.Select(Studied)];
        return [.. found, .. study.View is { } view ? [View(view)] : Array.Empty<object>(), .. study.Community is { } community ? Drawn(community) : []];
    }

    private List<object> Drawn(DemoCommunity told)
    {
        var parts = told.Parts.Index().Select(part => new CommunityElement(cast.Workspace.Id, journey.CompanyId, new(part.Item.Kind, part.Item.Name, part.Item.Note),
            CommunityElement.FreePlace(part.Index), cast.As(told.By), _today.AddDays(-told.DaysAgo))).ToList();
        return [.. parts, .. told.Ties.Select(tie => new CommunityTie(parts[tie.From], parts[tie.To], tie.Says))];
    }

    private Stakeholder Somebody(DemoStakeholder told)
    {
        var person = cast.People[told.Person];
        var details = new StakeholderDetails(person.Name, person.Id, told.Position, told.Roles.Aggregate(StakeholderRoles.None, (all, role) => all | role), told.Power, told.Interest,
            told.Attitude, told.Wanted, told.Understanding, told.Matters, cast.Members[told.Keeper].Id, told.ContactDaysAgo is { } contact ? _today.AddDays(-contact) : null);
        return new Stakeholder(cast.Workspace.Id, journey.Id, details, cast.As(told.Keeper), At(told.CheckedDaysAgo));
    }

    private Problem Found(DemoProblem told)
    {
        var problem = new Problem(cast.Workspace.Id, journey.Id, new(told.Real, told.Stated, told.Evidence, told.Class, told.Cost,
            told.YearlyCost is { } cost ? Currencies.InMinor(cost, cast.Workspace.Currency) : null, told.VisibleTo, told.Showing), cast.As(told.By), At(told.DaysAgo));
        if (told.ShownDaysAgo is { } shown) problem.ShowTo(told.ShownTo, _today.AddDays(-shown), _today);
        if (told.ConfirmedDaysAgo is { } confirmed) problem.ConfirmBy(told.ShownTo, _today.AddDays(-confirmed), _today);
        return problem;
    }

    private KnowledgeGap Asked(DemoQuestion told)
    {
        var gap = new KnowledgeGap(cast.Workspace.Id, journey.Id, told.Question, cast.Members[told.Owner].Id, _today.AddDays(told.InDays), cast.As(told.Owner));
        if (told.Answer is { } answer) gap.Close(answer, _today.AddDays(told.InDays));
        return gap;
    }

    private ResearchTask Studied(DemoResearch told)
    {
        var task = new ResearchTask(cast.Workspace.Id, journey.Id, told.Researcher, told.What, cast.Members[told.Owner].Id, null);
        if (told.Finding is { } finding) task.Done(finding, cast.As(told.Owner), _today.AddDays(-told.DaysAgo));
        return task;
    }

    // A calendar goes forward only; what was found out is told in no order of days.
    private DateTime At(int daysAgo) => new DemoCalendar(now, cast.Zone).Moment(daysAgo);

    private OurView View(DemoView told)
    {
        var view = new OurView(cast.Workspace.Id, journey.Id);
        view.Describe(new(told.Directive, told.Best, told.Risk, told.MustHear, true));
        return view;
    }
}

/// <param name="Ties">From and To count the people, beginning with zero.</param>
internal sealed record DemoStudy(
    string Journey, IReadOnlyList<DemoStakeholder> People, IReadOnlyList<DemoProblem> Problems, IReadOnlyList<DemoQuestion> Questions, IReadOnlyList<DemoResearch> Tasks, DemoView? View, DemoCommunity? Community,
    IReadOnlyList<DemoTie>? Ties = null);

internal sealed record DemoStakeholder(
    string Person, string Position, IReadOnlyList<StakeholderRoles> Roles, int Power, int Interest, Attitude Attitude, Attitude Wanted, Understanding Understanding,
    string Matters, string Keeper, int? ContactDaysAgo, int CheckedDaysAgo);

internal sealed record DemoProblem(
    string Real, string? Stated, string? Evidence, EvidenceClass Class, string? Cost, long? YearlyCost, string? VisibleTo, string? Showing, string By, int DaysAgo,
    string? ShownTo, int? ShownDaysAgo, int? ConfirmedDaysAgo);

/// <param name="InDays">From today; below zero when it was answered then.</param>
internal sealed record DemoQuestion(string Question, string Owner, int InDays, string? Answer);

internal sealed record DemoResearch(Researcher Researcher, string What, string Owner, string? Finding, int DaysAgo);

internal sealed record DemoView(string Directive, string Best, string Risk, string MustHear);

/// <param name="Ties">From and To count the parts, beginning with zero.</param>
internal sealed record DemoCommunity(string By, int DaysAgo, IReadOnlyList<DemoElement> Parts, IReadOnlyList<DemoTie> Ties);

internal sealed record DemoElement(ElementKind Kind, string Name, string? Note);

internal sealed record DemoTie(int From, int To, string? Says);
