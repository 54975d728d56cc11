using Hourglass.Journeys;
using Hourglass.Proposals;
using Hourglass.Relationships;
using Hourglass.Research;
using Hourglass.Team;

namespace Hourglass.Tests.Research;

/// <summary>The results of customers like Acme, before Ana's eyes while she studies it (R131).</summary>
public sealed class WhatOthersReached : Comparing
{
    [Fact]
    public async Task Is_told_of_the_same_sector_first_then_of_those_with_a_tag_in_common()
    {
        await DescribeAsync(new("Acme", "Retail"), "family", "export");
        await FinishAsync("Farming", 1, null, "family", "export");
        await FinishAsync("Retail", 2);
        await FinishAsync("Metal", 3, null, "seasonal");

        var told = await ToldAsync();

        Assert.Equal([("Retail of 2", true, "It works for 2"), ("Farming of 1", false, "It works for 1")], told.Select(r => (r.Company, r.SameSector, r.Words)));
    }

    [Fact]
    public async Task Is_at_most_five_and_none_while_nothing_is_known()
    {
        for (var i = 1; i <= 6; i++) await FinishAsync("Retail", i);
        Assert.Empty(await ToldAsync());

        await DescribeAsync(new("Acme", "Retail"));

        Assert.Equal(PastResults.Most, (await ToldAsync()).Count);
    }

    [Fact]
    public async Task Is_told_with_the_goals_that_were_agreed()
    {
        await DescribeAsync(new("Acme", "Retail"));
        var other = (await World.Ask<JourneyBook, Journey>(async b => await b.StartAsync(
            (await World.Ask<Companies, Company>(c => c.AddAsync(new CompanyDetails("Bakery", "Retail"), default))).Id, new JourneyDetails("Fewer returns"), null, default))).Id;
        var proposal = await World.Ask<ProposalDesk, Proposal>(d => d.WriteAsync(other, Whole, default));
        var version = await World.Ask<ProposalDesk, ProposalVersion>(d => d.ShareAsync(proposal.Id, null, default));
        await World.As(Actor.Engine(World.Ana.WorkspaceId) with { Name = "Olga" }, () => World.Do<ProposalDesk>(d => d.DecideAsync(proposal.Id, new(true, version.Number, version.Hash, "Olga", 1, null), default)));
        await World.Change(b => b.TurnKeyAsync(other, FinishKey.ResultObtained, "Two percent", null, default));

        var told = Assert.Single(await ToldAsync());

        Assert.Equal(("Two percent", "Returns below three percent"), (told.Words, Assert.Single(told.Goals).Words));
    }

    [Fact]
    public async Task Is_nothing_to_a_stranger()
    {
        await DescribeAsync(new("Acme", "Retail"));
        await FinishAsync("Retail", 2);
        var foreign = Guid.Empty;
        await World.As(World.Ben, async () =>
        {
            Assert.Equal("journey.unknown", (await Assert.ThrowsAsync<RefusedException>(ToldAsync)).Code);
            var company = await World.Ask<Companies, Company>(c => c.AddAsync(new CompanyDetails("Ben's", "Retail"), default));
            foreign = (await World.Ask<JourneyBook, Journey>(b => b.StartAsync(company.Id, new JourneyDetails("Fewer returns"), null, default))).Id;
            Assert.Empty(await World.Ask<PastResults, IReadOnlyList<PastResult>>(p => p.LikeAsync(foreign, default)));
        });
    }

    private ProposalContent Whole => new()
    {
        Title = "Scanners",
        ValidUntil = World.Today.AddDays(10),
        Structure = "Two scanners",
        Delivery = "In two weeks",
        Implementation = "Your shift leaders",
        Payment = "Half now",
        ReviewTerms = "Together",
        Options = [new("Small", null, [new("Scanner", 2, "pieces", 1_000_00)])],
        Goals = [new("Returns below three percent", true, [])],
    };

    private Task<IReadOnlyList<PastResult>> ToldAsync() => World.Ask<PastResults, IReadOnlyList<PastResult>>(p => p.LikeAsync(Journey, default));
}
