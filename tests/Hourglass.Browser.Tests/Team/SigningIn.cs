using Hourglass.Browser.Tests.Pages;
using Hourglass.Team;

namespace Hourglass.Browser.Tests.Team;

public sealed class SigningIn(House house, Chromium chromium) : Desk(house, chromium)
{
    [Fact]
    public async Task Takes_a_passkey_instead_of_the_password()
    {
        var ana = await SignInAsync(await House.OpenWorkspaceAsync());
        await GiveFingerprintReaderAsync(ana.Page);

        await ana.OpenAsync("account/passkeys");
        await ana.TypeAsync(ana.Say["passkeys.name"], "My laptop");
        await ana.TypeAsync(ana.Say["account.your-password"], House.Password);
        await ana.PressAsync(ana.Say["passkeys.add"]);
        await Expect(ana.Main.Locator(".entry-title")).ToHaveTextAsync("My laptop");
        await ana.PressAsync(ana.Say["shell.sign-out"]);
        await ana.IsAtAsync("sign-in");
        await ana.PressAsync(ana.Say["sign-in.by-passkey"]);

        await ana.IsAtAsync("today");
    }

    [Fact]
    public async Task Asks_for_the_code_of_the_phone_once_it_is_set_up()
    {
        var insider = await House.OpenWorkspaceAsync();
        var ana = await SignInAsync(insider);
        await ana.OpenAsync("account/two-factor");
        await ana.TypeAsync(ana.Say["account.your-password"], House.Password);
        await ana.PressAsync(ana.Say["two-factor.begin"]);
        var key = await ana.Main.Locator("#key").InnerTextAsync();
        Assert.Empty(await Axe.FindingsAsync(ana.Page));
        await ana.TypeAsync(ana.Say["sign-in.code.code"], CodeOf(key, 0));
        await ana.PressAsync(ana.Say["two-factor.turn-on"]);
        await Expect(ana.Main.Locator("#recovery-codes li").First).ToBeVisibleAsync();
        Assert.Empty(await Axe.FindingsAsync(ana.Page));

        var elsewhere = await SitDownAsync();
        await elsewhere.OfferPasswordAsync(insider.Email, House.Password);
        await elsewhere.SeesAsync(elsewhere.Say["sign-in.code.title"]);
        Assert.Empty(await Axe.FindingsAsync(elsewhere.Page));
        await elsewhere.TypeAsync(elsewhere.Say["sign-in.code.code"], CodeOf(key, 1));
        await elsewhere.PressAsync(elsewhere.Say["sign-in.enter"]);

        await elsewhere.IsAtAsync("today");
    }

    private static async Task GiveFingerprintReaderAsync(IPage page)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    /// <summary>What an authenticator app shows for this key (RFC 6238), so many half minutes from now. No code opens the door twice, and the next one is good already, also when a half minute ends in between.</summary>
    private static string CodeOf(string key, int later) =>
        OneTimeCode.At(OneTimeCode.StepAt(TimeProvider.System.GetUtcNow()) + later, OneTimeCode.FromBase32(string.Concat(key.Where(char.IsLetterOrDigit))));
}
