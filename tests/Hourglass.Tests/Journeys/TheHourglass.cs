using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Team;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Journeys;

public sealed class TheHourglass : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Counts_and_sums_what_stands_in_each_stage()
    {
        await StartAsync(3, value: 10_00);
        var moved = await StartAsync(1, value: 25_00);
        await _world.Change(b => b.MoveAsync(moved[0].Id, Stage.Design, "Known for years", null, default));

        var view = await ReadAsync();

        Assert.Equal([3, 0, 1, 0, 0, 0, 0], view.Stages.Select(s => s.Count));
        Assert.Equal([30_00, 0, 25_00, 0, 0, 0, 0], view.Stages.Select(s => s.Value));
        Assert.Equal(Stages.All, view.Stages.Select(s => s.Stage));
    }

    [Fact]
    public async Task Holds_the_most_urgent_grains_of_a_full_band()
    {
        var journeys = await StartAsync(Hourglasses.MostGrains + 6);
        foreach (var (place, journey) in journeys.Index())
            await _world.Change(b => b.PlanNextAsync(journey.Id, new NextStep("Call", _world.Today.AddDays(place)), default));

        var band = (await ReadAsync()).Stages[0];

        Assert.Equal(Hourglasses.MostGrains + 6, band.Count);
        Assert.Equal(journeys.Take(Hourglasses.MostGrains).Select(j => j.Id), band.Cards.Select(c => c.Id));
    }

    [Fact]
    public async Task Shows_a_seller_only_their_own_sand()
    {
        await StartAsync(2);
        _world.Me = _world.Ben;
        await StartAsync(1);

        var bens = await ReadAsync();
        _world.Me = _world.Boss;
        var bosss = await ReadAsync();

        Assert.Equal((1, 1), (bens.Count, bens.Facts.Journeys));
        Assert.Equal((3, 3), (bosss.Count, bosss.Facts.Journeys));
        Assert.Single(bens.Stages[0].Cards);
    }

    [Fact]
    public async Task Follows_the_filter_for_owner_and_tag_and_period()
    {
        var mine = await StartAsync(2);
        _world.Me = _world.Ben;
        await StartAsync(1);
        _world.Me = _world.Boss;

        Assert.Equal(2, (await ReadAsync(new JourneyFilter { Owners = [_world.Ana.Id] })).Count);
        Assert.Equal(0, (await ReadAsync(new JourneyFilter { To = _world.Today.AddDays(-1) })).Count);
        Assert.Equal(3, (await ReadAsync(new JourneyFilter { From = _world.Today })).Count);
        Assert.Equal(0, (await ReadAsync(new JourneyFilter { Tag = "seasonal" })).Count);
        Assert.Equal(mine.Count, (await ReadAsync(new JourneyFilter { Words = "fewer", Owners = [_world.Ana.Id] })).Stages[0].Cards.Count);
    }

    [Fact]
    public async Task Says_that_it_is_a_funnel_while_nothing_is_below()
    {
        Assert.False((await ReadAsync()).Facts.IsFunnel);
        var journeys = await StartAsync(2);
        Assert.True((await ReadAsync()).Facts.IsFunnel);

        await _world.Change(b => b.WinAsync(journeys[0].Id, null, 900_00, "Signed", default));
        var facts = (await ReadAsync()).Facts;

        Assert.False(facts.IsFunnel);
        Assert.Equal(1, facts.SoldNotFinished);
        Assert.Equal([new Amount("USD", 900_00)], facts.SoldValue);
        Assert.Equal(new HourglassShape(1, 1, 0), facts.Shape);
    }

    [Fact]
    public async Task Takes_a_deal_as_finished_only_when_both_keys_are_turned()
    {
        var journey = (await StartAsync(1))[0];
        await _world.Change(b => b.WinAsync(journey.Id, null, null, "Signed", default));
        await _world.Change(b => b.TurnKeyAsync(journey.Id, FinishKey.ResultObtained, "It works", null, default));
        var half = (await ReadAsync()).Facts;
        await _world.Change(b => b.TurnKeyAsync(journey.Id, FinishKey.ReadyToRecommend, "Gladly", null, default));
        var whole = (await ReadAsync()).Facts;

        Assert.Equal((1, 0), (half.SoldNotFinished, half.Finished));
        Assert.Equal((0, 1), (whole.SoldNotFinished, whole.Finished));
    }

    [Fact]
    public async Task Tells_from_introductions_to_what_became_of_them_and_their_value()
    {
        var introduced = await StartAsync(5, value: 10_00, origin: Origin.Referral);
        await StartAsync(2, value: 7_00);
        await WinAsync(introduced[0], 30_00);
        await WinAsync(introduced[1], 50_00);
        foreach (var key in Enum.GetValues<FinishKey>()) await _world.Change(b => b.TurnKeyAsync(introduced[1].Id, key, "Gladly", null, default));
        await _world.Change(b => b.EndAsync(introduced[2].Id, new Farewell(Ending.BuyersNo, "Too early"), default));
        await _world.Change(b => b.EndAsync(introduced[3].Id, new Farewell(Ending.Postponed, "Next year", ComeBackOn: _world.Today.AddDays(90)), default));

        var told = (await ReadAsync()).Facts.Introductions;

        Assert.Equal((5, 2, 1, 1, 1, 1), (told.All.Count, told.Open.Count, told.Sold.Count, told.Finished.Count, told.Postponed.Count, told.Ended.Count));
        Assert.Equal([new Amount("USD", 110_00)], told.All.Sums);
        Assert.Equal([new Amount("USD", 40_00)], told.Open.Sums);
        Assert.Equal((30_00, 50_00), (told.Sold.Sums.Single().Minor, told.Finished.Sums.Single().Minor));
    }

    [Fact]
    public async Task Counts_as_introduced_what_the_reader_may_see_and_what_is_said_to_be_now()
    {
        var mine = await StartAsync(1, origin: Origin.Referral);
        _world.Me = _world.Ben;
        await StartAsync(2, origin: Origin.Referral);
        _world.Me = _world.Boss;
        await _world.Change(b => b.EditAsync(mine[0].Id, mine[0].Details with { Origin = Origin.Event }, null, default));

        Assert.Equal(2, (await ReadAsync()).Facts.Introductions.All.Count);
        Assert.Equal(0, (await ReadAsync(new JourneyFilter { Owners = [_world.Ana.Id] })).Facts.Introductions.All.Count);
        _world.Me = _world.Ana;
        Assert.Equal(0, (await ReadAsync()).Facts.Introductions.All.Count);
    }

    [Fact]
    public async Task Tells_the_age_of_maybes_and_counts_a_clear_no_like_a_yes()
    {
        var journeys = await StartAsync(4);
        _world.Clock.Advance(TimeSpan.FromDays(30));
        await _world.Change(b => b.AnswerAsync(journeys[0].Id, Answer.Maybe, MaybeKind.Unknown, _world.Today.AddDays(-10), default));
        await _world.Change(b => b.AnswerAsync(journeys[1].Id, Answer.Maybe, MaybeKind.Unknown, _world.Today.AddDays(-20), default));
        await _world.Change(b => b.AnswerAsync(journeys[2].Id, Answer.Yes, MaybeKind.Unknown, null, default));
        await _world.Change(b => b.EndAsync(journeys[3].Id, new Farewell(Ending.BuyersNo, "Too early"), default));

        var facts = (await ReadAsync()).Facts;

        Assert.Equal((2, 15), (facts.Maybes, facts.MaybeAge));
        Assert.Equal((1, 1, 2), (facts.Yeses, facts.Noes, facts.Answers));
        Assert.Equal(3, facts.WithoutStep);
    }

    [Fact]
    public async Task Asks_the_database_as_little_for_many_as_for_one()
    {
        await StartAsync(1);
        await ReadAsync();
        var few = await SqlCommands.Of(() => ReadAsync());
        await StartAsync(60);
        var many = await SqlCommands.Of(() => ReadAsync());

        Assert.Equal(3, few.Count);
        Assert.Equal(few.Count, many.Count);
    }

    private Task<HourglassView> ReadAsync(JourneyFilter? filter = null) =>
        _world.Ask<Hourglasses, HourglassView>(h => h.ReadAsync(filter ?? JourneyFilter.Everything, default));

    private Task WinAsync(Journey journey, long value) => _world.Change(b => b.WinAsync(journey.Id, null, value, "Signed", default));

    private async Task<List<Journey>> StartAsync(int many, long value = 100_00, Origin origin = Origin.Other)
    {
        var company = await _world.AddCompany();
        var started = new List<Journey>();
        for (var i = 0; i < many; i++)
            started.Add(await _world.Ask<JourneyBook, Journey>(b => b.StartAsync(company.Id, new JourneyDetails("Fewer returns", Origin: origin, Value: value), null, default)));
        return started;
    }
}
