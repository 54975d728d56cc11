using System.Reflection;
using Hourglass.Collaboration;
using Hourglass.Data;
using Hourglass.Proposals;
using Hourglass.Research;
using Hourglass.Rooms;
using Hourglass.Solutions;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Rooms;

/// <summary>Only what is marked shared is in Olga's room.</summary>
public sealed class WhatAGuestSees : InTheRoom
{
    [Fact]
    public async Task Are_problems_once_they_are_shared_and_never_our_evidence()
    {
        var key = await InviteAsync();
        var problem = await FindAsync(new("Counted twice", "A scanner", "Our own guess", EvidenceClass.Assumed, "Their director is the cause"));
        Assert.Empty((await NeedsAsync(key)).Problems);

        await Do(d => d.ShareAsync(problem.Id, true, default));

        Assert.Equal("Counted twice", Assert.Single((await NeedsAsync(key)).Problems).Text);
        await InsideAsync(key, v => v.Get<RoomDeeds>().RankAsync(v.Guest, problem.Id, 5, 4, default));
        await InsideAsync(key, v => v.Get<RoomDeeds>().ConfirmAsync(v.Guest, problem.Id, default));
        var ranked = await ProblemAsync();
        Assert.Equal((5, 4, "Olga", "Olga"), (ranked.Importance, ranked.Urgency, ranked.RankedBy, ranked.ConfirmedBy));
    }

    [Fact]
    public async Task Is_nothing_that_was_not_shared_even_by_its_number()
    {
        var key = await InviteAsync();
        var hidden = await FindAsync(new("Their director is the cause"));
        var part = await World.Ask<DesignDesk, SolutionElement>(d => d.ProposeAsync(Journey, new("Replace him"), [], default));
        var goal = await World.Ask<DesignDesk, Goal>(d => d.AimAsync(Journey, new("Ours alone"), null, default));
        await World.Do<AgreementDesk>(d => d.NeedOnAsync(Journey, World.Today.AddDays(60), null, default));
        var step = await World.Ask<AgreementDesk, JointStep>(d => d.PlanStepAsync(Journey, new("Check their books", StepSide.Theirs, IsInternal: true), default));
        var ours = await World.Ask<AgreementDesk, JointStep>(d => d.PlanStepAsync(Journey, new("We install"), default));
        var draft = await World.Ask<ProposalDesk, Proposal>(d => d.AssembleAsync(Journey, default));

        await InsideAsync(key, async v =>
        {
            var (deeds, design, guest) = (v.Get<RoomDeeds>(), v.Get<RoomDesign>(), v.Guest);
            Assert.Equal("problem.unknown", await RefusedAsync(() => deeds.RankAsync(guest, hidden.Id, 1, 1, default)));
            Assert.Equal("problem.unknown", await RefusedAsync(() => deeds.ConfirmAsync(guest, hidden.Id, default)));
            Assert.Equal("solution.unknown", await RefusedAsync(() => design.RemarkAsync(guest, part.Id, "x", default)));
            Assert.Equal("solution.unknown", await RefusedAsync(() => design.AgreeAsync(guest, part.Id, default)));
            Assert.Equal("goal.unknown", await RefusedAsync(() => design.AgreeToGoalAsync(guest, goal.Id, default)));
            Assert.Equal("joint-step.unknown", await RefusedAsync(() => deeds.TickAsync(guest, step.Id, default)));
            Assert.Equal("joint-step.unknown", await RefusedAsync(() => deeds.TickAsync(guest, ours.Id, default)));
            Assert.Equal("proposal.not-shared", await RefusedAsync(() => deeds.AnswerAsync(guest, draft.Id, new(true, 1, "x", "Olga"), default)));
            Assert.Empty((await v.Get<RoomBook>().SolutionAsync(guest, default)).Parts);
            Assert.Empty((await v.Get<RoomBook>().SolutionAsync(guest, default)).Goals);
            Assert.Equal(["We install"], (await v.Get<RoomBook>().PlanAsync(guest, default)).Steps.Select(s => s.What));
            Assert.Empty(await v.Get<RoomBook>().ProposalsAsync(guest, default));
        });
    }

    [Fact]
    public async Task Are_things_of_their_own_journey_and_of_no_other()
    {
        var key = await InviteAsync();
        var other = await World.StartJourney(company: "Bolt");
        var theirs = await World.Ask<ResearchDesk, Problem>(d => d.FindAsync(other.Id, new("Bolt's problem"), default));
        await Do(d => d.ShareAsync(theirs.Id, true, default));
        var part = await World.Ask<DesignDesk, SolutionElement>(d => d.ProposeAsync(other.Id, new("Bolt's part"), [], default));
        await World.Do<DesignDesk>(d => d.ShareAsync(part.Id, true, default));

        Assert.Empty((await NeedsAsync(key)).Problems);
        await InsideAsync(key, async v =>
        {
            Assert.Equal("problem.unknown", await RefusedAsync(() => v.Get<RoomDeeds>().RankAsync(v.Guest, theirs.Id, 1, 1, default)));
            Assert.Equal("solution.unknown", await RefusedAsync(() => v.Get<RoomDesign>().RemarkAsync(v.Guest, part.Id, "x", default)));
        });
    }

    [Fact]
    public async Task Brings_in_their_own_and_it_is_marked_as_theirs()
    {
        var key = await InviteAsync();
        await InsideAsync(key, v => v.Get<RoomDesign>().ContributeAsync(v.Guest, "Count at the gate", null, default));
        await InsideAsync(key, v => v.Get<RoomDesign>().WishAsync(v.Guest, "Half the returns", default));
        await InsideAsync(key, v => v.Get<RoomDeeds>().ThinkAsync(v.Guest, "Ask the driver", default));

        var solution = await InsideAsync(key, v => v.Get<RoomBook>().SolutionAsync(v.Guest, default));
        Assert.Equal(("Count at the gate", true), (solution.Parts.Single().Title, solution.Parts.Single().IsTheirs));
        Assert.Equal(("Half the returns", true), (solution.Goals.Single().Words, solution.Goals.Single().IsTheirs));
        Assert.Equal(("Ask the driver", "Olga", true), await InsideAsync(key, async v => { var idea = (await v.Get<RoomBook>().NeedsAsync(v.Guest, default)).Ideas.Single(); return (idea.Text, idea.ByName, idea.IsTheirs); }));
    }

    /// <summary>What the room gives away are records of its own; an entity would bring all its columns along.</summary>
    [Fact]
    public void Is_made_of_nothing_but_records_of_the_room()
    {
        var entities = new HashSet<Type>();
        using (var model = World.Service<Microsoft.Extensions.DependencyInjection.IServiceScopeFactory>().CreateScope())
            foreach (var type in ((HourglassDb)model.ServiceProvider.GetService(typeof(HourglassDb))!).Model.GetEntityTypes()) entities.Add(type.ClrType);

        var given = typeof(RoomBook).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(m => m.ReturnType).ToList();
        var reached = new HashSet<Type>();
        given.ForEach(type => Reach(type, reached));

        Assert.NotEmpty(reached);
        Assert.Empty(reached.Intersect(entities));
    }

    private static void Reach(Type type, HashSet<Type> reached)
    {
        foreach (var part in type.GetGenericArguments().Append(type.IsArray ? type.GetElementType()! : type))
        {
            if (part != type) Reach(part, reached);
            if (part.Namespace?.StartsWith("Hourglass", StringComparison.Ordinal) != true || !reached.Add(part)) continue;
            foreach (var property in part.GetProperties()) Reach(property.PropertyType, reached);
        }
    }

    private Task<RoomNeeds> NeedsAsync(string key) => InsideAsync(key, v => v.Get<RoomBook>().NeedsAsync(v.Guest, default));
}
