using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Research;

namespace Hourglass.Tests.Research;

/// <summary>What matters most to Acme, and how things will be once it is solved (R48, R49).</summary>
public sealed class ProblemsByWeight : Studying
{
    [Fact]
    public async Task Are_ranked_with_the_customer_the_weightiest_first()
    {
        var (slow, wrong) = (await FindAsync(new("Returns take a week")), await FindAsync(new("Returns are counted twice")));
        await Do(d => d.RankAsync(slow.Id, 2, 3, null, default));
        await Do(d => d.RankAsync(wrong.Id, 4, 5, "Olga", default));

        Assert.Equal([(20, "Olga"), (6, null)], (await KnownAsync()).ByWeight.Select(p => (p.Weight, p.RankedBy)));
        Assert.Contains((await World.Read(Journey)).Milestones, m => m is { From: "problem-ranked", Note: "4 × 5 · Olga" });
        Assert.Equal("problem.rank", await RefusedAsync(d => d.RankAsync(slow.Id, 0, 6, null, default)));
    }

    [Fact]
    public async Task Are_main_three_at_most()
    {
        var all = new List<Guid>();
        for (var n = 0; n <= Problem.MostMain; n++) all.Add((await FindAsync(new($"Problem {n}"))).Id);
        foreach (var problem in all.Take(Problem.MostMain)) await Do(d => d.MakeMainAsync(problem, true, default));

        Assert.Equal("problem.too-many-main", await RefusedAsync(d => d.MakeMainAsync(all[^1], true, default)));
        await Do(d => d.MakeMainAsync(all[0], true, default));
        await Do(d => d.MakeMainAsync(all[0], false, default));
        await Do(d => d.MakeMainAsync(all[^1], true, default));

        Assert.Equal(all.Skip(1), (await KnownAsync()).MainProblems.Select(p => p.Id).Order());
    }

    [Fact]
    public async Task Show_the_gates_of_the_second_stage_when_the_customer_confirms()
    {
        var problem = await FindAsync(new("Returns are counted twice"));
        await Do(d => d.MakeMainAsync(problem.Id, true, default));
        await Do(d => d.PictureAsync(problem.Id, new("Friday ends at five", "The warehouse", "No light after six"), null, default));
        Assert.Equal(["main-problems-confirmed", "after-picture"], (await World.Read(Journey)).MissingIn(Stage.Collaborate));

        await Do(d => d.ConfirmAsync(problem.Id, "Olga", null, default));
        await Do(d => d.ConfirmAfterAsync(problem.Id, "Olga", null, default));

        Assert.Empty((await World.Read(Journey)).MissingIn(Stage.Collaborate));
    }

    [Fact]
    public async Task Have_no_picture_that_was_agreed_to_once_it_shows_something_else()
    {
        var problem = await FindAsync(new("Returns are counted twice"));
        Assert.Equal("problem.no-after", await RefusedAsync(d => d.ConfirmAfterAsync(problem.Id, "Olga", null, default)));
        await Do(d => d.PictureAsync(problem.Id, new("Friday ends at five"), null, default));
        await Do(d => d.ConfirmAfterAsync(problem.Id, "Olga", null, default));
        await Do(d => d.PictureAsync(problem.Id, new("Friday ends at five", "The warehouse"), null, default));
        Assert.Equal("Olga", (await ProblemAsync()).AfterConfirmedBy);

        await Do(d => d.PictureAsync(problem.Id, new("Friday ends at four", "The warehouse"), null, default));

        Assert.Null((await ProblemAsync()).AfterConfirmedBy);
        Assert.Equal("record.changed", await RefusedAsync(d => d.PictureAsync(problem.Id, new("x"), problem.Version, default)));
    }

    [Fact]
    public async Task Are_shown_to_the_customer_and_hidden_again_once_each()
    {
        var problem = await FindAsync(new("Returns are counted twice"));
        foreach (var shown in new[] { true, true, false }) await Do(d => d.ShareAsync(problem.Id, shown, default));

        Assert.False((await ProblemAsync()).IsShared);
        Assert.Equal(["problem-shared", "problem-hidden"], (await World.Read(Journey)).Milestones.Where(m => m.Kind == MilestoneKind.Researched).Select(m => m.From!).Skip(1));
    }

    [Fact]
    public async Task Are_not_weighed_by_a_stranger()
    {
        var problem = await FindAsync(new("Returns are counted twice"));
        World.Me = World.Ben;

        Assert.Equal("problem.unknown", await RefusedAsync(d => d.RankAsync(problem.Id, 1, 1, null, default)));
        Assert.Equal("problem.unknown", await RefusedAsync(d => d.MakeMainAsync(problem.Id, true, default)));
        Assert.Equal("problem.unknown", await RefusedAsync(d => d.PictureAsync(problem.Id, new("x"), null, default)));
        Assert.Equal("problem.unknown", await RefusedAsync(d => d.ShareAsync(problem.Id, true, default)));
    }
}
