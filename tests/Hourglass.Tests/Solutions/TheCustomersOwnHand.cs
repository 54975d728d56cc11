using Hourglass.Journeys;

namespace Hourglass.Tests.Solutions;

/// <summary>Olga of Acme brings something in herself (R54).</summary>
public sealed class TheCustomersOwnHand : Designing
{
    [Fact]
    public async Task Shows_the_gate_and_stands_in_the_history_by_name()
    {
        await ProposeAsync("Ours");
        Assert.Contains("customer-contributed", await MissingAsync());

        var element = await Ask(d => d.ContributeAsync(Journey, new("Let the shops count"), null, "Olga Prudent", default));

        Assert.DoesNotContain("customer-contributed", await MissingAsync());
        Assert.Equal((true, true, "Olga Prudent"), (element.FromCustomer, element.IsShared, element.ByName));
        Assert.Contains((await World.Read(Journey)).Milestones, m => m is { From: "solution-contributed", ByName: "Olga Prudent" });
    }

    [Fact]
    public async Task Touches_only_what_was_shared_and_belongs_to_its_own_journey()
    {
        var ours = await ProposeAsync("Ours");
        var goal = await Ask(d => d.AimAsync(Journey, new("Every slip once"), null, default));
        Assert.Equal("solution.unknown", await RefusedAsync(d => d.RemarkAsync(Journey, ours.Id, "Hm", "Olga", default)));
        Assert.Equal("solution.unknown", await RefusedAsync(d => d.AgreeAsync(Journey, ours.Id, "Olga", default)));
        Assert.Equal("goal.unknown", await RefusedAsync(d => d.AgreeToGoalAsync(Journey, goal.Id, "Olga", default)));
        await Do(d => d.ShareAsync(ours.Id, true, default));
        await Do(d => d.ShareGoalAsync(goal.Id, true, default));
        var other = (await World.StartJourney("Another need")).Id;
        Assert.Equal("solution.unknown", await RefusedAsync(d => d.AgreeAsync(other, ours.Id, "Olga", default)));

        await Do(d => d.RemarkAsync(Journey, ours.Id, "Hm", "Olga", default));
        await Do(d => d.AgreeAsync(Journey, ours.Id, "Olga", default));
        await Do(d => d.AgreeToGoalAsync(Journey, goal.Id, "Olga", default));

        var shop = await ShopAsync();
        Assert.Equal((true, true, "Olga"), (shop.Comments[0].FromCustomer, shop.Comments[0].IsShared, shop.Comments[0].ByName));
        Assert.Equal(100, shop.CustomersShare);
    }

    [Fact]
    public async Task Is_counted_over_parts_and_goals_alike()
    {
        await ProposeAsync("Ours");
        Assert.Equal(0, (await ShopAsync()).CustomersShare);
        await Ask(d => d.ContributeAsync(Journey, new("Theirs"), null, "Olga", default));
        await Ask(d => d.WishAsync(Journey, new("Every slip once"), "Olga", default));

        Assert.Equal(66, (await ShopAsync()).CustomersShare);
    }
}
