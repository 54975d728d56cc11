using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Data;

public sealed class TheWallBetweenWorkspaces : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Another_workspaces_journey_is_unknown_even_to_an_administrator()
    {
        var journey = await _world.StartJourney();
        _world.Me = (await _world.OpenWorkspaceAsync("Other house")).Boss;

        var refused = await Assert.ThrowsAsync<RefusedException>(() => _world.Change(b => b.NoteAsync(journey.Id, "hello", default)));

        Assert.Equal("journey.unknown", refused.Code);
    }

    [Fact]
    public async Task Stands_on_PostgreSQL_even_when_the_query_forgets_it()
    {
        if (!TestDatabase.IsPostgres) return;
        await _world.StartJourney();
        _world.Me = (await _world.OpenWorkspaceAsync("Other house")).Boss;

        var seen = await _world.Ask<HourglassDb, int>(db => db.Journeys.IgnoreQueryFilters().CountAsync());

        Assert.Equal(0, seen);
    }
}
