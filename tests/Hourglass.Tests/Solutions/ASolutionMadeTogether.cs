using Hourglass.Journeys;
using Hourglass.Research;
using Hourglass.Solutions;
using Hourglass.Team;
using Hourglass.Tests.Support;
using ElementDetails = Hourglass.Solutions.ElementDetails;

namespace Hourglass.Tests.Solutions;

/// <summary>What Ana and Acme put together against Acme's problems (R54, R55, R59).</summary>
public sealed class ASolutionMadeTogether : Designing
{
    [Fact]
    public async Task Names_problems_without_a_part_and_parts_without_a_problem()
    {
        var gate = await ProposeAsync("Count at the gate", Wrong);
        await ProposeAsync("A nicer form");

        var shop = await ShopAsync();
        Assert.Equal([Slow], shop.OrphanProblems.Select(p => p.Id));
        Assert.Equal(["A nicer form"], shop.OrphanElements.Select(e => e.Title));

        await Do(d => d.SolveAsync(gate.Id, [Slow], default));

        shop = await ShopAsync();
        Assert.Equal([Wrong], shop.OrphanProblems.Select(p => p.Id));
    }

    [Fact]
    public async Task Covers_its_stage_once_every_main_problem_has_a_part_or_a_reason()
    {
        foreach (var problem in new[] { Slow, Wrong }) await Study(d => d.MakeMainAsync(problem, true, default));
        await ProposeAsync("Count at the gate", Wrong);
        Assert.Contains("problems-covered", await MissingAsync());
        Assert.Equal(1, (await ShopAsync()).MainAnswered);

        await Do(d => d.LeaveOutAsync(Slow, "Their carrier changes in May anyway", default));

        Assert.DoesNotContain("problems-covered", await MissingAsync());
        Assert.Equal(Coverage.LeftOut, (await ShopAsync()).CoverageOf((await ShopAsync()).Problems.Single(p => p.Id == Slow)));
        await Do(d => d.TakeInAsync(Slow, default));
        Assert.Equal([Slow], (await ShopAsync()).OrphanProblems.Select(p => p.Id));
    }

    [Fact]
    public async Task Covers_nothing_while_no_problem_is_main()
    {
        await ProposeAsync("Count at the gate", Wrong, Slow);

        Assert.Contains("problems-covered", await MissingAsync());
    }

    [Fact]
    public async Task Asks_for_a_reason_before_a_problem_is_left_out() =>
        Assert.Equal("problem.left-out.missing", await RefusedAsync(d => d.LeaveOutAsync(Slow, "  ", default)));

    [Fact]
    public async Task Keeps_what_was_meant_for_a_problem_that_turned_out_to_be_none()
    {
        await ProposeAsync("Count at the gate", Wrong);
        await Ask(d => d.AimAsync(Journey, new("Every slip once", Wrong), null, default));

        await Study(d => d.DropAsync(Wrong, default));

        var shop = await ShopAsync();
        Assert.Equal("Count at the gate", Assert.Single(shop.OrphanElements).Title);
        Assert.Null(Assert.Single(shop.Goals).ProblemId);
    }

    [Fact]
    public async Task Says_what_lies_beyond_the_catalogue_and_through_which_lens_nobody_has_looked()
    {
        await ProposeAsync(new ElementDetails("Scanner", CatalogueItem: "S-100"));
        await ProposeAsync(new ElementDetails("A night with the shift", Kind: SolutionKind.Training, Lens: Lens.Sharing));

        var shop = await ShopAsync();

        Assert.Equal(["A night with the shift"], shop.BeyondCatalogue.Select(e => e.Title));
        Assert.Equal([Lens.Technology, Lens.Collaboration], shop.UnusedLenses);
    }

    [Fact]
    public async Task Takes_a_yes_back_when_it_says_something_else()
    {
        var gate = await ProposeAsync("Count at the gate", Wrong);
        await Do(d => d.ConfirmAsync(gate.Id, "Olga", null, default));
        await Do(d => d.JudgeAsync(gate.Id, Feasible.Together, default));
        Assert.Equal(("Olga", World.Today), ((await ShopAsync()).Elements[0].ConfirmedBy, (await ShopAsync()).Elements[0].ConfirmedOn));

        await Do(d => d.DescribeAsync(gate.Id, new("Count in the shop"), null, null, default));

        Assert.Null((await ShopAsync()).Elements[0].ConfirmedBy);
        Assert.Equal([Wrong], (await ShopAsync()).Elements[0].Traces.Select(t => t.ProblemId));
        Assert.Equal("solution.confirmed-in-future", await RefusedAsync(d => d.ConfirmAsync(gate.Id, "Olga", World.Today.AddDays(1), default)));
    }

    [Fact]
    public async Task Leaves_a_line_for_every_deed()
    {
        var gate = await ProposeAsync("Count at the gate");
        await Do(d => d.DescribeAsync(gate.Id, gate.Details with { Feasible = Feasible.ByUs }, [Wrong], gate.Version, default));
        await Ask(d => d.CommentAsync(gate.Id, "Who stands there at night?", false, default));
        await Do(d => d.ShareAsync(gate.Id, true, default));
        await Do(d => d.RemoveAsync(gate.Id, default));

        var lines = (await World.Read(Journey)).Milestones.Where(m => m.Kind == MilestoneKind.Designed).Select(m => (m.From, m.Note)).ToList();

        Assert.Equal([("solution-added", null), ("solution-changed", "Feasible: Unknown → ByUs"), ("solution-traced", null), ("solution-commented", "Who stands there at night?"), ("solution-shared", null), ("solution-removed", null)], lines);
        Assert.Empty((await ShopAsync()).Comments);
    }

    [Fact]
    public async Task Is_not_overwritten_by_whoever_was_slower()
    {
        var gate = await ProposeAsync("Count at the gate");
        await Do(d => d.ShareAsync(gate.Id, true, default));

        Assert.Equal("record.changed", await RefusedAsync(d => d.DescribeAsync(gate.Id, new("Count in the shop"), null, gate.Version, default)));
    }

    [Fact]
    public async Task Refers_to_problems_and_variants_of_its_own_journey_only()
    {
        var other = (await World.StartJourney("Another need")).Id;
        var elsewhere = (await World.Ask<ResearchDesk, Problem>(d => d.FindAsync(other, new("Elsewhere"), default))).Id;
        var variant = (await Ask(d => d.AddVariantAsync(other, new("Elsewhere"), default))).Id;

        Assert.Equal("problem.unknown", await RefusedAsync(d => d.ProposeAsync(Journey, new("x"), [elsewhere], default)));
        Assert.Equal("variant.unknown", await RefusedAsync(d => d.ProposeAsync(Journey, new("x", VariantId: variant), [], default)));
        Assert.Equal("problem.unknown", await RefusedAsync(d => d.AimAsync(Journey, new("x", elsewhere), null, default)));
        Assert.Empty((await ShopAsync()).Elements);
    }

    [Fact]
    public async Task Is_nothing_to_a_stranger_and_only_read_by_whoever_only_reads()
    {
        var gate = await ProposeAsync("Count at the gate");
        World.Me = World.Ben;

        Assert.Null(await Ask(d => d.ReadAsync(Journey, default)));
        Assert.Equal("journey.unknown", await RefusedAsync(d => d.ProposeAsync(Journey, new("x"), [], default)));
        Assert.Equal("solution.unknown", await RefusedAsync(d => d.ShareAsync(gate.Id, true, default)));
        Assert.Equal("problem.unknown", await RefusedAsync(d => d.LeaveOutAsync(Slow, "x", default)));
        World.Me = World.Ana with { Roles = Roles.Executive };
        Assert.Equal("actor.only-reads", await RefusedAsync(d => d.ProposeAsync(Journey, new("x"), [], default)));
    }

    [Fact]
    public async Task Costs_the_same_to_read_however_much_is_in_it()
    {
        await ShopAsync();
        var few = await SqlCommands.Of(() => ShopAsync());
        for (var n = 0; n < 12; n++) await ProposeAsync($"Part {n}", Slow, Wrong);

        Assert.Equal(few.Count, (await SqlCommands.Of(() => ShopAsync())).Count);
    }
}
