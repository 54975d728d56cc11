using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Research;
using Hourglass.Search;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Research;

/// <summary>Ana finds out who Acme's people are, what is not known yet, and what she would do in their place (R28, R31, R32, R39).</summary>
public sealed class AStudiedCustomer : Studying
{
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
        await Do(d => d.ViewAsync(Journey, new(null, "Count once", null, null, false), null, default));
        await Ask(d => d.EnterAsync(Journey, new(ValueKind.Insight, "Rain decides", "Olga"), default));
        foreach (var researcher in Enum.GetValues<Researcher>())
        {
            var task = await Ask(d => d.AssignAsync(Journey, researcher, "Ask their users", null, null, default));
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
        Assert.DoesNotContain("stakeholders", (await World.Read(Journey)).MissingIn(Stage.Explore));
        Assert.Contains("real-problem", (await World.Read(Journey)).MissingIn(Stage.Explore));

        await FindAsync(new("Returns are counted twice", Evidence: "14 of 200 slips", Class: EvidenceClass.Told));

        Assert.DoesNotContain("real-problem", (await World.Read(Journey)).MissingIn(Stage.Explore));
    }

    [Fact]
    public async Task Is_no_map_of_three_without_anybody_of_power()
    {
        foreach (var name in new[] { "Olga", "Ivan", "Petra" }) await MeetAsync(new(name, Power: 3));

        Assert.Contains("stakeholders", (await World.Read(Journey)).MissingIn(Stage.Explore));
    }

    [Fact]
    public async Task Leaves_a_line_for_everything_that_was_found_out()
    {
        var olga = await MeetAsync(new("Olga", Power: 2, Attitude: Attitude.Neutral));
        await Do(d => d.DescribeAsync(olga.Id, olga.Details with { Attitude = Attitude.Supporting }, olga.Version, default));
        await Do(d => d.ForgetAsync(olga.Id, default));

        var lines = (await World.Read(Journey)).Milestones.Where(m => m.Kind == MilestoneKind.Researched).Select(m => (m.From, m.To, m.Note)).ToList();

        Assert.Equal([("stakeholder-added", "Olga", null), ("stakeholder-changed", "Olga", "Attitude: Neutral → Supporting"), ("stakeholder-removed", "Olga", null)], lines);
        Assert.Empty((await KnownAsync()).Stakeholders);
    }

    [Fact]
    public async Task Grows_stale_until_somebody_looks_again()
    {
        var olga = await MeetAsync(new("Olga"));
        World.Clock.Advance(TimeSpan.FromDays(Stakeholder.FreshDays));
        Assert.Empty((await KnownAsync()).StaleOn(World.Today));
        World.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Single((await KnownAsync()).StaleOn(World.Today));

        await Do(d => d.VerifyAsync(olga.Id, default));

        Assert.Empty((await KnownAsync()).StaleOn(World.Today));
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
    public async Task Keeps_the_question_and_its_answer()
    {
        var gap = await Ask(d => d.WonderAsync(Journey, "Who signs?", null, World.Today.AddDays(7), default));
        Assert.Equal(World.Ana.Id, gap.OwnerId);
        await Do(d => d.CloseAsync(gap.Id, "Olga does", default));

        var kept = (await KnownAsync()).Gaps.Single();
        Assert.Equal((false, "Olga does"), (kept.IsOpen, kept.Answer));
    }

    [Fact]
    public async Task Has_a_view_that_competes_only_with_an_order()
    {
        Assert.Equal("view.competes-with-nothing", await RefusedAsync(d => d.ViewAsync(Journey, new(null, "Count once", null, null, true), null, default)));

        await Do(d => d.ViewAsync(Journey, new("A new scanner", "Count once", "Their head of IT ordered it", "Their director", true), 0, default));

        Assert.True((await KnownAsync()).View!.Competes);
        Assert.Equal("record.changed", await RefusedAsync(d => d.ViewAsync(Journey, new("Two scanners", null, null, null, false), 0, default)));
    }

    [Fact]
    public async Task Is_nothing_to_a_stranger()
    {
        var olga = await MeetAsync(new("Olga"));
        World.Me = World.Ben;

        Assert.Null(await Ask(d => d.ReadAsync(Journey, default)));
        Assert.Equal("journey.unknown", await RefusedAsync(d => d.MeetAsync(Journey, new("Mallory"), default)));
        Assert.Equal("stakeholder.unknown", await RefusedAsync(d => d.ForgetAsync(olga.Id, default)));
    }

    [Fact]
    public async Task Names_nobody_of_ours_who_does_not_work_here_and_nobody_of_theirs_whom_we_may_not_see()
    {
        Assert.Equal("member.unknown", await RefusedAsync(d => d.MeetAsync(Journey, new("Olga", RelationOwnerId: Guid.NewGuid()), default)));
        Assert.Equal("person.unknown", await RefusedAsync(d => d.MeetAsync(Journey, new("Olga", PersonId: Guid.NewGuid()), default)));
        Assert.Empty((await KnownAsync()).Stakeholders);
    }

    [Fact]
    public async Task Follows_a_person_who_turns_out_to_be_somebody_we_know_and_back()
    {
        var (kept, gone) = (await PersonAsync("Olga Petrova"), await PersonAsync("O. Petrova"));
        await MeetAsync(new("Olga", PersonId: gone));
        World.Me = World.Boss;

        var merge = await World.Ask<Merges, Guid>(m => m.MergeAsync(SubjectKind.Person, kept, gone, null, default));
        Assert.Equal(kept, (await KnownAsync()).Stakeholders.Single().PersonId);

        await World.Do<Merges>(m => m.UndoAsync(merge, default));
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
}
