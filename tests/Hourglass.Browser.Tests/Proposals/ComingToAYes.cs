using Hourglass.Browser.Tests.Journeys;
using Hourglass.Journeys;
using Hourglass.Method;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Browser.Tests.Proposals;

public sealed class ComingToAYes(House house, Chromium chromium) : Desk(house, chromium)
{
    [Theory]
    [InlineData("en-US"), InlineData("ru-RU")]
    public async Task Writes_a_proposal_shows_it_and_records_the_yes(string locale)
    {
        var (ana, who, journey) = await BeginAsync(locale);
        var currency = locale == "ru-RU" ? "RUB" : "USD";
        await ana.FollowAsync(ana.Say["proposal.tab"]);
        await ana.PressAsync(ana.Say["proposal.assemble"]);
        await ana.SeesAsync(ana.Say["proposal.edit"]);
        foreach (var part in new[] { "structure", "delivery", "implementation", "payment" }) await ana.TypeAsync(ana.Say[$"proposal-part.{part}.name"], $"Our {part}");
        await ana.TypeAsync(ana.Say["line.what"], "Scanner");
        await ana.TypeAsync(ana.Say["line.quantity"], "2");
        await ana.TypeAsync(ana.Say["line.price", currency], "1000");
        await ana.PressAsync(ana.Say["line.add"]);
        await Expect(ana.Field(ana.Say["line.what"]).Nth(1)).ToBeVisibleAsync();
        await Expect(ana.Field(ana.Say["proposal-part.payment.name"])).ToHaveValueAsync("Our payment");
        await ana.Main.Locator(".form-actions").GetByRole(AriaRole.Button).ClickAsync();
        await ana.ReadsAsync(ana.Say.Money(2_000_00, currency));

        await ana.PressAsync(ana.Say["proposal.share"]);
        await Expect(ana.Main.Locator("#versions")).ToContainTextAsync(ana.Say["versions.one", 1]);
        await ana.Main.GetByText(ana.Say["proposal.record"], new() { Exact = true }).ClickAsync();
        await ana.TypeAsync(ana.Say["decision.person"], "Olga Prudent");
        await ana.PressAsync(ana.Say["proposal.accept"]);
        await ana.ReadsAsync(ana.Say["agreed.title"]);

        Assert.Equal(Stage.Deliver, await House.Ask<JourneyBook, Stage>(who.Actor, b => b.Visible.Where(j => j.Id == journey).Select(j => j.Stage).SingleAsync()));
    }

    [Theory]
    [InlineData("en-US"), InlineData("ru-RU")]
    public async Task Plans_together_and_ticks_a_step(string locale)
    {
        var (ana, _, _) = await BeginAsync(locale);
        await ana.FollowAsync(ana.Say["agreement.tab"]);
        await ana.TypeAsync(ana.Say["joint-plan.needed"], "2199-03-01");
        await ana.PressAsync(ana.Say["joint-plan.set"]);
        await ana.PressAsync(ana.Say["joint-plan.offer"]);
        var sign = ana.Say["joint-step.sign"];
        await ana.ReadsAsync(sign);
        await ana.PressAsync(ana.Say["joint-plan.tick-of", sign]);
        await Expect(ana.Button(ana.Say["joint-plan.untick-of", sign])).ToBeVisibleAsync();
        Assert.True(await ana.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private async Task<(Visitor Ana, Insider Who, Guid Journey)> BeginAsync(string locale)
    {
        var who = await House.OpenWorkspaceAsync(language: locale[..2]);
        var ana = await SignInAsync(who, new() { Locale = locale, ViewportSize = new() { Width = 1440, Height = 900 } });
        await ana.StartJourneyAsync("Northern Bakery", "Fewer returns");
        return (ana, who, await House.Ask<JourneyBook, Guid>(who.Actor, b => b.Visible.Select(j => j.Id).SingleAsync()));
    }
}
