using Hourglass.Team;
using Hourglass.Web.Tests.Support;

namespace Hourglass.Web.Tests.Team;

public sealed class TheSecondFactor(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Is_asked_for_after_the_password_and_lets_in_with_a_fresh_code()
    {
        var (ana, key, _) = await TurnOnAsync();
        var browser = await house.SignInAsync(ana.Email);
        Assert.Equal("/sign-in/code", browser.Address.AbsolutePath);
        await browser.Open("/today");
        Assert.Equal("/sign-in", browser.Address.AbsolutePath);

        await browser.Open("/sign-in/code");
        await browser.Press("Sign in", ("Code", CodeNow(key)));

        Assert.Equal("/today", browser.Address.AbsolutePath);
    }

    [Fact]
    public async Task Refuses_a_code_that_was_used_a_moment_ago()
    {
        var (ana, key, _) = await TurnOnAsync();
        var code = CodeNow(key);
        Browser first = await house.SignInAsync(ana.Email), second = await house.SignInAsync(ana.Email);
        await first.Press("Sign in", ("Code", code));

        await second.Press("Sign in", ("Code", code));

        Assert.Equal(("/today", "/sign-in/code"), (first.Address.AbsolutePath, second.Address.AbsolutePath));
        Assert.NotEmpty(second.Text("[role=alert]"));
    }

    [Fact]
    public async Task Lets_one_of_two_in_who_show_the_same_code_at_once()
    {
        var (ana, key, _) = await TurnOnAsync();
        var code = CodeNow(key);
        Browser[] browsers = [await house.SignInAsync(ana.Email), await house.SignInAsync(ana.Email), await house.SignInAsync(ana.Email)];

        await Task.WhenAll(browsers.Select(b => b.Press("Sign in", ("Code", code))));

        Assert.Single(browsers, b => b.Address.AbsolutePath == "/today");
    }

    [Fact]
    public async Task Is_replaced_once_by_each_recovery_code()
    {
        var (ana, _, recovery) = await TurnOnAsync();
        Browser first = await house.SignInAsync(ana.Email), second = await house.SignInAsync(ana.Email);

        await first.Press("Use the recovery code", ("Recovery", recovery[0].ToUpperInvariant().Replace('-', ' ')));
        await second.Press("Use the recovery code", ("Recovery", recovery[0]));

        Assert.Equal(("/today", "/sign-in/code"), (first.Address.AbsolutePath, second.Address.AbsolutePath));
    }

    [Fact]
    public async Task Cannot_be_guessed_through()
    {
        var (ana, key, _) = await TurnOnAsync();
        var browser = await house.SignInAsync(ana.Email);
        for (var i = 0; i < Attempts.PerName; i++) await browser.Press("Sign in", ("Code", "000000"));

        await browser.Press("Sign in", ("Code", CodeNow(key)));

        Assert.Equal("/sign-in/code", browser.Address.AbsolutePath);
    }

    [Fact]
    public async Task Is_turned_off_only_with_the_password()
    {
        var (ana, key, _) = await TurnOnAsync();
        var browser = await house.SignInAsync(ana.Email);
        await browser.Press("Sign in", ("Code", CodeNow(key)));

        await browser.Open("/account/two-factor");
        await browser.Press("Turn it off", ("Proof", "not the password"));
        Assert.Equal("/sign-in/code", (await house.SignInAsync(ana.Email)).Address.AbsolutePath);

        await browser.Open("/account/two-factor");
        await browser.Press("Turn it off", ("Proof", House.Password));
        Assert.Equal("/today", (await house.SignInAsync(ana.Email)).Address.AbsolutePath);
    }

    private async Task<(House.Person Ana, byte[] Key, List<string> Recovery)> TurnOnAsync()
    {
        var ana = await house.MoveInAsync();
        var browser = await house.SignInAsync(ana.Email);
        await browser.Open("/account/two-factor");
        await browser.Press("Set it up", ("Proof", House.Password));
        var key = OneTimeCode.FromBase32(browser.Text("#key"));
        Assert.NotNull(browser.Page.QuerySelector("[role=img] svg"));

        await browser.Press("Turn it on", ("Code", CodeNow(key)));
        var recovery = browser.Texts("#recovery-codes code").ToList();
        Assert.Equal(10, recovery.Count);
        // The code that turned it on is used up.
        house.Clock.Advance(TimeSpan.FromSeconds(31));
        return (ana, key, recovery);
    }

    private string CodeNow(byte[] key) => OneTimeCode.At(OneTimeCode.StepAt(house.Clock.GetUtcNow()), key);
}
