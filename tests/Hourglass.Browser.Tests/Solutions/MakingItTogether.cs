using Hourglass.Browser.Tests.Journeys;
using Hourglass.Journeys;
using Hourglass.Method;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Browser.Tests.Solutions;

public sealed class MakingItTogether(House house, Chromium chromium) : Desk(house, chromium)
{
    [Theory]
    [InlineData("en-US"), InlineData("ru-RU")]
    public async Task Goes_from_a_weighed_problem_to_a_solution_one_can_measure(string locale)
    {
        var (ana, who, journey) = await BeginAsync(locale);
        await ana.FollowAsync(ana.Say["problem.new"]);
        await ana.TypeAsync(ana.Say["problem.real"], "Returns are counted twice");
        await ana.PressAsync(ana.Say["research.save"]);
        await ana.FollowAsync(ana.Say["ranking.title"]);
        await ana.SeesAsync(ana.Say["ranking.title"]);
        await ana.Main.GetByRole(AriaRole.Button, new() { Name = ana.Say["problem.make-main"] }).ClickAsync();
        await Expect(ana.Main.GetByText(ana.Say["problem.main"], new() { Exact = true })).ToBeVisibleAsync();
        await ana.Main.GetByRole(AriaRole.Group, new() { Name = ana.Say["problem.importance"] }).GetByLabel("5", new() { Exact = true }).CheckAsync();
        await ana.Main.GetByRole(AriaRole.Group, new() { Name = ana.Say["problem.urgency"] }).GetByLabel("4", new() { Exact = true }).CheckAsync();
        await ana.PressAsync(ana.Say["ranking.rank-of", "Returns are counted twice"]);
        await ana.ReadsAsync(ana.Say["problem.weighs", 20]);

        await ana.OpenAsync($"journeys/{journey}/design");
        await ana.FollowAsync(ana.Say["design.solve-of", "Returns are counted twice"]);
        await ana.TypeAsync(ana.Say["solution.title"], "Count at the gate");
        await Expect(ana.Main.GetByLabel("Returns are counted twice")).ToBeCheckedAsync();
        await ana.PressAsync(ana.Say["research.save"]);
        await Expect(ana.Main.GetByRole(AriaRole.Link, new() { Name = "Count at the gate", Exact = true }).First).ToBeVisibleAsync();
        await ana.FollowAsync(ana.Say["goal.new"]);
        await ana.TypeAsync(ana.Say["goal.words"], "Every slip once");
        await ana.TypeAsync(ana.Say["measure.name"], "Slips typed twice");
        await ana.TypeAsync(ana.Say["measure.baseline"], "7");
        await ana.TypeAsync(ana.Say["measure.target"], "1");
        await ana.PressAsync(ana.Say["research.save"]);
        await ana.ReadsAsync("7 → 1");

        await ana.OpenAsync($"journeys/{journey}");
        var missing = await House.Ask<JourneyBook, IReadOnlyList<string>>(who.Actor, async b => (await b.Visible.Include(j => j.Evidence).SingleAsync(j => j.Id == journey)).MissingIn(Stage.Design));
        Assert.Equal(["customer-contributed"], missing);
    }

    private async Task<(Visitor Ana, Insider Who, Guid Journey)> BeginAsync(string locale)
    {
        var who = await House.OpenWorkspaceAsync(language: locale[..2]);
        var ana = await SignInAsync(who, new() { Locale = locale, ViewportSize = new() { Width = 1440, Height = 900 } });
        await ana.StartJourneyAsync("Northern Bakery", "Fewer returns");
        var journey = await House.Ask<JourneyBook, Guid>(who.Actor, b => b.Visible.Select(j => j.Id).SingleAsync());
        await ana.FollowAsync(ana.Say["research.title"]);
        return (ana, who, journey);
    }
}
