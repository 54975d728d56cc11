using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Journeys;

/// <summary>Ana's journey; Ben, who otherwise sees only his own, looks after one stage of it (R4).</summary>
public sealed class ALookedAfterStage : IAsyncLifetime
{
    private readonly World _world = new();
    private Guid _journey;
    private Guid _other;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _journey = (await _world.StartJourney("Fewer returns", "Acme", 70_00)).Id;
        _other = (await _world.StartJourney("Warmer offices", "Other", 30_00)).Id;
        await GiveAsync(Stage.Deliver, _world.Ben);
        _world.Me = _world.Ben;
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Shows_its_journey_to_whoever_looks_after_it()
    {
        Assert.NotNull(await SheetAsync(_journey));
        Assert.Null(await SheetAsync(_other));
        Assert.Equal([_journey], await _world.Everywhere());
    }

    [Fact]
    public async Task Lets_them_work_on_it()
    {
        await _world.Change(b => b.NoteAsync(_journey, "Asked for the plan", default));
        await _world.Change(b => b.MoveAsync(_journey, Stage.Collaborate, "knew it", null, default));

        Assert.Equal(Stage.Collaborate, (await _world.Read(_journey)).Stage);
    }

    [Fact]
    public async Task Is_nothing_to_a_stranger()
    {
        _world.Me = await _world.Join("Carl");

        Assert.Null(await SheetAsync(_journey));
        Assert.Empty(await _world.Everywhere());
        var refused = await Assert.ThrowsAsync<RefusedException>(() => _world.Change(b => b.NoteAsync(_journey, "mine now", default)));
        Assert.Equal("journey.unknown", refused.Code);
    }

    [Fact]
    public async Task Takes_the_sight_away_when_it_is_taken_away()
    {
        _world.Me = _world.Ana;
        await GiveAsync(Stage.Engage, _world.Ben);
        await GiveAsync(Stage.Deliver, _world.Ana);
        _world.Me = _world.Ben;
        Assert.Equal([_journey], await _world.Everywhere());

        await _world.Change(b => b.GiveStageToAsync(_journey, Stage.Engage, _world.Ana.Id, default));

        Assert.Null(await SheetAsync(_journey));
        Assert.Empty(await _world.Everywhere());
        Assert.True((await DayAsync()).IsEmpty);
    }

    [Fact]
    public async Task Goes_to_somebody_else_with_its_sight()
    {
        var carl = await _world.Join("Carl");
        _world.Me = _world.Ana;
        await GiveAsync(Stage.Deliver, carl);

        _world.Me = carl;
        Assert.Equal([_journey], await _world.Everywhere());
        _world.Me = _world.Ben;
        Assert.Empty(await _world.Everywhere());
    }

    [Fact]
    public async Task Is_on_their_day_while_the_journey_stands_in_it()
    {
        await _world.Change(b => b.PlanNextAsync(_journey, new NextStep("Hand over", _world.Today.AddDays(-1)), default));
        Assert.True((await DayAsync()).IsEmpty);

        await _world.Change(b => b.WinAsync(_journey, null, null, "signed", default));
        Assert.Equal([_journey], (await DayAsync()).Overdue.Rows.Select(r => r.Id));

        await _world.Change(b => b.MoveAsync(_journey, Stage.Evaluate, "works", null, default));
        Assert.True((await DayAsync()).IsEmpty);
    }

    [Fact]
    public async Task Brings_every_list_of_the_day_to_them()
    {
        await _world.Change(b => b.WinAsync(_journey, null, null, "signed", default));
        Assert.Single((await DayAsync()).WithoutStep.Rows);
        await _world.Change(b => b.PlanNextAsync(_journey, new NextStep("Call", _world.Today), default));
        Assert.Single((await DayAsync()).DueToday.Rows);
        await _world.Change(b => b.PutOffStepAsync(_journey, _world.Today.AddDays(3), default));
        Assert.Single((await DayAsync()).ThisWeek.Rows);
        await _world.Change(b => b.AnswerAsync(_journey, Answer.Maybe, MaybeKind.Unknown, _world.Today.AddDays(-90), default));
        Assert.Single((await DayAsync()).MaybeTooLong.Rows);
        await _world.Change(b => b.AskForDecisionAsync(_journey, default));
        Assert.Single((await DayAsync()).Asked.Rows);
        await _world.Change(b => b.EndAsync(_journey, new Farewell(Ending.Postponed, "no budget", ComeBackOn: _world.Today.AddDays(1)), default));
        _world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Single((await DayAsync()).ToComeBackTo.Rows);
    }

    [Fact]
    public async Task Is_on_the_day_of_those_who_see_all_as_well()
    {
        _world.Me = _world.Boss;
        await GiveAsync(Stage.Explore, _world.Boss);

        Assert.Equal([_journey], (await DayAsync()).WithoutStep.Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task Shows_the_company_and_the_people_of_its_journey_and_no_others()
    {
        _world.Me = _world.Ana;
        var (acme, other) = ((await _world.Read(_journey)).CompanyId, (await _world.Read(_other)).CompanyId);
        await KeepAsync(acme, other);
        var (lydia, max, far) = (await MeetAsync("Lydia Acme", null), await MeetAsync("Max Acme", acme), await MeetAsync("Far Other", other));
        await _world.Change(b => b.EditAsync(_journey, new JourneyDetails("Fewer returns", PersonId: lydia), null, default));
        _world.Me = _world.Ben;

        Assert.Equal([acme], await _world.Ask<Companies, List<Guid>>(c => c.Visible.Select(x => x.Id).ToListAsync()));
        Assert.Equal([lydia, max], await _world.Ask<People, List<Guid>>(p => p.Visible.OrderBy(x => x.Id).Select(x => x.Id).ToListAsync()));
        var sheet = await _world.Ask<CompanySheets, CompanySheet?>(s => s.ReadAsync(acme, default));
        Assert.Equal([_journey], sheet!.Journeys.Select(j => j.Id));
        Assert.Equal([_journey], (await _world.Ask<PersonSheets, PersonSheet?>(s => s.ReadAsync(lydia, default)))!.Journeys.Select(j => j.Id));
        Assert.Null(await _world.Ask<PersonSheets, PersonSheet?>(s => s.ReadAsync(far, default)));
        Assert.Equal(["Acme", "Lydia Acme", "Max Acme"], await FoundAsync("acme"));
        Assert.Empty(await FoundAsync("other"));
        Assert.Equal(["Fewer returns"], await FoundAsync("fewer"));
    }

    [Fact]
    public async Task Is_known_of_whoever_comes_so_that_others_pay_nothing_for_it()
    {
        var (ben, ana) = (await _world.Ask<Members, Actor?>(m => m.ActorAsync(_world.Ben.Id, default)), await _world.Ask<Members, Actor?>(m => m.ActorAsync(_world.Ana.Id, default)));

        Assert.Equal([_world.Ben.Id], ben!.StageOwners);
        Assert.Empty(ana!.StageOwners);
        _world.Me = ben;
        Assert.Equal([_journey], await _world.Everywhere());
        _world.Me = ana;
        Assert.Equal([_journey, _other], await _world.Everywhere());
        Assert.DoesNotContain(await SqlCommands.Of(() => _world.Everywhere()), sql => sql.Contains("Sightings", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asks_the_database_as_little_for_many_as_for_none()
    {
        await _world.Everywhere();
        var few = await SqlCommands.Of(() => _world.Everywhere());
        _world.Me = _world.Ana;
        for (var n = 0; n < 13; n++)
        {
            var id = (await _world.StartJourney($"Need {n}", $"Company {n}")).Id;
            await _world.Change(b => b.GiveStageToAsync(id, Stage.Explore, _world.Ben.Id, default));
        }

        _world.Me = _world.Ben;

        Assert.Equal(few.Count, (await SqlCommands.Of(() => _world.Everywhere())).Count);
    }

    private Task GiveAsync(Stage stage, Actor whom) => _world.Change(b => b.GiveStageToAsync(_journey, stage, whom.Id, default));

    private Task<JourneySheet?> SheetAsync(Guid id) => _world.Ask<JourneySheets, JourneySheet?>(s => s.ReadAsync(id, default));

    private Task<DayPlan> DayAsync() => _world.Ask<DayPlans, DayPlan>(d => d.MineAsync(default));

    private Task KeepAsync(params Guid[] companies) => _world.Do<Companies>(async c =>
    {
        foreach (var id in companies) await c.EditAsync(id, (await c.Visible.SingleAsync(x => x.Id == id)).Details with { OwnerId = _world.Ana.Id }, null, default);
    });

    private async Task<Guid> MeetAsync(string name, Guid? at) => (await _world.Ask<People, Person>(p =>
        p.AddAsync(new PersonDetails(name, OwnerId: _world.Ana.Id), [], at is { } company ? (company, null) : null, Additions.None, default))).Id;

    private async Task<List<string>> FoundAsync(string typed) =>
        [.. (await _world.Ask<Finder, IReadOnlyList<Found>>(f => f.FindAsync(typed, default))).Select(f => f.Title)];
}
