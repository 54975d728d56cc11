using System.Net;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Team;

public sealed class ASession(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Is_over_after_signing_out()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);

        await browser.Press("Sign out");
        await browser.Open("/today");

        Assert.Equal("/sign-in", browser.Address.AbsolutePath);
        Assert.False(await house.Ask<Sessions, bool>(ana.Actor, s => s.Of(ana.AccountId).AnyAsync()));
    }

    [Fact]
    public async Task Is_ended_from_another_device()
    {
        var ana = await house.MoveInAsync();
        Browser lost = await house.SignInAsync(ana.Email), here = await house.SignInAsync(ana.Email);

        await here.Open("/account/sessions");
        Assert.Equal(2, here.Page.QuerySelectorAll(".entry").Length);
        await here.Press("End");

        Assert.True(await IsOutAsync(lost));
        Assert.False(await IsOutAsync(here));
    }

    [Fact]
    public async Task Of_every_other_device_is_ended_at_once()
    {
        var ana = await house.MoveInAsync();
        Browser one = await house.SignInAsync(ana.Email), two = await house.SignInAsync(ana.Email), here = await house.SignInAsync(ana.Email);

        await here.Open("/account/sessions");
        await here.Press("Sign out everywhere else");

        Assert.Equal((true, true, false), (await IsOutAsync(one), await IsOutAsync(two), await IsOutAsync(here)));
    }

    [Fact]
    public async Task Of_somebody_else_cannot_be_ended()
    {
        var ana = await house.MoveInAsync();
        var ben = await house.MoveInAsync();
        Browser hers = await house.SignInAsync(ana.Email), his = await house.SignInAsync(ben.Email);
        await house.SignInAsync(ben.Email);
        var herSession = await house.Ask<Sessions, Guid>(ana.Actor, s => s.Of(ana.AccountId).Select(x => x.Id).SingleAsync());

        await his.Open("/account/sessions");
        await his.Press("End", ("Id", herSession.ToString()));

        Assert.False(await IsOutAsync(hers));
    }

    [Fact]
    public async Task Ends_when_it_was_not_used_for_a_fortnight()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);

        house.Clock.Advance(SessionLifetime.Usual.Idle - TimeSpan.FromMinutes(1));
        Assert.False(await IsOutAsync(browser));
        house.Clock.Advance(SessionLifetime.Usual.Idle);
        Assert.True(await IsOutAsync(browser));
    }

    [Fact]
    public async Task Ends_at_last_however_much_it_is_used()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);

        for (var day = 0; day < 59; day += 10)
        {
            house.Clock.Advance(TimeSpan.FromDays(day == 50 ? 9 : 10));
            Assert.False(await IsOutAsync(browser));
        }

        house.Clock.Advance(TimeSpan.FromDays(2));
        Assert.True(await IsOutAsync(browser));
    }

    [Fact]
    public async Task Ends_everywhere_else_when_the_password_is_changed()
    {
        var ana = await house.MoveInAsync();
        Browser other = await house.SignInAsync(ana.Email), here = await house.SignInAsync(ana.Email);

        await here.Open("/account");
        await here.Press("Change the password", ("Current", House.Password), ("Wanted", "another long phrase"));

        Assert.False(await IsOutAsync(here));
        Assert.True(await IsOutAsync(other));
        Assert.Equal("/today", (await house.SignInAsync(ana.Email, "another long phrase")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Ends_within_seconds_when_the_password_is_set_anew_from_outside()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);

        await house.Ask<UserManager<Account>, IdentityResult>(Actor.Nobody, async accounts =>
        {
            var account = (await accounts.FindByIdAsync(ana.AccountId.ToString()))!;
            return await accounts.ResetPasswordAsync(account, await accounts.GeneratePasswordResetTokenAsync(account), "another long phrase");
        });
        house.Clock.Advance(TimeSpan.FromSeconds(5));

        Assert.True(await IsOutAsync(browser));
    }

    [Fact]
    public async Task Does_not_suffice_to_change_the_password_or_the_address()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);

        await browser.Open("/account");
        await browser.Press("Change the password", ("Current", "not the password"), ("Wanted", "another long phrase"));
        Assert.NotEmpty(browser.Text("[role=alert]"));
        await browser.Open("/account");
        await browser.Press("Change the e-mail", ("Proof", "not the password"), ("Email", "new@example.org"));
        Assert.NotEmpty(browser.Text("[role=alert]"));

        Assert.Equal("/today", (await house.SignInAsync(ana.Email)).Address.AbsolutePath);
    }

    [Fact]
    public async Task Is_kept_in_a_cookie_that_scripts_and_other_sites_cannot_use()
    {
        var ana = await house.MoveInAsync();
        var http = house.CreateClient(new() { BaseAddress = new Uri("https://localhost"), AllowAutoRedirect = false });
        var browser = new Browser(http);
        await browser.Open("/sign-in");

        var answer = await browser.Send("Sign in", ("Email", ana.Email), ("Password", House.Password));

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-hourglass=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.All(["httponly", "secure", "samesite=lax", "path=/"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task<bool> IsOutAsync(Browser browser)
    {
        await browser.Open("/settings");
        return browser.Address.AbsolutePath == "/sign-in";
    }
}
