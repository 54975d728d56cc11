using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Team;

public sealed class AnInvitation(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Lets_a_newcomer_in_with_the_roles_it_names()
    {
        var ana = await house.MoveInAsync();
        var link = await InviteAsync(ana);
        var newcomer = house.NewBrowser();

        await JoinAsync(newcomer, link);

        Assert.Equal("/today", newcomer.Address.AbsolutePath);
        var bob = await house.Ask<Members, Member>(ana.Actor, m => m.All.SingleAsync(x => x.Name == "Bob Newman"));
        Assert.Equal((Roles.Seller | Roles.Marketing, Sight.Team), (bob.Roles, bob.Sight));
    }

    [Fact]
    public async Task Works_once()
    {
        var link = await InviteAsync(await house.MoveInAsync());
        await JoinAsync(house.NewBrowser(), link);

        var late = house.NewBrowser();
        await late.Open(link);

        Assert.Empty(late.Page.QuerySelectorAll("form[method=post] input[type=password]"));
    }

    [Fact]
    public async Task Admits_one_of_several_who_use_it_at_once()
    {
        var ana = await house.MoveInAsync();
        var link = await InviteAsync(ana);
        var browsers = Enumerable.Range(0, 4).Select(_ => house.NewBrowser()).ToList();
        foreach (var browser in browsers) await browser.Open(link);

        await Task.WhenAll(browsers.Select(PressJoinAsync));

        Assert.Single(browsers, b => b.Address.AbsolutePath == "/today");
        Assert.Equal(2, await house.Ask<Members, int>(ana.Actor, m => m.All.CountAsync()));
    }

    [Fact]
    public async Task Is_not_used_up_by_looking_at_it()
    {
        var ana = await house.MoveInAsync();
        var link = await InviteAsync(ana);

        for (var robot = 0; robot < 3; robot++) await house.CreateClient().GetAsync(link);

        Assert.Equal(1, await house.Ask<Invitations, int>(ana.Actor, i => i.Open.CountAsync()));
    }

    [Fact]
    public async Task Grows_old_in_a_fortnight()
    {
        var link = await InviteAsync(await house.MoveInAsync());
        var browser = house.NewBrowser();
        await browser.Open(link);

        house.Clock.Advance(Invitation.Lifetime);
        await PressJoinAsync(browser);

        Assert.StartsWith("/join/", browser.Address.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_nothing_after_it_was_withdrawn()
    {
        var ana = await house.MoveInAsync();
        var link = await InviteAsync(ana);
        var administrator = await house.SignInAsync(ana.Email);
        var newcomer = house.NewBrowser();
        await newcomer.Open(link);

        await administrator.Open("/settings/members");
        await administrator.Press("Withdraw");
        Assert.Empty(administrator.Text("[role=alert]"));
        Assert.Equal(0, await house.Ask<Invitations, int>(ana.Actor, i => i.Open.CountAsync()));
        await PressJoinAsync(newcomer);

        Assert.NotEqual("/today", newcomer.Address.AbsolutePath);
    }

    [Fact]
    public async Task Brings_a_person_with_an_account_into_a_second_workspace_and_back()
    {
        House.Person ana = await house.MoveInAsync(), ben = await house.MoveInAsync(name: "Ben Visitor");
        var link = await InviteAsync(ana);
        var browser = await house.SignInAsync(ben.Email);

        await browser.Open(link);
        await browser.Press("Join");
        Assert.True(await house.Ask<Members, bool>(ana.Actor, m => m.All.AnyAsync(x => x.Name == "Ben Visitor")));

        await browser.Open("/account");
        await browser.Press("Enter");
        Assert.Equal("/today", browser.Address.AbsolutePath);
        var at = await house.Ask<Sessions, Guid>(ben.Actor, s => s.Of(ben.AccountId).Select(x => x.InWorkspaceId).SingleAsync());
        Assert.Equal(ben.Actor.WorkspaceId, at);
    }

    [Fact]
    public async Task Does_not_let_an_account_enter_a_workspace_it_has_no_seat_in()
    {
        House.Person ana = await house.MoveInAsync(), ben = await house.MoveInAsync(name: "Ben Visitor"), third = await house.MoveInAsync();
        var browser = await house.SignInAsync(ben.Email);
        await browser.Open(await InviteAsync(ana));
        await browser.Press("Join");
        await browser.Open("/account");

        await browser.Press("Enter", ("workspace", third.Actor.WorkspaceId.ToString()));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, browser.Status);
    }

    [Fact]
    public async Task Gives_a_known_colleague_their_place_with_all_that_is_theirs()
    {
        var ana = await house.MoveInAsync();
        var known = await house.Ask<Members, Member>(ana.Actor, m => m.AddAsync("Carl Imported", Roles.Seller, Sight.Own, default));
        var administrator = await house.SignInAsync(ana.Email);
        await administrator.Open($"/settings/members/{known.Id}");
        await administrator.Press("Make an invitation link");

        await JoinAsync(house.NewBrowser(), administrator.Text("#new-link"));

        var carl = await house.Ask<Members, Member>(ana.Actor, m => m.All.SingleAsync(x => x.Id == known.Id));
        Assert.NotNull(carl.AccountId);
        Assert.Equal(2, await house.Ask<Members, int>(ana.Actor, m => m.All.CountAsync()));
    }

    [Theory]
    [InlineData("0123456789")]
    [InlineData("short")]
    [InlineData("hourglass12345")]
    [InlineData("abababababab")]
    public async Task Is_not_used_up_by_a_password_that_is_refused(string password)
    {
        var ana = await house.MoveInAsync();
        var newcomer = house.NewBrowser();
        await newcomer.Open(await InviteAsync(ana));

        await PressJoinAsync(newcomer, password);

        Assert.NotEmpty(newcomer.Text("[role=alert]"));
        Assert.Equal(1, await house.Ask<Invitations, int>(ana.Actor, i => i.Open.CountAsync()));
    }

    private async Task<string> InviteAsync(House.Person by)
    {
        var secret = await house.Ask<Invitations, string>(by.Actor, i => i.InviteAsync(new("Bob", Roles.Seller | Roles.Marketing, Sight.Team), default));
        return $"/join/{by.Actor.WorkspaceId}/{secret}";
    }

    private static async Task JoinAsync(Browser browser, string link)
    {
        await browser.Open(link);
        await PressJoinAsync(browser);
    }

    private static Task PressJoinAsync(Browser browser) => PressJoinAsync(browser, House.Password);

    private static Task PressJoinAsync(Browser browser, string password) => browser.Press("Join",
        ("Input.Name", "Bob Newman"), ("Input.Email", $"{Guid.NewGuid():n}@example.org"), ("Input.Password", password));

}
