using Hourglass.Method;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Journeys;

public sealed class ShowingEvidenceAgain : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Replaces_what_was_said_before()
    {
        var journey = await _world.StartJourney();
        await _world.Change(b => b.ShowAsync(journey.Id, "real-problem", "a guess", default));

        await _world.Change(b => b.ShowAsync(journey.Id, "real-problem", "three weeks of returns, counted", default));

        Assert.Equal("three weeks of returns, counted", Assert.Single((await _world.Read(journey.Id)).Evidence).Note);
    }

    [Fact]
    public async Task Giving_a_stage_to_another_owner_keeps_one_owner_for_it()
    {
        var journey = await _world.StartJourney();
        await _world.Change(b => b.GiveStageToAsync(journey.Id, Stage.Deliver, _world.Ben.Id, default));

        await _world.Change(b => b.GiveStageToAsync(journey.Id, Stage.Deliver, _world.Boss.Id, default));

        Assert.Equal(_world.Boss.Id, Assert.Single((await _world.Read(journey.Id)).StageOwners).MemberId);
    }
}
