using System.Diagnostics;
using Hourglass.Data;
using Hourglass.Outreach;
using Hourglass.Sink;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Proof;

/// <summary>Lets nodes send a seeded house's letters to the sink, disturbs them, says stop in between, waits for the end and asks the judge.</summary>
/// <param name="plan">What is done.</param>
/// <param name="database">The address of a prepared database without anything in it.</param>
/// <param name="own">Its server, where it may be restarted.</param>
public sealed class Trial(ProofPlan plan, string database, OwnPostgres? own = null)
{
    // For machines under load; a broken engine may send nothing at all.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly History _history = new();
    private int _disturbances;

    /// <summary>Hears how far it has come.</summary>
    public Action<string>? Progress { get; init; }

    public async Task<Outcome> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("hourglass-proof-").FullName;
        await using var sink = new SmtpSink(new SinkSettings { LedgerFile = Path.Combine(folder, "ledger.jsonl"), Remembers = false, Delay = plan.ServerTime }, TimeProvider.System);
        await using var network = SpoiledNetwork.To(sink.Port, plan.SpoiledConnections, plan.Seed);
        await using var house = new House(database, folder);
        await Seeding.FillAsync(house, plan);
        await house.UseServerAsync(network.Port, plan.Connections, plan.PerMinute);
        Cut(house, sink);
        var outcome = await RunAsync(house, sink, network);
        Directory.Delete(folder, true);
        return outcome;
    }

    private async Task<Outcome> RunAsync(House house, SmtpSink sink, FaultProxy network)
    {
        await SayAsync("seeded", house, sink);
        await using var fleet = new Fleet(plan, database, house.Folder);
        await fleet.StartAsync();
        await SayAsync("sending", house, sink);
        await DisturbAsync(house, sink, fleet);
        await SettleAsync(house, sink);
        await fleet.StopAsync();
        await SayAsync("over", house, sink);
        _history.ExplainedDoubts = Explained(network);
        var ledger = LedgerLine.ReadFile(Path.Combine(house.Folder, "ledger.jsonl")).ToList();
        return new Outcome(new Judge(house.Letters, ledger, await house.TouchesAsync(), _history) { PerMinute = plan.PerMinute })
        {
            Stops = _history.Stops.Count,
            Disturbances = _disturbances + network.Struck,
            Took = _clock.Elapsed,
            Errors = fleet.Errors,
        };
    }

    // Every second one was kept before.
    private void Cut(House house, SmtpSink sink) => sink.Faults.Add(house.Letters.Take(plan.Letters * plan.Cut / 100)
        .Select((letter, i) => new Fault(Moment.Dot, i % 2 == 0 ? Trouble.KeepThenCut : Trouble.Cut) { Recipient = letter.Address }));

    private async Task DisturbAsync(House house, SmtpSink sink, Fleet fleet)
    {
        using var over = new CancellationTokenSource();
        var interventions = new Interventions(house, _history, sink, plan.Seed).RunAsync(plan.Stops, over.Token);
        var chance = new Random(plan.Seed);
        var script = Script(chance);
        var step = Math.Max(1, plan.Letters * 3 / 5 / (script.Count + 1));
        foreach (var ((name, deed), i) in script.Select((deed, i) => (deed, i)))
        {
            var enough = sink.Ledger.Count + step;
            await Until.TrueAsync(async () => sink.Ledger.Count >= enough || await house.OpenAsync() == 0, Patience, CancellationToken.None);
            if (await house.OpenAsync() == 0) break;
            await deed(fleet, chance);
            _disturbances++;
            await SayAsync($"{i + 1} of {script.Count}, {name}", house, sink);
        }

        await interventions;
        await over.CancelAsync();
    }

    private async Task SayAsync(string what, House house, SmtpSink sink)
    {
        if (Progress is null) return;
        await Until.DoneAsync(async () => Progress($"{_clock.Elapsed.TotalSeconds,6:N1} s, {sink.Ledger.Count} kept, {await house.EndingsAsync()}: {what}"), CancellationToken.None);
    }

    private List<(string Name, Func<Fleet, Random, Task> Deed)> Script(Random chance)
    {
        (string, Func<Fleet, Random, Task>)[] deeds =
        [
            .. Enumerable.Repeat<(string, Func<Fleet, Random, Task>)>(("killed", (fleet, c) => fleet.KillOneAsync(c)), plan.Kills),
            .. Enumerable.Repeat<(string, Func<Fleet, Random, Task>)>(("frozen", (fleet, c) => fleet.FreezeOneAsync(c)), plan.Freezes),
            .. Enumerable.Repeat<(string, Func<Fleet, Random, Task>)>(("rolled", (fleet, _) => fleet.RollAsync()), plan.Rollings),
            .. Enumerable.Repeat<(string, Func<Fleet, Random, Task>)>(("database restarted", (_, _) => own!.RestartAsync()), own is null ? 0 : plan.DatabaseRestarts),
        ];
        chance.Shuffle(deeds);
        return [.. deeds];
    }

    // A broken engine may never come to an end; what it sent by then is enough to judge it.
    private Task SettleAsync(House house, SmtpSink sink) => Until.DoneAsync(async () =>
    {
        var clock = Stopwatch.StartNew();
        await SayAsync("left alone", house, sink);
        while (clock.Elapsed < plan.Limit && sink.Ledger.Count < plan.Letters * 2 && await house.OpenAsync() > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }
    }, CancellationToken.None);

    // What was on the wire when a node died, froze or lost its database; and what the network or the server cut.
    private int Explained(FaultProxy network) =>
        (_disturbances * plan.Nodes * plan.Connections) + network.Struck + (plan.Letters * plan.Cut / 100);
}
