using Hourglass.Proposals;
using Hourglass.Research;
using Hourglass.Team;

namespace Hourglass.Browser.Tests.Pages;

/// <summary>What was proposed to a customer, in two versions, and how far both sides are.</summary>
public sealed partial class Exhibit
{
    public Guid Proposal { get; private set; }
    public Guid Accepted { get; private set; }

    private async Task ProposeAsync(Actor actor)
    {
        await house.Do<ProposalDesk>(actor, WriteAsync);
        await house.Do<AgreementDesk>(actor, desk => AgreeAsync(desk, actor));
        Accepted = await house.Ask<Hourglass.Data.HourglassDb, Guid>(actor, db => Task.FromResult(db.ResultAgreements.Select(a => a.JourneyId).First()));
    }

    private async Task WriteAsync(ProposalDesk desk)
    {
        var draft = await desk.AssembleAsync(Journey, default);
        Proposal = draft.Id;
        var whole = draft.Content with
        {
            Structure = "Two scanners at the gate\nA week of training",
            Delivery = "In two weeks",
            Implementation = "Your shift leaders and our trainer, side by side",
            Payment = "Half now, half after the review",
            Problems = [new("Returns are counted twice every month", "Two people for three days", true)],
            Goals = [new("Fewer returns", true, [new("Returns", "%", 7, 3, new(2031, 3, 1), "From the slips", "Olga Prudent")])],
            Options = [new("Small", "Begin with one gate", [new("Scanner", 2, "pieces", 1_000_00, 10, 20), new("Training", 1.5m, "days", 333_33, 0, 20)]), new("Large", null, [new("Scanner", 14, "pieces", 900_00, 15, 20)])],
        };
        await desk.RewriteAsync(draft.Id, whole, null, default);
        await desk.ShareAsync(draft.Id, null, default);
        await desk.RewriteAsync(draft.Id, whole with { Delivery = "In one week, at night", Options = [whole.Options[0] with { Lines = [whole.Options[0].Lines[0] with { Quantity = 3 }, new("Support for a year", 1, null, 500_00, 0, 20)] }, whole.Options[1]] }, null, default);
        await desk.ShareAsync(draft.Id, null, default);
    }

    private async Task AgreeAsync(AgreementDesk desk, Actor actor)
    {
        var today = actor.DayOf(TimeProvider.System.GetUtcNow().UtcDateTime);
        await desk.NeedOnAsync(Journey, today.AddDays(45), null, default);
        await desk.OfferStepsAsync(Journey, default);
        await desk.PlanStepAsync(Journey, new("Ask our lawyer", StepSide.Ours, actor.Name, 20, true), default);
        await desk.SponsorAsync(Stakeholder, SponsorState.Asked, Sponsored.Money, null, default);
        await desk.ExplainAsync(Stakeholder, Understanding.Understands, "No more two counts before the audit: one, at the gate, that you can look at any day.", "Ivan Busy", null, default);
        await desk.RaiseAsync(Journey, new(ConcernKind.Doubt, "Ivan Busy", "Will the scanner bear the cold?"), default);
        var objection = await desk.RaiseAsync(Journey, new(ConcernKind.Objection, null, "Too dear", Stakeholder, Cause: Hourglass.Method.Stage.Explore), default);
        await desk.ResolveAsync(objection.Id, "Counted together what two counts cost in a year", default);
        await desk.CompeteAsync(Journey, new(Rivalry.NamedRival, "Fast Scan", "Cheaper, no training"), default);
    }
}
