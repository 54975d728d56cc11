using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Journeys;

public sealed class TheTwoKeys : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Are_turned_only_after_the_purchase()
    {
        var journey = await _world.StartJourney();

        await Refused("finish.not-sold-yet", b => b.TurnKeyAsync(journey.Id, FinishKey.ResultObtained, "it works", null, default));
    }

    [Fact]
    public async Task Open_the_word_finished_only_together_and_never_before()
    {
        var journey = await Sold();
        await Turn(journey, FinishKey.ResultObtained);
        Assert.True((await _world.Read(journey)).IsSoldButNotFinished);

        await Turn(journey, FinishKey.ReadyToRecommend);

        var finished = await _world.Read(journey);
        Assert.Equal((Standing.Finished, _world.Today), (finished.Standing, finished.FinishedOn!.Value));
        Assert.Empty(finished.MissingIn(Stage.Engage));
    }

    [Fact]
    public async Task Stand_in_the_way_of_any_other_ending_until_one_is_taken_back()
    {
        var journey = await Sold();
        await Turn(journey, FinishKey.ResultObtained);
        await Turn(journey, FinishKey.ReadyToRecommend);

        await Refused("journey.is-finished", b => b.EndAsync(journey, new Farewell(Ending.OurNo, "no"), default));
        await Refused("journey.is-finished", b => b.ReopenAsync(journey, "again", default));
        await _world.Change(b => b.TurnKeyBackAsync(journey, FinishKey.ReadyToRecommend, "they complained", default));

        var open = await _world.Read(journey);
        Assert.Equal((Standing.Active, DateOnly.MinValue), (open.Standing, open.AttentionOn));
    }

    [Fact]
    public async Task Hold_a_journey_after_its_purchase()
    {
        var journey = await Sold();
        await Turn(journey, FinishKey.ResultObtained);

        await Refused("journey.keys-turned", b => b.MoveAsync(journey, Stage.Design, "they want it changed", null, default));
    }

    [Fact]
    public async Task Ask_for_the_customers_words()
    {
        var journey = await Sold();

        await Refused("finish.words.missing", b => b.TurnKeyAsync(journey, FinishKey.ResultObtained, " ", null, default));
    }

    private async Task<Guid> Sold()
    {
        var journey = await _world.StartJourney();
        await _world.Change(b => b.WinAsync(journey.Id, null, null, "they came with a signed order", default));
        return journey.Id;
    }

    private Task Turn(Guid journey, FinishKey key) => _world.Change(b => b.TurnKeyAsync(journey, key, "yes, truly", null, default));

    private async Task Refused(string code, Func<JourneyBook, Task> deed) =>
        Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(() => _world.Change(deed))).Code);
}
