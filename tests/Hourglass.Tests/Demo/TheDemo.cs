using Hourglass.Data;
using Hourglass.Demo;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Demo;

public sealed class TheDemo : IAsyncLifetime
{
    private readonly World _world = new();

    public ValueTask InitializeAsync() => _world.InitializeAsync();
    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Theory]
    [InlineData("en", "USD")]
    [InlineData("ru", "RUB")]
    public async Task Holds_forty_companies_with_journeys_in_every_stage_and_standing(string language, string currency)
    {
        await VisitAsync(language);

        Assert.Equal(40, await _world.Ask<HourglassDb, int>(db => db.Companies.CountAsync()));
        var tallies = await _world.Ask<HourglassDb, List<Tally>>(db => db.Tallies.AsNoTracking().ToListAsync());
        Assert.Equal(53, tallies.Sum(t => t.Count));
        Assert.Equal(Stages.All, tallies.Where(t => t.Standing == Standing.Active && t.Count > 0).Select(t => t.Stage).Distinct().Order());
        Assert.Equal(Enum.GetValues<Standing>(), tallies.Where(t => t.Count > 0).Select(t => t.Standing).Distinct().Order());
        Assert.All(tallies, tally => Assert.Equal(currency, tally.Currency));
    }

    [Fact]
    public async Task Tells_one_journey_from_the_first_research_to_finished_in_the_order_of_its_days()
    {
        await VisitAsync("en");

        var story = await _world.Ask<HourglassDb, Journey>(db => db.Journeys.AsNoTracking().Include(j => j.Milestones.OrderBy(m => m.At).ThenBy(m => m.Id))
            .Include(j => j.Evidence).AsSplitQuery().SingleAsync(j => j.Need == "Less unsold bread at closing time"));

        Assert.Equal((Standing.Finished, 7), (story.Standing, story.Coverage));
        MilestoneKind[] landmarks =
        [
            MilestoneKind.Started, MilestoneKind.Moved, MilestoneKind.Moved, MilestoneKind.Moved, MilestoneKind.Moved, MilestoneKind.Won,
            MilestoneKind.Moved, MilestoneKind.ResultObtained, MilestoneKind.Moved, MilestoneKind.ReadyToRecommend, MilestoneKind.Finished,
        ];
        Assert.Equal(landmarks, story.Milestones.Select(m => m.Kind).Where(landmarks.Contains));
        string[] tellings = ["70% of the waste", "Nobody here finished your manual", "one loaf left", "Maya suggested a call", "four-part proposal", "became the sponsor", "The doubt is gone", "result agreement is signed", "Kickoff by the ovens", "waste 4.9%", "five times the price", "Looked for a lever", "price talk", "introduced us", "without any ifs", "We told Lydia"];
        var told = string.Join('\n', story.Milestones.Select(m => m.Note));
        var places = tellings.Select(t => told.IndexOf(t, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData("en"), InlineData("ru")]
    public async Task Knows_what_matters_from_the_second_stage_on_and_what_is_made_of_it_from_the_third(string language)
    {
        await VisitAsync(language);

        var lacking = await _world.Ask<HourglassDb, List<string>>(db => db.Journeys.Where(j => j.Standing == Standing.Active || j.Standing == Standing.Finished)
            .Where(j => j.Stage != Stage.Explore && !db.Problems.Any(p => p.JourneyId == j.Id && p.IsMain && p.Importance > 0 && p.After != null)
                || j.Stage != Stage.Explore && j.Stage != Stage.Collaborate && !db.SolutionElements.Any(e => e.JourneyId == j.Id && e.Traces.Any()))
            .Select(j => j.Need).ToListAsync());

        Assert.Empty(lacking);
        Assert.Equal(2, await _world.Ask<HourglassDb, int>(db => db.SolutionVariants.Select(v => v.JourneyId).Distinct().CountAsync()));
        Assert.Contains((9m, 5m), await _world.Ask<HourglassDb, List<(decimal?, decimal?)>>(async db => [.. (await db.Goals.Include(g => g.Measures).ToListAsync()).SelectMany(g => g.Measures).Select(m => (m.Baseline, m.Target))]));
        Assert.True(await _world.Ask<HourglassDb, bool>(db => db.Goals.Include(g => g.Measures).Where(g => g.ConfirmedBy != null).AllAsync(g => g.Measures.Any())));
    }

    [Fact]
    public async Task Happened_in_the_past_and_waits_in_the_future()
    {
        await VisitAsync("en");

        var latest = await _world.Ask<HourglassDb, DateTime>(db => db.Milestones.MaxAsync(m => m.At));
        var due = await _world.Ask<HourglassDb, int>(db => db.Journeys.CountAsync(j => j.NextOn == _world.Today));

        Assert.True(latest <= _world.Now);
        Assert.True(due >= 3);
    }

    [Fact]
    public async Task Is_entered_again_not_built_again()
    {
        var first = await VisitAsync("en");
        var again = await _world.Ask<DemoHouse, DemoVisit>(house => house.OpenAsync("en", default));

        Assert.Equal(first.Seat.InWorkspaceId, again.Seat.InWorkspaceId);
        Assert.Equal(first.Account.Id, again.Account.Id);
    }

    [Fact]
    public async Task Is_furnished_in_a_handful_of_commands_not_in_one_for_every_row()
    {
        var commands = await SqlCommands.Of(() => VisitAsync("en"));

        Assert.InRange(commands.Count, 1, 90);
    }

    [Fact]
    public async Task Can_be_thrown_away_and_leaves_nothing_behind()
    {
        var keep = await VisitAsync("ru");
        var visit = await VisitAsync("en");

        await _world.Do<DemoHouse>(house => house.ThrowAwayAsync(visit.Seat.InWorkspaceId, default));

        Assert.Equal(0, await _world.Ask<HourglassDb, int>(async db => await db.Companies.CountAsync() + await db.Milestones.CountAsync() + await db.Tallies.CountAsync()
            + await db.Users.CountAsync(a => a.Id == visit.Account.Id) + await db.Workspaces.CountAsync(w => w.Id == visit.Seat.InWorkspaceId)));
        Assert.NotNull(await _world.Ask<DemoHouse, DemoVisit?>(house => house.FindAsync("ru", default)));
        Assert.NotEqual(visit.Seat.InWorkspaceId, (await VisitAsync("en")).Seat.InWorkspaceId);
        Assert.NotEqual(keep.Seat.InWorkspaceId, visit.Seat.InWorkspaceId);
    }

    [Fact]
    public async Task Is_the_only_workspace_that_can_be_thrown_away()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            _world.Do<DemoHouse>(house => house.ThrowAwayAsync(_world.Ana.WorkspaceId, default)));

        Assert.Equal("demo.none", refused.Code);
    }

    [Fact]
    public async Task Does_not_close_the_first_visit()
    {
        var empty = await _world.Ask<Workspaces, bool>(w => w.AnyAsync(default));
        await VisitAsync("en");

        Assert.Equal(empty, await _world.Ask<Workspaces, bool>(w => w.AnyAsync(default)));
    }

    private async Task<DemoVisit> VisitAsync(string language)
    {
        var visit = await _world.Ask<DemoHouse, DemoVisit>(house => house.OpenAsync(language, default));
        _world.Me = Actor.Engine(visit.Seat.InWorkspaceId);
        return visit;
    }
}
