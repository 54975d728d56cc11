using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Research;
using Hourglass.Search;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Research;

/// <summary>Ana finds out who Acme's people are and what is really wrong there (R19, R28, R29, R31, R32, R39).</summary>
public sealed class AStudiedCustomer : IAsyncLifetime
{
    private readonly World _world = new();
    private Guid _journey;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _journey = (await _world.StartJourney()).Id;
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Is_unknown_at_first_and_says_what_to_find_out()
    {
        var known = await KnownAsync();

        Assert.True(known.IsEmpty);
        Assert.Equal(0, known.Depth);
        Assert.Equal(Lack.Stakeholders, known.Lacks[0]);
    }

    [Fact]
    public async Task Is_known_through_and_through_when_nothing_is_lacking()
    {
        await MeetThreeAsync();
        await FindAsync(new("Returns are counted twice", Evidence: "14 of 200 slips", Class: EvidenceClass.Observed));
        await Do(d => d.ViewAsync(_journey, new(null, "Count once", null, null, false), null, default));
        await Ask(d => d.EnterAsync(_journey, new(ValueKind.Insight, "Rain decides", "Olga"), default));
        foreach (var researcher in Enum.GetValues<Researcher>())
        {
            var task = await Ask(d => d.AssignAsync(_journey, researcher, "Ask their users", null, null, default));
            await Do(d => d.ReportAsync(task.Id, "They count by hand", default));
        }

        var known = await KnownAsync();

        Assert.Empty(known.Lacks);
        Assert.Equal(100, known.Depth);
    }

    [Fact]
    public async Task Shows_the_evidence_of_the_first_stage_without_a_tick()
    {
        await MeetThreeAsync();
        Assert.DoesNotContain("stakeholders", (await _world.Read(_journey)).MissingIn(Stage.Explore));
        Assert.Contains("real-problem", (await _world.Read(_journey)).MissingIn(Stage.Explore));

        await FindAsync(new("Returns are counted twice", Evidence: "14 of 200 slips", Class: EvidenceClass.Told));

        Assert.DoesNotContain("real-problem", (await _world.Read(_journey)).MissingIn(Stage.Explore));
    }

    [Theory]
    [InlineData(EvidenceClass.Assumed, "14 of 200 slips")]
    [InlineData(EvidenceClass.Observed, null)]
    public async Task Has_no_proven_problem_by_a_guess_or_without_evidence(EvidenceClass sure, string? evidence)
    {
        await FindAsync(new("Returns are counted twice", Evidence: evidence, Class: sure));

        Assert.Contains("real-problem", (await _world.Read(_journey)).MissingIn(Stage.Explore));
    }

    [Fact]
    public async Task Is_no_map_of_three_without_anybody_of_power()
    {
        foreach (var name in new[] { "Olga", "Ivan", "Petra" }) await MeetAsync(new(name, Power: 3));

        Assert.Contains("stakeholders", (await _world.Read(_journey)).MissingIn(Stage.Explore));
    }

    [Fact]
    public async Task Leaves_a_line_for_everything_that_was_found_out()
    {
        var olga = await MeetAsync(new("Olga", Power: 2, Attitude: Attitude.Neutral));
        await Do(d => d.DescribeAsync(olga.Id, olga.Details with { Attitude = Attitude.Supporting }, olga.Version, default));
        await Do(d => d.ForgetAsync(olga.Id, default));

        var lines = (await _world.Read(_journey)).Milestones.Where(m => m.Kind == MilestoneKind.Researched).Select(m => (m.From, m.To, m.Note)).ToList();

        Assert.Equal([("stakeholder-added", "Olga", null), ("stakeholder-changed", "Olga", "Attitude: Neutral → Supporting"), ("stakeholder-removed", "Olga", null)], lines);
        Assert.Empty((await KnownAsync()).Stakeholders);
    }

    [Fact]
    public async Task Grows_stale_until_somebody_looks_again()
    {
        var olga = await MeetAsync(new("Olga"));
        _world.Clock.Advance(TimeSpan.FromDays(Stakeholder.FreshDays));
        Assert.Empty((await KnownAsync()).StaleOn(_world.Today));
        _world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Single((await KnownAsync()).StaleOn(_world.Today));

        await Do(d => d.VerifyAsync(olga.Id, default));

        Assert.Empty((await KnownAsync()).StaleOn(_world.Today));
    }

    [Theory]
    [InlineData(0, 3)]
    [InlineData(3, 6)]
    public async Task Has_nobody_outside_of_the_grid(int power, int interest)
    {
        var olga = await MeetAsync(new("Olga"));

        Assert.Equal("stakeholder.out-of-grid", await RefusedAsync(d => d.PlaceAsync(olga.Id, power, interest, default)));
        Assert.Equal((3, 3), (await KnownAsync()).Stakeholders.Select(s => (s.Power, s.Interest)).Single());
    }

    [Fact]
    public async Task Is_not_overwritten_by_whoever_was_slower()
    {
        var olga = await MeetAsync(new("Olga"));
        await Do(d => d.PlaceAsync(olga.Id, 5, 5, default));

        Assert.Equal("record.changed", await RefusedAsync(d => d.DescribeAsync(olga.Id, olga.Details with { Matters = "Sleep" }, olga.Version, default)));
    }

    [Fact]
    public async Task Sees_a_problem_come_into_the_light()
    {
        var problem = await FindAsync(new("Returns are counted twice", YearlyCost: 50_000_00));
        Assert.Equal(Visibility.Hidden, (await ProblemAsync()).Visibility);
        await Do(d => d.ShowToAsync(problem.Id, "Olga", null, default));
        Assert.Equal(Visibility.Shown, (await ProblemAsync()).Visibility);
        await Do(d => d.ConfirmAsync(problem.Id, "Olga", null, default));
        Assert.Equal((Visibility.Confirmed, "Olga", _world.Today), ((await ProblemAsync()).Visibility, (await ProblemAsync()).ConfirmedBy, (await ProblemAsync()).ConfirmedOn));
        Assert.Equal(50_000_00, (await KnownAsync()).YearlyCost);

        await Do(d => d.TakeConfirmationBackAsync(problem.Id, default));

        Assert.Equal(Visibility.Shown, (await ProblemAsync()).Visibility);
        Assert.Equal("problem.confirmed-in-future", await RefusedAsync(d => d.ConfirmAsync(problem.Id, "Olga", _world.Today.AddDays(1), default)));
    }

    [Fact]
    public async Task Tells_amounts_in_whole_units_in_its_history()
    {
        var problem = await FindAsync(new("Returns are counted twice", YearlyCost: 50_000_00));
        await Do(d => d.DescribeAsync(problem.Id, problem.Details with { YearlyCost = 60_000_00 }, null, default));

        Assert.Equal("YearlyCost: 50000 USD → 60000 USD", (await _world.Read(_journey)).Milestones.Single(m => m.From == "problem-changed").Note);
    }

    [Fact]
    public async Task Keeps_the_question_and_its_answer()
    {
        var gap = await Ask(d => d.WonderAsync(_journey, "Who signs?", null, _world.Today.AddDays(7), default));
        Assert.Equal(_world.Ana.Id, gap.OwnerId);
        await Do(d => d.CloseAsync(gap.Id, "Olga does", default));

        var kept = (await KnownAsync()).Gaps.Single();
        Assert.Equal((false, "Olga does"), (kept.IsOpen, kept.Answer));
    }

    [Fact]
    public async Task Has_a_view_that_competes_only_with_an_order()
    {
        Assert.Equal("view.competes-with-nothing", await RefusedAsync(d => d.ViewAsync(_journey, new(null, "Count once", null, null, true), null, default)));

        await Do(d => d.ViewAsync(_journey, new("A new scanner", "Count once", "Their head of IT ordered it", "Their director", true), 0, default));

        Assert.True((await KnownAsync()).View!.Competes);
        Assert.Equal("record.changed", await RefusedAsync(d => d.ViewAsync(_journey, new("Two scanners", null, null, null, false), 0, default)));
    }

    [Fact]
    public async Task Was_only_asked_until_something_was_given()
    {
        await Ask(d => d.EnterAsync(_journey, new(ValueKind.Ask, "An hour of your time", "Olga"), default));
        Assert.True((await KnownAsync()).OnlyAsks);

        await Ask(d => d.EnterAsync(_journey, new(ValueKind.Advice, "Keep the old scanner", "Olga"), default));

        var known = await KnownAsync();
        Assert.Equal((1, 1, false), (known.Gifts, known.Asks, known.OnlyAsks));
    }

    [Fact]
    public async Task May_not_want_to_hear_it()
    {
        var gift = await Ask(d => d.EnterAsync(_journey, new(ValueKind.Insight, "Rain decides", "Olga"), default));
        await Do(d => d.ReactAsync(gift.Id, Reaction.NotWanted, "We know our bread", default));
        Assert.True((await KnownAsync()).DoNotWantToHear);

        await Do(d => d.ReactAsync(gift.Id, Reaction.Welcomed, null, default));

        Assert.False((await KnownAsync()).DoNotWantToHear);
        Assert.Contains((await _world.Read(_journey)).Milestones, m => m is { From: "insight-not-wanted", Note: "We know our bread" });
    }

    [Fact]
    public async Task Takes_no_reaction_to_what_was_asked_and_nothing_from_tomorrow()
    {
        var ask = await Ask(d => d.EnterAsync(_journey, new(ValueKind.Ask, "An hour of your time", "Olga"), default));

        Assert.Equal("value.ask-has-no-reaction", await RefusedAsync(d => d.ReactAsync(ask.Id, Reaction.Welcomed, null, default)));
        Assert.Equal("value.in-future", await RefusedAsync(d => d.EnterAsync(_journey, new(ValueKind.Advice, "x", "Olga", On: _world.Today.AddDays(1)), default)));
        Assert.Equal("insight.unknown", await RefusedAsync(d => d.EnterAsync(_journey, new(ValueKind.Insight, "x", "Olga", Guid.NewGuid()), default)));
    }

    [Fact]
    public async Task Is_told_insights_of_a_library_that_sellers_read_and_marketing_keeps()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => _world.Do<Insights>(i => i.AddAsync(new(InsightKind.Teach, "Rain", "x"), default)));
        Assert.Equal("actor.may-not-design", refused.Code);
        var insight = Guid.Empty;
        await _world.As(_world.Boss, async () => insight = (await _world.Ask<Insights, Insight>(i => i.AddAsync(new(InsightKind.Teach, "Rain", "x"), default))).Id);

        var given = await Ask(d => d.EnterAsync(_journey, new(ValueKind.Insight, null, "Olga", insight), default));
        await Do(d => d.ReactAsync(given.Id, Reaction.Welcomed, null, default));

        Assert.Equal(("Rain", 1, 1, 0), (await _world.Ask<Insights, IReadOnlyList<InsightLine>>(i => i.LinesAsync(default))).Select(l => (l.Insight.Title, l.Given, l.Welcomed, l.NotWanted)).Single());
    }

    [Fact]
    public async Task Is_nothing_to_a_stranger()
    {
        var olga = await MeetAsync(new("Olga"));
        _world.Me = _world.Ben;

        Assert.Null(await Ask(d => d.ReadAsync(_journey, default)));
        Assert.Equal("journey.unknown", await RefusedAsync(d => d.MeetAsync(_journey, new("Mallory"), default)));
        Assert.Equal("stakeholder.unknown", await RefusedAsync(d => d.ForgetAsync(olga.Id, default)));
    }

    [Fact]
    public async Task Names_nobody_of_ours_who_does_not_work_here_and_nobody_of_theirs_whom_we_may_not_see()
    {
        Assert.Equal("member.unknown", await RefusedAsync(d => d.MeetAsync(_journey, new("Olga", RelationOwnerId: Guid.NewGuid()), default)));
        Assert.Equal("person.unknown", await RefusedAsync(d => d.MeetAsync(_journey, new("Olga", PersonId: Guid.NewGuid()), default)));
        Assert.Empty((await KnownAsync()).Stakeholders);
    }

    [Fact]
    public async Task Follows_a_person_who_turns_out_to_be_somebody_we_know_and_back()
    {
        var (kept, gone) = (await PersonAsync("Olga Petrova"), await PersonAsync("O. Petrova"));
        await MeetAsync(new("Olga", PersonId: gone));
        _world.Me = _world.Boss;

        var merge = await _world.Ask<Merges, Guid>(m => m.MergeAsync(SubjectKind.Person, kept, gone, null, default));
        Assert.Equal(kept, (await KnownAsync()).Stakeholders.Single().PersonId);

        await _world.Do<Merges>(m => m.UndoAsync(merge, default));
        Assert.Equal(gone, (await KnownAsync()).Stakeholders.Single().PersonId);
    }

    [Fact]
    public async Task Costs_the_same_to_read_however_much_is_known()
    {
        await KnownAsync();
        var few = await SqlCommands.Of(() => KnownAsync());
        for (var n = 0; n < 12; n++) await MeetAsync(new($"Somebody {n}"));

        Assert.Equal(few.Count, (await SqlCommands.Of(() => KnownAsync())).Count);
    }

    private Task<TAnswer> Ask<TAnswer>(Func<ResearchDesk, Task<TAnswer>> question) => _world.Ask(question);

    private Task Do(Func<ResearchDesk, Task> deed) => _world.Do(deed);

    private async Task<string> RefusedAsync(Func<ResearchDesk, Task> deed) => (await Assert.ThrowsAsync<RefusedException>(() => Do(deed))).Code;

    private async Task<Dossier> KnownAsync() => (await Ask(d => d.ReadAsync(_journey, default)))!;

    private async Task<Problem> ProblemAsync() => (await KnownAsync()).Problems.Single();

    private Task<Stakeholder> MeetAsync(StakeholderDetails details) => Ask(d => d.MeetAsync(_journey, details, default));

    private Task<Problem> FindAsync(ProblemDetails details) => Ask(d => d.FindAsync(_journey, details, default));

    private async Task MeetThreeAsync()
    {
        await MeetAsync(new("Olga", Roles: StakeholderRoles.Sponsor, Power: 5, LastContactOn: _world.Today));
        await MeetAsync(new("Ivan", Roles: StakeholderRoles.Champion, LastContactOn: _world.Today));
        await MeetAsync(new("Petra"));
    }

    private async Task<Guid> PersonAsync(string name) => (await _world.Ask<People, Person>(p =>
        p.AddAsync(new PersonDetails(name, OwnerId: _world.Ana.Id), [], null, Additions.None, default))).Id;
}
