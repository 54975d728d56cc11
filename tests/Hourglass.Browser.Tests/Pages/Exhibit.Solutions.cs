using Hourglass.Research;
using Hourglass.Solutions;

namespace Hourglass.Browser.Tests.Pages;

/// <summary>What was put together with a customer.</summary>
public sealed partial class Exhibit
{
    public Guid Part { get; private set; }
    public Guid Goal { get; private set; }
    public Guid Variant { get; private set; }

    private async Task WeighAsync(ResearchDesk desk)
    {
        await desk.RankAsync(Problem, 5, 4, "Olga Prudent", default);
        await desk.MakeMainAsync(Problem, true, default);
        await desk.PictureAsync(Problem, new("On Friday the warehouse closes at five", "The two who count today", "No overtime in the first week of a month"), null, default);
        await desk.ConfirmAfterAsync(Problem, "Olga Prudent", null, default);
        await desk.ShareAsync(Problem, true, default);
    }

    private async Task DesignAsync(DesignDesk desk)
    {
        Variant = (await desk.AddVariantAsync(Journey, new("Count at the gate", "Nobody learns anything new", "The gate needs a roof"), default)).Id;
        var shops = (await desk.AddVariantAsync(Journey, new("Count in the shops", "The shops know it first", "Fourteen places to train"), default)).Id;
        Part = (await desk.ProposeAsync(Journey, new("One count at the gate", "Every crate is counted once, as it comes in", SolutionKind.ProcessChange, Lens.Collaboration, Feasible.Together, VariantId: Variant), [Problem], default)).Id;
        await desk.ShareAsync(Part, true, default);
        await desk.CommentAsync(Part, "Who stands there at night?", false, default);
        await desk.CommentAsync(Part, "Shall we try it for one week?", true, default);
        await desk.ProposeAsync(Journey, new("Hand scanners", Kind: SolutionKind.Product, Lens: Lens.Technology, Feasible: Feasible.ByUs, CatalogueItem: "S-100", VariantId: shops), [Problem], default);
        var theirs = await desk.ProposeAsync(Journey, new("A morning with the shop that counts best", Kind: SolutionKind.Training), [], default);
        await desk.ConfirmAsync(theirs.Id, "Ivan Busy", null, default);
        await desk.ChooseAsync(Variant, "They can begin on Monday, and try it for a week", default);
        await desk.WriteAsync(Journey, new("Returns count themselves", "We count for them, and they pay by the crate", "The shops, by the month", "People at night", "Two big chains", "They sell counting to their neighbours"), null, default);
        await desk.SpotAsync(Journey, new("Counting for the neighbours as well", "A second shift", "Asked two of them", "In autumn, when the first is running"), default);
        Goal = (await desk.AimAsync(Journey, new("No slip is ever typed twice again", Problem), new("Slips typed twice", "%", 7m, 0.5m, new DateOnly(2031, 3, 1), "Count of one week", "Olga Prudent"), default)).Id;
        await desk.ShareGoalAsync(Goal, true, default);
        await desk.AimAsync(Journey, new("Friday ends at five"), null, default);
    }
}
