using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hourglass.Relationships;
using Hourglass.Research;

namespace Hourglass.Browser.Tests.Research;

/// <summary>Prints how smoothly a part of a large community map is carried; it asserts nothing about time. Run it with -explicit only -showLiveOutput.</summary>
public sealed class AMapOfFiveHundred(House house, Chromium chromium) : Desk(house, chromium)
{
    private const int Parts = 500, Ties = 800, TiesOfTheCarried = 30;

    // The longest frame is what a person feels, whatever the mean says.
    private const string CountFrames = """
        () => new Promise(done => {
          const gaps = []; let last, first;
          const frame = now => {
            if (last !== undefined) gaps.push(now - last);
            first ??= now; last = now;
            if (now - first < 2000) requestAnimationFrame(frame);
            else done({ perSecond: gaps.length * 1000 / (last - first), longest: Math.max(...gaps), late: gaps.filter(gap => gap > 17.5).length });
          };
          requestAnimationFrame(frame);
        })
        """;

    [Theory(Explicit = true)]
    [InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task Is_carried_about_smoothly(ColorScheme theme)
    {
        var who = await House.OpenWorkspaceAsync();
        var company = await House.Ask<Companies, Company>(who.Actor, c => c.AddAsync(new CompanyDetails("Northern Bakery"), Additions.None, default));
        await DrawAsync(who, company.Id);
        var ana = await SignInAsync(who, new() { ViewportSize = new() { Width = 1920, Height = 1200 }, ColorScheme = theme });
        await ana.OpenAsync($"companies/{company.Id}/community");
        await Expect(ana.Main.Locator(".community-part")).ToHaveCountAsync(Parts);

        var idle = await ana.Page.EvaluateAsync<JsonElement>(CountFrames);
        var (carried, moves) = await CarryAsync(ana.Page, ana.Main.Locator(".community-part circle").First);

        Write($"{theme}, nothing moves", idle);
        Write($"{theme}, one of {Parts} parts carried, {TiesOfTheCarried} of {Ties} ties with it, {moves} moves", carried);
        await ana.Page.Keyboard.PressAsync("Escape");
        await ana.Page.Mouse.UpAsync();
    }

    private static async Task<(JsonElement Frames, int Moves)> CarryAsync(IPage page, ILocator part)
    {
        var at = (await part.BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(at.X + at.Width / 2, at.Y + at.Height / 2);
        await page.Mouse.DownAsync();
        var (counting, clock, moves) = (page.EvaluateAsync<JsonElement>(CountFrames), Stopwatch.StartNew(), 0);
        for (; !counting.IsCompleted; moves++)
        {
            var angle = clock.Elapsed.TotalSeconds * 4;
            await page.Mouse.MoveAsync((float)(at.X + 180 + 150 * Math.Sin(angle)), (float)(at.Y + 180 + 150 * Math.Cos(angle)));
        }

        return (await counting, moves);
    }

    private async Task DrawAsync(Insider who, Guid company)
    {
        var parts = new List<Guid>();
        foreach (var some in Enumerable.Range(0, Parts).Chunk(50))
            await House.Do<Communities>(who.Actor, async map =>
            {
                foreach (var n in some)
                {
                    parts.Add((await map.AddAsync(company, new((ElementKind)(n % 7), $"Part number {n}"), default)).Id);
                    await map.PlaceAsync(parts[n], n % 25 * 40, n / 25 * 30, default);
                }
            });
        foreach (var some in Enumerable.Range(0, Ties).Chunk(50))
            await House.Do<Communities>(who.Actor, async map =>
            {
                foreach (var (from, to) in some.Select(Tie)) await map.TieAsync(parts[from], parts[to], from % 2 == 0 ? "says a word" : null, default);
            });
    }

    private static (int From, int To) Tie(int n) => n < TiesOfTheCarried ? (0, 1 + n * 16) : (1 + n % (Parts - 1), 1 + (n + 61 + n / (Parts - 1) * 82) % (Parts - 1));

    private static void Write(string what, JsonElement frames) => TestContext.Current.TestOutputHelper!.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{what}: {frames.GetProperty("perSecond").GetDouble():0.0} frames a second, the longest {frames.GetProperty("longest").GetDouble():0.0} ms, {frames.GetProperty("late").GetInt32()} later than 17.5 ms"));
}
