using System.Net;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Team;

public sealed class TheRights(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("/settings/members")]
    [InlineData("/settings/workspace")]
    [InlineData("/settings/stages")]
    public async Task Of_an_administrator_open_pages_that_others_do_not_find(string page)
    {
        var ana = await house.MoveInAsync();
        var seller = await house.MoveInAsync(Roles.Seller, ana.Actor, "Sam Seller");
        Browser hers = await house.SignInAsync(ana.Email), his = await house.SignInAsync(seller.Email);

        await hers.Open(page);
        await his.Open(page);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (hers.Status, his.Status));
    }

    [Fact]
    public async Task To_administer_are_not_listed_for_those_without_them()
    {
        var seller = await house.MoveInAsync(Roles.Seller);
        var browser = await house.SignInAsync(seller.Email);

        await browser.Open("/settings");

        Assert.DoesNotContain(browser.Texts(".entry-title"), title => title is "People and teams" or "Workspace" or "The seven stages");
    }

    [Fact]
    public async Task Taken_away_are_gone_within_seconds()
    {
        var ana = await house.MoveInAsync();
        var ben = await house.MoveInAsync(Roles.All, ana.Actor, "Ben Second");
        Browser hers = await house.SignInAsync(ana.Email), his = await house.SignInAsync(ben.Email);
        await his.Open("/settings/members");
        Assert.Equal(HttpStatusCode.OK, his.Status);

        await hers.Open($"/settings/members/{ben.Actor.Id}");
        await hers.Press("Save", ("Input.Roles", nameof(Roles.Seller)));
        Assert.Equal("Saved.", hers.Text("[role=status]"));
        house.Clock.Advance(TimeSpan.FromSeconds(5));
        await his.Open("/settings/members");

        Assert.Equal(HttpStatusCode.NotFound, his.Status);
    }

    [Fact]
    public async Task Of_a_colleague_who_leaves_end_within_seconds_with_sessions_and_tokens()
    {
        var ana = await house.MoveInAsync();
        var ben = await house.MoveInAsync(Roles.All, ana.Actor, "Ben Leaver");
        Browser hers = await house.SignInAsync(ana.Email), his = await house.SignInAsync(ben.Email);
        var token = await house.Ask<ApiTokens, string>(ben.Actor, t => t.MakeAsync("Robot", TokenScope.Read, 30, default));

        await hers.Open($"/settings/members/{ben.Actor.Id}");
        await hers.Press("Deactivate");
        house.Clock.Advance(TimeSpan.FromSeconds(5));
        await his.Open("/today");

        Assert.Equal("/sign-in", his.Address.AbsolutePath);
        Assert.Null(await house.Ask<ApiTokens, ApiToken?>(Actor.Engine(ana.Actor.WorkspaceId), t => t.FindAsync(TokenKey.Parse(token)!.Secret, default)));
        Assert.Equal("/sign-in", (await house.SignInAsync(ben.Email)).Address.AbsolutePath);
    }

    [Fact]
    public async Task Of_a_colleague_who_returns_open_the_door_again()
    {
        var ana = await house.MoveInAsync();
        var ben = await house.MoveInAsync(Roles.Seller, ana.Actor, "Ben Back");
        var hers = await house.SignInAsync(ana.Email);
        await hers.Open($"/settings/members/{ben.Actor.Id}");
        await hers.Press("Deactivate");

        await hers.Press("Let back in");
        house.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("/today", (await house.SignInAsync(ben.Email)).Address.AbsolutePath);
    }

    [Fact]
    public async Task Of_oneself_are_changed_by_nobody_but_another()
    {
        var ana = await house.MoveInAsync();
        await house.MoveInAsync(Roles.All, ana.Actor, "Ben Second");

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ChangeAsync(ana.Actor, ana.Actor, Roles.Seller));

        Assert.Equal("member.own-rights", refused.Code);
    }

    [Fact]
    public async Task Of_the_last_administrator_stay()
    {
        var ana = await house.MoveInAsync();
        // Someone who administers without an account of their own: a program of the house.
        var engine = Actor.Engine(ana.Actor.WorkspaceId);

        var demoted = await Assert.ThrowsAsync<RefusedException>(() => ChangeAsync(engine, ana.Actor, Roles.Seller));
        var removed = await Assert.ThrowsAsync<RefusedException>(() => DoAsync<Members>(engine, m => m.DeactivateAsync(ana.Actor.Id, default)));

        Assert.Equal(("member.last-administrator", "member.last-administrator"), (demoted.Code, removed.Code));
    }

    [Fact]
    public async Task Of_two_administrators_who_demote_each_other_at_once_stay_with_one()
    {
        for (var round = 0; round < 5; round++)
        {
            var ana = await house.MoveInAsync();
            var ben = await house.MoveInAsync(Roles.All, ana.Actor, "Ben Second");

            await Task.WhenAll(Refusable(() => ChangeAsync(ana.Actor, ben.Actor, Roles.Seller)), Refusable(() => ChangeAsync(ben.Actor, ana.Actor, Roles.Seller)));

            var roles = await house.Ask<Members, List<Roles>>(ana.Actor, m => m.All.Select(x => x.Roles).ToListAsync());
            Assert.Contains(roles, r => r.HasFlag(Roles.Administrator));
        }
    }

    [Fact]
    public async Task To_invite_and_change_people_belong_to_administrators()
    {
        var ana = await house.MoveInAsync();
        var sam = await house.MoveInAsync(Roles.SalesManager | Roles.Seller, ana.Actor, "Sam Manager");
        Func<Task>[] deeds =
        [
            () => DoAsync<Invitations>(sam.Actor, i => i.InviteAsync(new("X", Roles.Seller, Sight.Own), default)),
            () => DoAsync<Members>(sam.Actor, m => m.DeactivateAsync(ana.Actor.Id, default)),
            () => DoAsync<Members>(sam.Actor, m => m.ReturnAsync(ana.Actor.Id, default)),
            () => DoAsync<WorkTeams>(sam.Actor, t => t.AddAsync("X", default)),
            () => DoAsync<Workspaces>(sam.Actor, w => w.SettleAsync(new("X", "en", "USD", "UTC", 0), default)),
            () => ChangeAsync(sam.Actor, ana.Actor, Roles.Seller),
        ];

        foreach (var deed in deeds) Assert.Equal("actor.not-administrator", (await Assert.ThrowsAsync<RefusedException>(deed)).Code);
    }

    [Fact]
    public async Task Decided_on_an_old_page_are_not_saved_over_newer_ones()
    {
        var ana = await house.MoveInAsync();
        var ben = await house.MoveInAsync(Roles.Seller, ana.Actor, "Ben Changed");
        var hers = await house.SignInAsync(ana.Email);
        await hers.Open($"/settings/members/{ben.Actor.Id}");
        await ChangeAsync(Actor.Engine(ana.Actor.WorkspaceId), ben.Actor, Roles.Marketing);

        await hers.Press("Save", ("Input.Roles", nameof(Roles.Product)));

        Assert.Contains("Marketing", hers.Text(".note-warn"), StringComparison.Ordinal);
        Assert.Equal(nameof(Roles.Product), hers.Page.QuerySelector("input[name='Input.Roles'][checked]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Of_a_stranger_do_not_reach_a_member_of_this_workspace()
    {
        House.Person ana = await house.MoveInAsync(), stranger = await house.MoveInAsync();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => ChangeAsync(stranger.Actor, ana.Actor, Roles.Seller));

        Assert.Equal("member.unknown", refused.Code);
    }

    private Task<bool> ChangeAsync(Actor by, Actor whom, Roles roles) => DoAsync<Members>(by, async m =>
    {
        var version = await m.All.Where(x => x.Id == whom.Id).Select(x => x.Version).SingleOrDefaultAsync();
        await m.ChangeAsync(whom.Id, new(roles, Sight.All, null, version), default);
    });

    private Task<bool> DoAsync<TDoor>(Actor by, Func<TDoor, Task> deed) where TDoor : notnull => house.Ask<TDoor, bool>(by, async door =>
    {
        await deed(door);
        return true;
    });

    private static async Task Refusable(Func<Task> deed)
    {
        try
        {
            await deed();
        }
        catch (RefusedException)
        {
            // One of the two is expected to be told no.
        }
    }
}
