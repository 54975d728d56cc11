using System.Net;
using Hourglass.Data;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Team;

public sealed class SigningIn(House house) : IClassFixture<House>
{
    [Fact]
    public async Task With_the_right_password_opens_the_day()
    {
        var ana = await house.MoveInAsync();

        var browser = await house.SignInAsync(ana.Email);

        Assert.Equal(("/today", HttpStatusCode.OK), (browser.Address.AbsolutePath, browser.Status));
    }

    [Fact]
    public async Task Answers_a_wrong_password_and_an_unknown_name_alike()
    {
        var ana = await house.MoveInAsync();

        var wrong = await house.SignInAsync(ana.Email, "not the password");
        var unknown = await house.SignInAsync($"{Guid.NewGuid():n}@example.org", "not the password");

        Assert.Equal("/sign-in", wrong.Address.AbsolutePath);
        Assert.NotEmpty(wrong.Text("[role=alert]"));
        Assert.Equal((wrong.Status, wrong.Text("[role=alert]")), (unknown.Status, unknown.Text("[role=alert]")));
    }

    [Fact]
    public async Task Is_closed_for_a_quarter_of_an_hour_after_ten_wrong_tries_even_to_the_right_password()
    {
        var ana = await house.MoveInAsync();
        for (var i = 0; i < Attempts.PerName; i++) await house.SignInAsync(ana.Email, "not the password");

        Assert.Equal("/sign-in", (await house.SignInAsync(ana.Email)).Address.AbsolutePath);
        house.Clock.Advance(Attempts.Window);
        Assert.Equal("/today", (await house.SignInAsync(ana.Email)).Address.AbsolutePath);
    }

    [Fact]
    public async Task Is_counted_alike_for_names_that_nobody_has()
    {
        await house.MoveInAsync();
        var nobody = $"{Guid.NewGuid():n}@example.org";
        await house.SignInAsync(nobody, "not the password");

        var key = Secret.HashOf($"name:{nobody.ToUpperInvariant()}");
        var counted = await house.Ask<HourglassDb, int>(Actor.Nobody, db => db.SignInAttempts.Where(a => a.KeyHash == key).Select(a => a.Count).SingleAsync());

        Assert.Equal(1, counted);
    }

    [Fact]
    public async Task Leads_where_one_wanted_to_go_inside_this_site_only()
    {
        var ana = await house.MoveInAsync();
        var browser = house.NewBrowser();

        await browser.Open("/settings");
        await browser.Press("Sign in", ("Email", ana.Email), ("Password", House.Password));
        Assert.Equal("/settings", browser.Address.AbsolutePath);

        var led = house.NewBrowser();
        await led.Open("/sign-in?ReturnUrl=%2F%2Felsewhere.example");
        await led.Press("Sign in", ("Email", ana.Email), ("Password", House.Password));
        Assert.Equal("/today", led.Address.AbsolutePath);
    }

    [Fact]
    public async Task Keeps_no_key_of_a_session_readable()
    {
        var ana = await house.MoveInAsync();
        await house.SignInAsync(ana.Email);

        var session = await house.Ask<Sessions, SignInSession>(ana.Actor, s => s.Of(ana.AccountId).SingleAsync());

        Assert.Equal(64, session.KeyHash.Length);
        Assert.Equal(-1, session.Ticket.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(ana.AccountId.ToString())));
    }

    [Fact]
    public async Task Makes_a_new_session_even_in_a_browser_that_carries_one_already()
    {
        var ben = await house.MoveInAsync();
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ben.Email);
        var planted = await house.Ask<Sessions, string>(ana.Actor, s => s.Of(ben.AccountId).Select(x => x.KeyHash).SingleAsync());

        await House.SignInAsync(browser, ana.Email);

        var mine = await house.Ask<Sessions, string>(ana.Actor, s => s.Of(ana.AccountId).Select(x => x.KeyHash).SingleAsync());
        Assert.NotEqual(planted, mine);
        Assert.False(await house.Ask<Sessions, bool>(ana.Actor, s => s.Of(ben.AccountId).AnyAsync()));
    }
}
