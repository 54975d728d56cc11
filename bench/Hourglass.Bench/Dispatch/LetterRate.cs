using System.Globalization;
using Hourglass.Method;
using Hourglass.Outreach.Dispatch;

namespace Hourglass.Bench.Dispatch;

/// <summary>How fast letters leave: the engine with its ledger, its stops and its fence, beside a bare loop and beside other schedulers.</summary>
internal static class LetterRate
{
    // Others are slow enough that fewer tell as much.
    private const int OtherLetters = 3_000, OtherWarmUp = 3_000;

    public static async Task MeasureAsync(BenchDatabase database, int letters, int connections, string? only, CancellationToken cancellation)
    {
        await using var house = await BenchHouse.BuildAsync(database, new PlaybookContent { Touches = [Customers.Hello] });
        var (warmUp, now) = (letters, TimeProvider.System.GetUtcNow().UtcDateTime);
        await house.Customers.WithLettersAsync(letters + warmUp, _ => now);

        var engine = await new Race("the engine", letters + warmUp, warmUp).RunAsync(database.Folder, port => EngineAsync(house, port, connections));
        var letter = await house.Customers.OneLetterAsync();
        var bare = await new Race("bare MailKit", letters + warmUp, warmUp).RunAsync(database.Folder, port => Task.FromResult<Func<CancellationToken, Task>>(async stop =>
        {
            using var mail = new BareMailKit(letter, port);
            await mail.LoopAsync(letters + warmUp, connections, stop);
        }));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{connections} connections; letters of {letter.Html.Length + letter.Text.Length:N0} characters"));
        Console.WriteLine("| who sends | letters | letters/s | own CPU µs/letter | mail server CPU µs/letter | of bare MailKit | the engine is × times as fast |\n|---|---:|---:|---:|---:|---:|---:|");
        Console.WriteLine(bare.Line(bare, engine));
        Console.WriteLine(engine.Line(bare, engine));
        if (!database.IsPostgres || only == "engine") return;

        cancellation.ThrowIfCancellationRequested();
        await OtherAsync("Hangfire", OtherSchedulers.HangfireAsync);
        await OtherAsync("Quartz.NET", OtherSchedulers.QuartzAsync);

        async Task OtherAsync(string name, Func<string, BareMailKit, int, int, Task<Func<CancellationToken, Task>>> open)
        {
            var all = OtherLetters + OtherWarmUp;
            var pace = await new Race(name, all, OtherWarmUp).RunAsync(database.Folder, port => open(database.Address, new BareMailKit(letter, port), all, connections));
            Console.WriteLine(pace.Line(bare, engine));
        }
    }

    private static async Task<Func<CancellationToken, Task>> EngineAsync(BenchHouse house, int port, int connections)
    {
        await house.UseServerAsync(port, connections);
        return stop => RunEngineAsync(house, stop);
    }

    public static async Task RunEngineAsync(BenchHouse house, CancellationToken stop)
    {
        var engine = house.Service<OutreachEngine>();
        await engine.StartAsync(CancellationToken.None);
        await Task.Delay(Timeout.Infinite, stop).ContinueWith(_ => { }, TaskScheduler.Default);
        await engine.StopAsync(CancellationToken.None);
    }
}
