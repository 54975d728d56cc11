using System.ComponentModel;
using Hourglass.Solutions;

namespace Hourglass.Web.Api;

internal sealed record WorkshopShape(
    [property: Description("The main problems that are answered, by a part or by a reason why not.")] int MainAnswered, int MainProblems,
    [property: Description("Whole percent of parts and goals that the customer brought in or said yes to.")] int CustomersShare,
    IReadOnlyList<Guid> OrphanProblems, IReadOnlyList<Guid> OrphanElements, IReadOnlyList<Guid> BeyondCatalogue, IReadOnlyList<Lens> UnusedLenses,
    IReadOnlyList<SolutionElementShape> Elements, IReadOnlyList<VariantShape> Variants, NotesShape? Notes, IReadOnlyList<OpportunityShape> Opportunities, IReadOnlyList<GoalShape> Goals)
{
    public static WorkshopShape Of(Workshop shop) => new(shop.MainAnswered, shop.MainProblems.Count, shop.CustomersShare, [.. shop.OrphanProblems.Select(p => p.Id)],
        [.. shop.OrphanElements.Select(e => e.Id)], [.. shop.BeyondCatalogue.Select(e => e.Id)], shop.UnusedLenses, [.. shop.Elements.Select(e => SolutionElementShape.Of(e, shop.CommentsOn(e)))],
        [.. shop.Variants.Select(VariantShape.Of)], shop.Notes is { } notes ? NotesShape.Of(notes) : null, [.. shop.Opportunities.Select(OpportunityShape.Of)], [.. shop.Goals.Select(GoalShape.Of)]);
}

internal sealed record SolutionElementShape(
    Guid Id, string Title, string? Description, SolutionKind Kind, Lens Lens, Feasible Feasible, string? CatalogueItem, Guid? VariantId, IReadOnlyList<Guid> Solves, bool FromCustomer,
    string? ConfirmedBy, DateOnly? ConfirmedOn, bool Shared, string By, IReadOnlyList<CommentShape> Comments, int Version)
{
    public static SolutionElementShape Of(SolutionElement e, IEnumerable<SolutionComment> comments) => new(e.Id, e.Title, e.Description, e.Kind, e.Lens, e.Feasible, e.CatalogueItem, e.VariantId,
        [.. e.Traces.Select(t => t.ProblemId).Order()], e.FromCustomer, e.ConfirmedBy, e.ConfirmedOn, e.IsShared, e.ByName, [.. comments.Select(CommentShape.Of)], e.Version);
}

internal sealed record SolutionElementWish(
    string Title, string? Description = null, SolutionKind Kind = SolutionKind.Service, Lens Lens = Lens.None, Feasible Feasible = Feasible.Unknown,
    [property: Description("The line of your catalogue it is; nothing for what no catalogue has.")] string? CatalogueItem = null, Guid? VariantId = null,
    [property: Description("The problems it is meant for; on a change, nothing leaves them as they are.")] IReadOnlyList<Guid>? Solves = null)
{
    internal Solutions.ElementDetails Details => new(Title, Description, Kind, Lens, Feasible, CatalogueItem, VariantId);
}

internal sealed record SolvesWish(IReadOnlyList<Guid> Solves);

internal sealed record FeasibleWish(Feasible Feasible);

internal sealed record SharingWish(bool Shared);

internal sealed record BecauseWish(string Because);

internal sealed record CommentShape(Guid Id, string Text, bool FromCustomer, bool Shared, string By, DateTime At)
{
    public static CommentShape Of(SolutionComment c) => new(c.Id, c.Text, c.FromCustomer, c.IsShared, c.ByName, c.At);
}

internal sealed record CommentWish(string Text, [property: Description("The customer reads it too.")] bool Shared = false);

internal sealed record VariantShape(Guid Id, string Name, string? Strengths, string? Weaknesses, string? ChosenBecause, int Version)
{
    public static VariantShape Of(SolutionVariant v) => new(v.Id, v.Name, v.Strengths, v.Weaknesses, v.ChosenBecause, v.Version);
}

internal sealed record VariantWish(string Name, string? Strengths = null, string? Weaknesses = null)
{
    internal VariantDetails Details => new(Name, Strengths, Weaknesses);
}

internal sealed record NotesShape(string? NoLimits, string? AsService, string? WhoPaysThem, string? TheirCosts, string? TheirChannels, string? OurChange, int Version)
{
    public static NotesShape Of(DesignNotes n) => new(n.NoLimits, n.AsService, n.WhoPaysThem, n.TheirCosts, n.TheirChannels, n.OurChange, n.Version);
}

internal sealed record NotesWish(
    string? NoLimits = null, string? AsService = null, string? WhoPaysThem = null, string? TheirCosts = null, string? TheirChannels = null, string? OurChange = null)
{
    internal DesignNotesDetails Details => new(NoLimits, AsService, WhoPaysThem, TheirCosts, TheirChannels, OurChange);
}

internal sealed record OpportunityShape(Guid Id, string What, string? ChangeNeeded, string? Explored, string? Choice, string By, int Version)
{
    public static OpportunityShape Of(Opportunity o) => new(o.Id, o.What, o.ChangeNeeded, o.Explored, o.Choice, o.ByName, o.Version);
}

internal sealed record OpportunityWish(string What, string? ChangeNeeded = null, string? Explored = null, string? Choice = null)
{
    internal OpportunityDetails Details => new(What, ChangeNeeded, Explored, Choice);
}

internal sealed record GoalShape(
    Guid Id, string Words, Guid? ProblemId, bool FromCustomer, string? ConfirmedBy, DateOnly? ConfirmedOn, bool Shared, bool Measured, string By, IReadOnlyList<MeasureShape> Measures, int Version)
{
    public static GoalShape Of(Goal g) => new(g.Id, g.Words, g.ProblemId, g.FromCustomer, g.ConfirmedBy, g.ConfirmedOn, g.IsShared, g.IsMeasured, g.ByName, [.. g.Measures.Select(MeasureShape.Of)], g.Version);
}

internal sealed record GoalWish(string Words, Guid? ProblemId = null, [property: Description("Its first measure; only when it is new.")] MeasureWish? Measure = null)
{
    internal GoalDetails Details => new(Words, ProblemId);
}

internal sealed record MeasureShape(Guid Id, string Name, string? Unit, decimal? Baseline, decimal? Target, DateOnly? ByWhen, string? How, string? WhoConfirms)
{
    public static MeasureShape Of(Measure m) => new(m.Id, m.Name, m.Unit, m.Baseline, m.Target, m.ByWhen, m.How, m.WhoConfirms);
}

internal sealed record MeasureWish(
    string Name, string? Unit = null, decimal? Baseline = null, decimal? Target = null, DateOnly? ByWhen = null, string? How = null, string? WhoConfirms = null)
{
    internal MeasureDetails Details => new(Name, Unit, Baseline, Target, ByWhen, How, WhoConfirms);
}
