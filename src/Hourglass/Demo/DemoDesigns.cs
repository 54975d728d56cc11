using Hourglass.Journeys;
using Hourglass.Research;
using Hourglass.Solutions;

namespace Hourglass.Demo;

/// <summary>What the people of the demo put together with a customer: problems by weight, the picture of afterwards, the solution and its goals.</summary>
internal sealed class DemoDesigns(DemoCast cast, DemoDesign design, Journey journey, DateTime now)
{
    private readonly DateOnly _today = new DemoCalendar(now, cast.Zone).Today;

    /// <param name="found">The problems that were told of this journey already; those of the design come after them.</param>
    public IEnumerable<object> Rows(IEnumerable<Problem> found)
    {
        List<Problem> known = [.. found];
        List<Problem> added = [.. (design.Problems ?? []).Select(Found)];
        List<Problem> problems = [.. known, .. added];
        foreach (var (place, weight) in design.Weights.Index()) Weigh(problems[place], weight);
        List<SolutionVariant> variants = [.. (design.Variants ?? []).Select(Variant)];
        List<SolutionElement> elements = [.. (design.Elements ?? []).Select(told => Element(told, problems, variants))];
        return [.. added, .. variants, .. elements, .. (design.Comments ?? []).Select(told => Comment(told, elements)), .. Notes(), .. (design.Opportunities ?? []).Select(Opportunity), .. (design.Goals ?? []).Select(told => Goal(told, problems))];
    }

    private Problem Found(DemoFound told)
    {
        var problem = new Problem(cast.Workspace.Id, journey.Id, new(told.Real, null, told.Evidence, told.Evidence is null ? EvidenceClass.Assumed : EvidenceClass.Told), cast.As(design.By), At(design.DaysAgo + 9));
        if (told.Confirmed) problem.ConfirmBy(NameOf(design.Customer), On(6), _today);
        return problem;
    }

    private void Weigh(Problem problem, DemoWeight told)
    {
        problem.Rank(told.Importance, told.Urgency, NameOf(design.Customer));
        problem.MakeMain(told.Main);
        problem.Share(told.Main);
        if (told.After is not null) problem.Picture(new(told.After, told.ForWhom, told.Signs));
        if (told.Agreed) problem.ConfirmAfter(NameOf(design.Customer), On(5), _today);
        if (told.LeftOut is not null) problem.LeaveOut(told.LeftOut);
    }

    private SolutionVariant Variant(DemoVariant told)
    {
        var variant = new SolutionVariant(cast.Workspace.Id, journey.Id, new(told.Name, told.Strengths, told.Weaknesses));
        if (told.Because is not null) variant.Choose(told.Because);
        return variant;
    }

    private SolutionElement Element(DemoPart told, List<Problem> problems, List<SolutionVariant> variants)
    {
        var details = new Solutions.ElementDetails(told.Title, told.Description, told.Kind, told.Lens, told.Feasible, told.CatalogueItem, told.Variant is { } variant ? variants[variant].Id : null);
        var by = told.From is null ? cast.As(design.By).Name : NameOf(told.From);
        var element = new SolutionElement(cast.Workspace.Id, journey.Id, details, by, At(design.DaysAgo)) { FromCustomer = told.From is not null };
        element.Solve(told.Solves.Select(place => problems[place].Id));
        element.Share(told.From is not null || told.Agreed);
        if (told.Agreed) element.ConfirmBy(NameOf(design.Customer), On(0), _today);
        return element;
    }

    private SolutionComment Comment(DemoComment told, List<SolutionElement> elements)
    {
        var isTheirs = cast.People.ContainsKey(told.By);
        return new(elements[told.Part], told.Text, isTheirs, told.Shared, NameOf(told.By), At(design.DaysAgo - 1));
    }

    private IEnumerable<DesignNotes> Notes()
    {
        if (design.Notes is not { } told) yield break;
        var notes = new DesignNotes(cast.Workspace.Id, journey.Id);
        notes.Write(told);
        yield return notes;
    }

    private Opportunity Opportunity(OpportunityDetails told) => new(cast.Workspace.Id, journey.Id, told, cast.As(design.By), At(design.DaysAgo - 1));

    private Goal Goal(DemoGoal told, List<Problem> problems)
    {
        var goal = new Goal(cast.Workspace.Id, journey.Id, new(told.Words, told.Problem is { } place ? problems[place].Id : null), told.FromCustomer ? NameOf(design.Customer) : cast.As(design.By).Name, At(design.DaysAgo - 1)) { FromCustomer = told.FromCustomer };
        foreach (var measure in told.Measures) goal.Measure(new(measure.Name, measure.Unit, measure.Baseline, measure.Target, _today.AddDays(measure.InDays), measure.How, NameOf(design.Customer)));
        goal.Share(true);
        if (told.Agreed) goal.ConfirmBy(NameOf(design.Customer), On(-1), _today);
        return goal;
    }

    // So many days before the design was made; never after today.
    private DateOnly On(int before) => _today.AddDays(-Math.Max(0, design.DaysAgo + before));

    private DateTime At(int daysAgo) => new DemoCalendar(now, cast.Zone).Moment(Math.Max(0, daysAgo));

    private string NameOf(string key) => cast.People.TryGetValue(key, out var person) ? person.Name : cast.Members[key].Name;
}

/// <param name="Customer">Who of the customer's weighed, agreed and will confirm.</param>
/// <param name="Problems">Those that no study tells of.</param>
/// <param name="Weights">In the order of the problems: those of the study first.</param>
internal sealed record DemoDesign(
    string Journey, string By, string Customer, int DaysAgo, IReadOnlyList<DemoFound>? Problems, IReadOnlyList<DemoWeight> Weights, IReadOnlyList<DemoVariant>? Variants, IReadOnlyList<DemoPart>? Elements,
    IReadOnlyList<DemoComment>? Comments, DesignNotesDetails? Notes, IReadOnlyList<OpportunityDetails>? Opportunities, IReadOnlyList<DemoGoal>? Goals);

internal sealed record DemoFound(string Real, string? Evidence, bool Confirmed);

internal sealed record DemoWeight(int Importance, int Urgency, bool Main, string? After, string? ForWhom, string? Signs, bool Agreed, string? LeftOut);

internal sealed record DemoVariant(string Name, string? Strengths, string? Weaknesses, string? Because);

/// <param name="Solves">Counts the problems, beginning with zero; <paramref name="Variant"/> the variants.</param>
/// <param name="From">Who of the customer's brought it in.</param>
internal sealed record DemoPart(
    string Title, string? Description, SolutionKind Kind, Lens Lens, Feasible Feasible, string? CatalogueItem, IReadOnlyList<int> Solves, int? Variant, string? From, bool Agreed);

internal sealed record DemoComment(int Part, string By, string Text, bool Shared);

internal sealed record DemoGoal(string Words, int? Problem, bool FromCustomer, bool Agreed, IReadOnlyList<DemoMeasure> Measures);

internal sealed record DemoMeasure(string Name, string? Unit, decimal? Baseline, decimal? Target, int InDays, string? How);
