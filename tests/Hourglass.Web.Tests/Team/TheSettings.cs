using Hourglass.Method;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Team;

public sealed class TheSettings(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Rename_a_stage_in_both_languages()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);
        await browser.Open("/settings/stages");

        await browser.PressIn("#design", "Save", ("Input.NameEn", "Draft"), ("Input.NameRu", "Набросок"), ("Input.MaybeDays", "21"));

        Assert.Equal("Saved.", browser.Text("[role=status]"));
        var stage = (await house.Ask<Playbooks, Playbook>(ana.Actor, p => p.OneAsync(null, default))).Stages.Single(s => s.Stage == Stage.Design);
        Assert.Equal(("Draft", "Набросок", "Trust", 21), (stage.NameEn, stage.NameRu, stage.ParallelEn, stage.MaybeDays));
    }

    [Fact]
    public async Task Keep_what_was_typed_when_a_stage_is_refused()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);
        await browser.Open("/settings/stages");

        await browser.PressIn("#design", "Save", ("Input.NameEn", "Draft"), ("Input.MaybeDays", "0"));

        Assert.NotEmpty(browser.Text("[role=alert]"));
        Assert.Equal("Draft", browser.Page.QuerySelector("#design-en")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Settle_the_workspace_and_refuse_a_stale_page()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);
        await browser.Open("/settings/workspace");
        await house.Ask<Workspaces, bool>(ana.Actor, async w =>
        {
            await w.SettleAsync(new("Newer name", "ru", "EUR", "Europe/Berlin", 0), default);
            return true;
        });

        await browser.Press("Save", ("Input.Name", "Older name"));

        Assert.NotEmpty(browser.Text("[role=alert]"));
        Assert.Equal("Newer name", await house.Ask<Workspaces, string>(ana.Actor, async w => (await w.MineAsync(default)).Name));
    }

    [Theory]
    [InlineData("Input.Currency", "ZZZ")]
    [InlineData("Input.TimeZone", "Mars/Olympus")]
    [InlineData("Input.Language", "de")]
    public async Task Refuse_what_does_not_exist(string field, string value)
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);
        await browser.Open("/settings/workspace");

        await browser.Press("Save", (field, value));

        Assert.NotEmpty(browser.Text("[role=alert]"));
    }

    [Fact]
    public async Task Show_a_new_token_once_and_want_the_password_for_it()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);
        await browser.Open("/settings/tokens");

        await browser.Press("Make the token", ("Name", "Warehouse"), ("Scope", "Read"), ("Password", "not the password"));
        Assert.False(await house.Ask<ApiTokens, bool>(ana.Actor, t => t.Visible.AnyAsync()));
        await browser.Press("Make the token", ("Name", "Warehouse"), ("Scope", "Read"), ("Password", House.Password));
        Assert.NotNull(TokenKey.Parse(browser.Text("#new-token")));
        await browser.Open("/settings/tokens");

        Assert.Equal(("", "Warehouse"), (browser.Text("#new-token"), browser.Text(".entry-title")));
    }

    [Fact]
    public async Task Speak_the_language_chosen_by_a_visitor_and_by_an_account_on_every_device()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);

        await browser.Press("RU");
        Assert.Equal("ru", browser.Page.DocumentElement.GetAttribute("lang"));

        Assert.Equal("ru", (await house.SignInAsync(ana.Email)).Page.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Wear_the_chosen_theme_from_the_first_byte()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);
        await browser.Open("/account");

        await browser.PressIn("form:has(#theme)", "Save", ("theme", "dark"));

        Assert.Equal("dark", browser.Page.DocumentElement.GetAttribute("data-bs-theme"));
    }

    [Fact]
    public async Task Name_teams()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);
        await browser.Open("/settings/members");

        await browser.Press("Add", ("TeamName", "North"));

        Assert.Equal("North", await house.Ask<WorkTeams, string>(ana.Actor, t => t.All.Select(x => x.Name).SingleAsync()));
    }
}
