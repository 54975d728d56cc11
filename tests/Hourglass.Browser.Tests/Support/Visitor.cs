using System.Text.RegularExpressions;
using Hourglass.Languages;

namespace Hourglass.Browser.Tests.Support;

/// <summary>A person at a browser, in the words such a person would use and in their language.</summary>
public sealed class Visitor(IPage page, Speech say)
{
    public IPage Page => page;
    public Speech Say => say;
    public ILocator Main => page.GetByRole(AriaRole.Main);

    public Task OpenAsync(string address) => page.GotoAsync(address);

    public Task PressAsync(string button) => Button(button).ClickAsync();

    public Task FollowAsync(string link) => Main.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).ClickAsync();

    public Task TypeAsync(string label, string text) => Field(label).FillAsync(text);

    public Task ChooseAsync(string option, bool exact = false) => Main.GetByRole(AriaRole.Radio, new() { Name = option, Exact = exact }).CheckAsync();

    public Task SeesAsync(string heading) => Expect(page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1, Exact = true })).ToBeVisibleAsync();

    public Task ReadsAsync(string text) => Expect(Main.GetByText(text).First).ToBeVisibleAsync();

    public Task IsAtAsync(string address) => Expect(page).ToHaveURLAsync(new Regex($"/{address}$"));

    public ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Field(string label) => page.GetByLabel(label, new() { Exact = true });

    public async Task SignInAsync(string email, string password)
    {
        await OfferPasswordAsync(email, password);
        await IsAtAsync("today");
        // The address changes before the page does.
        await SeesAsync(say["today.title"]);
    }

    public async Task OfferPasswordAsync(string email, string password)
    {
        await OpenAsync("sign-in");
        await TypeAsync(say["sign-in.email"], email);
        await TypeAsync(say["sign-in.password"], password);
        await PressAsync(say["sign-in.enter"]);
    }

    /// <summary>The first visit to an empty house.</summary>
    public async Task FoundAsync(string workspace, string name)
    {
        await OpenAsync("");
        await IsAtAsync("welcome");
        await TypeAsync(say["welcome.workspace"], workspace);
        await TypeAsync(say["welcome.name"], name);
        await TypeAsync(say["sign-in.email"], "first@house.example");
        await TypeAsync(say["sign-in.password"], House.Password);
        await PressAsync(say["welcome.open"]);
        await IsAtAsync("today");
    }
}
