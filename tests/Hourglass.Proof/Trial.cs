using System.Diagnostics;
using Hourglass.Data;
using Hourglass.Outreach;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Proof;

/// <summary>What came out of one trial.</summary>
public sealed record Outcome(IReadOnlyList<Finding> Findings, int Letters, int Arrived, int Twice, int Held, int Disturbances, int Stops, TimeSpan Took, IReadOnlyList<string> Errors)
{
    /// <summary>How many ended how.</summary>
    public string Endings { get; init; } = "";

    public override string ToString() =>
        $"{Letters} letters, {Arrived} arrived, {Twice} twice, {Held} held; {Disturbances} disturbances, {Stops} acknowledged stops; {Findings.Count} broken promises; {Took.TotalSeconds:N0} s";
}

/// <summary>Lets nodes send a seeded house's letters to the sink, disturbs them, says stop in between, waits for the end and asks the judge.</summary>
public sealed class Trial(ProofPlan plan, string? server, OwnPostgres? own = null)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    private readonly History _history = new();

    /// <summary>Hears how far it has come.</summary>
    public Action<string> Progress { get; init; } = _ => { };

    public async Task<Outcome> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("hourglass-proof-").FullName;
        await using var database = await ProofDatabase.NewAsync(folder, server);
        await using var sink = await SinkProcess.StartAsync(folder, plan.Delay);
        await using var proxy = new SpoiledNetwork(sink.Port, plan.SpoiledConnections, plan.Seed);
        await using var house = new House(database.Address, folder);
        await house.PrepareAsync();
        await Seeding.FillAsync(house, plan.Letters, plan.Seed, plan.Spread);
        await house.UseServerAsync(plan.SpoiledConnections > 0 ? proxy.Port : sink.Port, plan.Connections);
        Cut(house, sink);

        Say("seeded", sink);
        await using var fleet = new Fleet(plan, database, folder);
        await fleet.StartAsync();
        Say("sending", sink);
        await DisturbAsync(house, sink, fleet);
        Say("left alone", sink);
        await SettleAsync(house, sink);
        Say("settled", sink);
        await fleet.StopAsync();
        Say("stopped", sink);
        _history.ExplainedDoubts = Explained(proxy);
        var touches = await house.TouchesAsync();
        var ledger = sink.Lines;
        var judge = new Judge(house.Letters, ledger, touches, _history);
        var findings = judge.Findings();
        var disturbances = plan.Kills + plan.Freezes + (plan.Rollings * plan.Nodes) + plan.DatabaseRestarts + proxy.Struck;
        Directory.Delete(folder, true);
        return new Outcome(findings, plan.Letters, ledger.Count, judge.Twice, judge.Held, disturbances, _history.Stops.Count, _clock.Elapsed, fleet.Errors)
        {
            Endings = string.Join(", ", touches.GroupBy(t => $"{t.State} {t.Reason}".Trim()).OrderByDescending(g => g.Count()).Select(g => $"{g.Count()} {g.Key}")),
        };
    }

    private void Cut(House house, SinkProcess sink)
    {
        foreach (var letter in house.Letters.Take(plan.Letters * plan.Cut / 100)) sink.Script($"dot keepthencut to={letter.Address}");
    }

    private async Task DisturbAsync(House house, SinkProcess sink, Fleet fleet)
    {
        using var over = new CancellationTokenSource();
        var interventions = new Interventions(house, _history, sink, plan.Seed).RunAsync(plan.Stops, over.Token);
        var chance = new Random(plan.Seed);
        var script = Script(chance);
        var step = Math.Max(1, plan.Letters * 3 / 4 / (script.Count + 1));
        foreach (var (deed, i) in script.Select((deed, i) => (deed, i)))
        {
            await Until.TrueAsync(() => sink.Count() >= (i + 1) * step, TimeSpan.FromSeconds(20), CancellationToken.None);
            await deed(fleet, chance);
            Say($"disturbed {i + 1} of {script.Count}", sink);
        }

        await interventions;
        await over.CancelAsync();
    }

    private void Say(string what, SinkProcess sink) => Progress($"{_clock.Elapsed.TotalSeconds:N1} s, {sink.Count()} kept: {what}");

    private List<Func<Fleet, Random, Task>> Script(Random chance)
    {
        var deeds = Enumerable.Repeat<Func<Fleet, Random, Task>>((fleet, c) => fleet.KillOneAsync(c), plan.Kills)
            .Concat(Enumerable.Repeat<Func<Fleet, Random, Task>>((fleet, c) => fleet.FreezeOneAsync(c), plan.Freezes))
            .Concat(Enumerable.Repeat<Func<Fleet, Random, Task>>((fleet, _) => fleet.RollAsync(), plan.Rollings))
            .Concat(Enumerable.Repeat<Func<Fleet, Random, Task>>((_, _) => own!.RestartAsync(), own is null ? 0 : plan.DatabaseRestarts)).ToArray();
        chance.Shuffle(deeds);
        return [.. deeds];
    }

    // A broken engine may never come to an end; what it sent by then is enough to judge it.
    private Task SettleAsync(House house, SinkProcess sink) => Until.DoneAsync(async () =>
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < plan.Limit && sink.Count() < plan.Letters * 3)
        {
            var paused = await house.AskAsync<HourglassDb, List<Guid>>(db => db.JourneyPlans.Where(p => p.State == PlanState.Paused).Select(p => p.JourneyId).ToListAsync());
            if ((await house.TouchesAsync()).All(touch => Judge.HasSettled(touch, paused.ToHashSet()))) return;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
        }
    }, CancellationToken.None);

    // What was on the wire when a node died, froze or lost its database; and what the network or the server cut.
    private int Explained(SpoiledNetwork proxy) =>
        ((plan.Kills + plan.Freezes + (plan.Rollings + plan.DatabaseRestarts) * plan.Nodes) * plan.Connections) + proxy.Struck + (plan.Letters * plan.Cut / 100);
}
