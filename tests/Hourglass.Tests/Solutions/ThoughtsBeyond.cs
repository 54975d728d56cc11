using Hourglass.Solutions;

namespace Hourglass.Tests.Solutions;

/// <summary>No limits, our product as a service, how they earn, and what else could be done (R57–R60).</summary>
public sealed class ThoughtsBeyond : Designing
{
    [Fact]
    public async Task Are_written_once_for_the_whole_solution_and_by_one_at_a_time()
    {
        await Do(d => d.WriteAsync(Journey, new("Returns count themselves", "Pay per counted slip"), 0, default));

        Assert.Equal("Pay per counted slip", (await ShopAsync()).Notes!.AsService);
        Assert.Equal("record.changed", await RefusedAsync(d => d.WriteAsync(Journey, new("x"), 0, default)));
    }

    [Fact]
    public async Task Keep_what_was_explored_and_why_it_was_chosen()
    {
        var chance = await Ask(d => d.SpotAsync(Journey, new("Returns as a service for their neighbours", "A second shift"), default));
        await Do(d => d.DescribeOpportunityAsync(chance.Id, chance.Details with { Explored = "Two neighbours asked", Choice = "In autumn: the shift comes first" }, chance.Version, default));
        Assert.Equal("In autumn: the shift comes first", (await ShopAsync()).Opportunities.Single().Choice);

        await Do(d => d.DropOpportunityAsync(chance.Id, default));

        Assert.Empty((await ShopAsync()).Opportunities);
    }

    [Fact]
    public async Task Are_words()
    {
        Assert.Equal("opportunity.what.missing", await RefusedAsync(d => d.SpotAsync(Journey, new("   "), default)));
        Assert.Equal("text.broken", await RefusedAsync(d => d.SpotAsync(Journey, new("x" + (char)0xD83D), default)));
    }

    [Fact]
    public async Task May_be_long_and_full_of_pictures_and_still_fit_into_the_history()
    {
        var title = new string('x', 118) + "😀😀";

        await ProposeAsync(title);

        Assert.Contains((await World.Read(Journey)).Milestones, m => m.From == "solution-added" && m.To == new string('x', 118) + "…");
    }
}
