using Hourglass.Browser.Tests.Pages;

namespace Hourglass.Browser.Tests.Method;

/// <summary>S8: a new playbook cannot be published before the end, the time after the purchase and the referrals are written; features come last.</summary>
public sealed class BeginningWithTheEnd(House house, Chromium chromium) : Desk(house, chromium)
{
    [Theory]
    [InlineData("en-US", true)]
    [InlineData("ru-RU", false)]
    public async Task Leads_to_a_playbook_that_can_be_published(string locale, bool scripts)
    {
        var ana = await SignInAsync(await House.OpenWorkspaceAsync(language: locale[..2]), new() { Locale = locale, JavaScriptEnabled = scripts, ViewportSize = new() { Width = 390, Height = 844 } });
        await ana.OpenAsync("playbooks/new");
        await TypeBothAsync(ana, "Name", "Repairs");
        await ana.PressAsync(ana.Say["playbooks.start"]);
        await ana.SeesAsync(ana.Say["designer.end.title"]);

        await StepAsync(ana, "publish");
        await ana.TypeAsync(ana.Say["publish.reason"], "Too early");
        await ana.PressAsync(ana.Say["publish.now"]);
        await ana.ReadsAsync(ana.Say["refused.playbook.no-end-state"]);
        await Expect(ana.Main.Locator("#problems li")).ToHaveCountAsync(3);

        await ana.Main.Locator("#problems a").First.ClickAsync();
        await ana.SeesAsync(ana.Say["designer.end.title"]);
        foreach (var part in new[] { "Input.Think", "Input.Say", "Input.Feel" }) await TypeBothAsync(ana, part, "It works");
        await ana.PressAsync(ana.Say["designer.save-on"]);
        await ana.SeesAsync(ana.Say["designer.plan.title"]);
        await AddLetterAsync(ana);
        await StepAsync(ana, "referrals");
        foreach (var part in new[] { "Input.Who", "Input.When", "Input.How", "Input.ToWhom" }) await TypeBothAsync(ana, part, "Whoever is glad");
        await ana.PressAsync(ana.Say["designer.save-on"]);
        await ana.SeesAsync(ana.Say["designer.stages.title"]);

        await StepAsync(ana, "publish");
        await ana.ReadsAsync(ana.Say["publish.nothing-missing"]);
        await ana.TypeAsync(ana.Say["publish.reason"], "The first ten repairs");
        await ana.PressAsync(ana.Say["publish.now"]);
        await ana.ReadsAsync(ana.Say["editions.published"]);
        if (scripts) Assert.Empty(await Axe.FindingsAsync(ana.Page));
    }

    private static async Task AddLetterAsync(Visitor ana)
    {
        await ana.FollowAsync(ana.Say["touch.add"]);
        await ana.TypeAsync(ana.Say["touch.days-after-purchase"], "7");
        await ana.PressAsync(ana.Say["designer.on"]);
        foreach (var part in new[] { "Input.Title", "Input.Subject", "Input.Body" }) await TypeBothAsync(ana, part, "Thank you");
        await ana.PressAsync(ana.Say["designer.save"]);
        await Expect(ana.Main.Locator(".axis-title").Filter(new() { HasText = "Thank you" })).ToBeVisibleAsync();
    }

    private static async Task StepAsync(Visitor ana, string step)
    {
        await ana.Main.Locator(".subnav a", new() { HasText = ana.Say[$"designer.{step}"] }).ClickAsync();
        await ana.SeesAsync(ana.Say[$"designer.{step}.title"]);
    }

    private static async Task TypeBothAsync(Visitor ana, string name, string text)
    {
        await ana.Main.Locator($"[name='{name}.En']").FillAsync(text);
        await ana.Main.Locator($"[name='{name}.Ru']").FillAsync($"{text} по-русски");
    }
}
