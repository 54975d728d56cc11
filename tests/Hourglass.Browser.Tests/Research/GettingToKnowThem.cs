using Hourglass.Browser.Tests.Journeys;
using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Research;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Browser.Tests.Research;

public sealed class GettingToKnowThem(House house, Chromium chromium) : Desk(house, chromium)
{
    [Theory]
    [InlineData("en-US"), InlineData("ru-RU")]
    public async Task Fills_the_first_stage_without_a_tick(string locale)
    {
        var (ana, who, journey) = await BeginAsync(locale);
        foreach (var (name, power) in new[] { ("Olga Prudent", "5"), ("Ivan Busy", "2"), ("Petra Careful", "3") }) await MeetAsync(ana, name, power);
        await ana.FollowAsync(ana.Say["problem.new"]);
        await ana.TypeAsync(ana.Say["problem.real"], "Returns are counted twice");
        await ana.TypeAsync(ana.Say["problem.evidence"], "14 of 200 slips");
        await ana.Main.GetByLabel(ana.Say["problem.class"]).SelectOptionAsync(nameof(EvidenceClass.Observed));
        await ana.PressAsync(ana.Say["research.save"]);
        await ana.ReadsAsync("Returns are counted twice");

        await ana.Main.Locator("#problems").GetByText(ana.Say["problem.confirm"], new() { Exact = true }).First.ClickAsync();
        await ana.Main.Locator("#problems").GetByLabel(ana.Say["problem.confirm-whom"]).FillAsync("Olga Prudent");
        await ana.Main.Locator("#problems form").Filter(new() { Has = ana.Page.GetByLabel(ana.Say["problem.confirm-whom"]) }).GetByRole(AriaRole.Button).ClickAsync();
        await ana.ReadsAsync(ana.Say["problem.confirmed", "Olga Prudent", ana.Say["day.today"]]);

        await ana.OpenAsync($"journeys/{journey}");
        await Expect(ana.Main.Locator("#gate-stakeholders")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-shown"));
        await Expect(ana.Main.Locator("#gate-real-problem")).ToContainTextAsync("Returns are counted twice");
        Assert.DoesNotContain("real-problem", await House.Ask<JourneyBook, IReadOnlyList<string>>(who.Actor, async b => (await b.Visible.Include(j => j.Evidence).SingleAsync(j => j.Id == journey)).MissingIn(Stage.Explore)));
    }

    [Fact]
    public async Task Puts_somebody_elsewhere_by_carrying_them_across_the_grid()
    {
        var (ana, who, journey) = await BeginAsync("en-US");
        await MeetAsync(ana, "Olga Prudent", "3");

        await ana.Main.Locator(".power-grid").ScrollIntoViewIfNeededAsync();
        var grid = (await ana.Main.Locator(".power-grid").BoundingBoxAsync())!;
        var dot = (await ana.Main.Locator(".power-person circle").BoundingBoxAsync())!;
        await ana.Page.Mouse.MoveAsync(dot.X + dot.Width / 2, dot.Y + dot.Height / 2);
        await ana.Page.Mouse.DownAsync();
        await ana.Page.Mouse.MoveAsync(grid.X + grid.Width * .9f, grid.Y + grid.Height * .05f, new() { Steps = 8 });
        await ana.Page.Mouse.UpAsync();

        await ana.ReadsAsync(ana.Say["stakeholder.weight", 5, 5]);
        var olga = await House.Ask<HourglassDb, Stakeholder>(who.Actor, db => db.Stakeholders.SingleAsync(s => s.JourneyId == journey));
        Assert.Equal((5, 5), (olga.Power, olga.Interest));
    }

    [Theory]
    [InlineData("en-US", true), InlineData("ru-RU", false)]
    public async Task Says_whose_word_weighs_with_whom_with_scripts_and_without(string locale, bool scripts)
    {
        var (ana, _, _) = await BeginAsync(locale, scripts);
        foreach (var (name, power) in new[] { ("Olga Prudent", "5"), ("Ivan Busy", "2") }) await MeetAsync(ana, name, power);
        var influence = ana.Main.Locator("#influence");

        await ana.Field(ana.Say["research.tie-from"]).SelectOptionAsync(new SelectOptionValue { Label = "Ivan Busy" });
        await ana.Field(ana.Say["research.tie-to"]).SelectOptionAsync(new SelectOptionValue { Label = "Ivan Busy" });
        await ana.TypeAsync(ana.Say["research.tie-says"], "brings her the figures");
        await ana.PressAsync(ana.Say["research.tie"]);
        await ana.ReadsAsync(ana.Say["refused.stakeholder.tie-itself"]);
        await Expect(ana.Field(ana.Say["research.tie-says"])).ToHaveValueAsync("brings her the figures");

        await ana.Field(ana.Say["research.tie-to"]).SelectOptionAsync(new SelectOptionValue { Label = "Olga Prudent" });
        await ana.PressAsync(ana.Say["research.tie"]);
        await Expect(influence).ToContainTextAsync("Ivan Busy → Olga Prudent");
        await Expect(influence.Locator(".influence-tie")).ToHaveCountAsync(1);

        await ana.PressAsync(ana.Say["research.untie-of", "Ivan Busy", "Olga Prudent"]);
        await Expect(influence).ToContainTextAsync(ana.Say["research.ties-none"]);
    }

    [Fact]
    public async Task Draws_the_community_and_carries_a_part_elsewhere_with_its_tie()
    {
        var (ana, who, journey) = await BeginAsync("en-US");
        await ana.FollowAsync(ana.Say["community.title"]);
        foreach (var name in new[] { "Ovens", "Shops" })
        {
            await ana.TypeAsync(ana.Say["element.name"], name);
            await ana.PressAsync(ana.Say["community.add"]);
            await Expect(ana.Main.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).ToBeVisibleAsync();
        }

        await ana.Main.GetByLabel(ana.Say["community.tie-to"], new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Shops" });
        await ana.PressAsync(ana.Say["community.tie"]);
        await ana.ReadsAsync("Ovens → Shops");
        var before = await ana.Main.Locator(".community-tie").GetAttributeAsync("x1");

        await ana.OpenAsync(ana.Page.Url.Split('#')[0]);
        var part = ana.Main.Locator(".community-part circle").First;
        var dot = (await part.BoundingBoxAsync())!;
        await ana.Page.Mouse.MoveAsync(dot.X + dot.Width / 2, dot.Y + dot.Height / 2);
        await ana.Page.Mouse.DownAsync();
        await ana.Page.Mouse.MoveAsync(dot.X - 150, dot.Y - 60, new() { Steps = 8 });
        Assert.NotEqual(before, await ana.Main.Locator(".community-tie").GetAttributeAsync("x1"));
        await ana.Page.RunAndWaitForResponseAsync(() => ana.Page.Mouse.UpAsync(), answer => answer.Request.Method == "POST");

        await ana.OpenAsync(ana.Page.Url.Split('#')[0]);
        Assert.NotEqual(before, await ana.Main.Locator(".community-tie").GetAttributeAsync("x1"));
    }

    private async Task<(Visitor Ana, Insider Who, Guid Journey)> BeginAsync(string locale, bool scripts = true)
    {
        var who = await House.OpenWorkspaceAsync(language: locale[..2]);
        var ana = await SignInAsync(who, new() { Locale = locale, JavaScriptEnabled = scripts, ViewportSize = new() { Width = 1440, Height = 900 } });
        await ana.StartJourneyAsync("Northern Bakery", "Fewer returns");
        var journey = await House.Ask<JourneyBook, Guid>(who.Actor, b => b.Visible.Select(j => j.Id).SingleAsync());
        await ana.FollowAsync(ana.Say["research.title"]);
        return (ana, who, journey);
    }

    private static async Task MeetAsync(Visitor ana, string name, string power)
    {
        await ana.FollowAsync(ana.Say["stakeholder.new"]);
        await ana.TypeAsync(ana.Say["stakeholder.name"], name);
        await ana.TypeAsync(ana.Say["stakeholder.power"], power);
        await ana.PressAsync(ana.Say["research.save"]);
        await Expect(ana.Main.GetByRole(AriaRole.Link, new() { Name = name, Exact = true })).ToBeVisibleAsync();
    }
}
