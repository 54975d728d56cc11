using Hourglass.Journeys;
using Hourglass.Team;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Journeys;

public sealed class SomebodyElse : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Does_not_know_a_journey_that_is_not_theirs()
    {
        var journey = await _world.StartJourney();
        _world.Me = _world.Ben;

        Assert.Null(await _world.Ask<JourneySheets, JourneySheet?>(s => s.ReadAsync(journey.Id, default)));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => _world.Change(b => b.NoteAsync(journey.Id, "mine now", default)));
        Assert.Equal("journey.unknown", refused.Code);
    }

    [Fact]
    public async Task Who_only_reads_sees_a_journey_and_changes_nothing()
    {
        var journey = await _world.StartJourney();
        _world.Me = _world.Boss with { Roles = Roles.Executive };

        Assert.NotNull(await _world.Ask<JourneySheets, JourneySheet?>(s => s.ReadAsync(journey.Id, default)));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => _world.Change(b => b.PlanNextAsync(journey.Id, new NextStep("Call", _world.Today), default)));
        Assert.Equal("actor.only-reads", refused.Code);
    }

    [Fact]
    public async Task Who_was_faster_is_not_overwritten_by_what_the_second_one_had_not_seen()
    {
        var journey = await _world.StartJourney();
        await _world.Change(b => b.NoteAsync(journey.Id, "they moved to a new office", default));

        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            _world.Change(b => b.Seeing(journey.Version).PlanNextAsync(journey.Id, new NextStep("Call the old office", _world.Today), default)));

        Assert.Equal("journey.changed", refused.Code);
        Assert.Null((await _world.Read(journey.Id)).NextWhat);
    }

    [Fact]
    public async Task Gets_a_journey_that_is_handed_over()
    {
        var journey = await _world.StartJourney();
        await _world.Change(b => b.HandToAsync(journey.Id, _world.Ben.Id, default));

        _world.Me = _world.Ben;

        Assert.NotNull(await _world.Ask<JourneySheets, JourneySheet?>(s => s.ReadAsync(journey.Id, default)));
    }
}
