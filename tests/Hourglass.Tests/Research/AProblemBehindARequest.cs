using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Relationships;
using Hourglass.Research;
using Hourglass.Search;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Research;

/// <summary>What is really wrong at Acme, and how it comes out into the light (R19, R29).</summary>
public sealed class AProblemBehindARequest : Studying
{
    [Theory]
    [InlineData(EvidenceClass.Assumed, "14 of 200 slips")]
    [InlineData(EvidenceClass.Observed, null)]
    public async Task Has_no_proven_problem_by_a_guess_or_without_evidence(EvidenceClass sure, string? evidence)
    {
        await FindAsync(new("Returns are counted twice", Evidence: evidence, Class: sure));

        Assert.Contains("real-problem", (await World.Read(Journey)).MissingIn(Stage.Explore));
    }

    [Fact]
    public async Task Sees_a_problem_come_into_the_light()
    {
        var problem = await FindAsync(new("Returns are counted twice", YearlyCost: 50_000_00));
        Assert.Equal(Visibility.Hidden, (await ProblemAsync()).Visibility);
        await Do(d => d.ShowToAsync(problem.Id, "Olga", null, default));
        Assert.Equal(Visibility.Shown, (await ProblemAsync()).Visibility);
        await Do(d => d.ConfirmAsync(problem.Id, "Olga", null, default));
        Assert.Equal((Visibility.Confirmed, "Olga", World.Today), ((await ProblemAsync()).Visibility, (await ProblemAsync()).ConfirmedBy, (await ProblemAsync()).ConfirmedOn));
        Assert.Equal(50_000_00, (await KnownAsync()).YearlyCost);

        await Do(d => d.TakeConfirmationBackAsync(problem.Id, default));

        Assert.Equal(Visibility.Shown, (await ProblemAsync()).Visibility);
        Assert.Equal("problem.confirmed-in-future", await RefusedAsync(d => d.ConfirmAsync(problem.Id, "Olga", World.Today.AddDays(1), default)));
    }

    [Fact]
    public async Task Tells_amounts_in_whole_units_in_its_history()
    {
        var problem = await FindAsync(new("Returns are counted twice", YearlyCost: 50_000_00));
        await Do(d => d.DescribeAsync(problem.Id, problem.Details with { YearlyCost = 60_000_00 }, null, default));

        Assert.Equal("YearlyCost: 50000 USD → 60000 USD", (await World.Read(Journey)).Milestones.Single(m => m.From == "problem-changed").Note);
    }
}
