using Hourglass.Languages;

[assembly: AssemblyFixture(typeof(Hourglass.Browser.Tests.Support.House))]
[assembly: AssemblyFixture(typeof(Hourglass.Browser.Tests.Support.Chromium))]

namespace Hourglass.Browser.Tests.Support;

/// <summary>Where a person sits down to work: every test gets fresh browsers, and a browser that complained fails the test at its end.</summary>
public abstract class Desk(House house, Chromium chromium) : IAsyncLifetime
{
    private readonly List<IBrowserContext> _open = [];
    private readonly List<House> _houses = [];

    protected House House => house;
    protected Complaints Complaints { get; } = new();

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>A house no one has ever entered.</summary>
    protected async Task<House> EmptyHouseAsync()
    {
        var empty = new House();
        _houses.Add(empty);
        await empty.InitializeAsync();
        return empty;
    }

    /// <summary>A browser nobody has signed in with, in this house unless another is named.</summary>
    protected async Task<Visitor> SitDownAsync(House? at = null, BrowserNewContextOptions? with = null)
    {
        var options = with ?? new();
        options.BaseURL = (at ?? house).Address;
        options.ReducedMotion = ReducedMotion.Reduce;
        options.Locale ??= "en-US";
        options.ViewportSize ??= new() { Width = 1280, Height = 800 };
        var context = await chromium.Browser.NewContextAsync(options);
        _open.Add(context);
        context.SetDefaultTimeout(20_000);
        Complaints.ListenTo(context);
        return new Visitor(await context.NewPageAsync(), Speech.In(options.Locale[..2]));
    }

    /// <summary>A browser this colleague has signed in with through the real page.</summary>
    protected async Task<Visitor> SignInAsync(Insider who, BrowserNewContextOptions? with = null)
    {
        var visitor = await SitDownAsync(with: with);
        await visitor.SignInAsync(who.Email, House.Password);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var context in _open) await context.CloseAsync();
        foreach (var empty in _houses) await empty.DisposeAsync();
        Complaints.MustBeNone();
    }
}
