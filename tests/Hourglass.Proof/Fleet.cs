using System.Globalization;

namespace Hourglass.Proof;

/// <summary>The nodes of a trial, with one made ready in advance, so that a killed one is followed at once.</summary>
public sealed class Fleet(ProofPlan plan, string database, string folder) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly List<Child> _running = [];
    private readonly List<string> _errors = [];
    private Task<Child>? _spare;
    private int _replacements = plan.Kills + (plan.Rollings * plan.Nodes);

    public IReadOnlyList<Child> Running => _running;
    public IReadOnlyList<string> Errors => [.. _errors, .. _running.SelectMany(node => node.Errors)];

    public async Task StartAsync()
    {
        var ready = await Task.WhenAll(Enumerable.Range(0, plan.Nodes).Select(_ => ReadyAsync(folder)));
        foreach (var node in ready) await BeginAsync(node);
        _spare = Spare();
    }

    /// <summary>A node that is ready and waits for its word.</summary>
    public async Task<Child> ReadyAsync(string fenceIn)
    {
        var node = new Child("Hourglass.Node.dll", Words(fenceIn), plan.Mutant is { } mutant ? [("HOURGLASS_MUTANT", mutant)] : []);
        await node.HearAsync("ready", Patience);
        return node;
    }

    public async Task KillOneAsync(Random chance)
    {
        var node = _running[chance.Next(_running.Count)];
        await node.KillAsync();
        await ReplaceAsync(node);
    }

    /// <summary>Silent for longer than its claims last, then as if nothing had been.</summary>
    public async Task FreezeOneAsync(Random chance)
    {
        var node = _running[chance.Next(_running.Count)];
        await node.SignalAsync("STOP");
        await Task.Delay(plan.Lease + TimeSpan.FromSeconds(1.5), TimeProvider.System);
        await node.SignalAsync("CONT");
    }

    /// <summary>Every node in turn is asked to stop and followed by a new one.</summary>
    public async Task RollAsync()
    {
        foreach (var node in _running.ToList())
        {
            await node.StopAsync(TimeSpan.FromSeconds(25));
            await ReplaceAsync(node);
        }
    }

    public async Task StopAsync()
    {
        await Task.WhenAll(_running.Select(node => node.StopAsync(TimeSpan.FromSeconds(25))));
        foreach (var node in _running) await PutAwayAsync(node);
        _running.Clear();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _running) await node.DisposeAsync();
        if (_spare is not null) await (await _spare).DisposeAsync();
    }

    private async Task ReplaceAsync(Child gone)
    {
        _running.Remove(gone);
        await PutAwayAsync(gone);
        var next = await (_spare ?? ReadyAsync(folder));
        _spare = Spare();
        await BeginAsync(next);
    }

    private Task<Child>? Spare() => _replacements-- > 0 ? ReadyAsync(folder) : null;

    private async Task PutAwayAsync(Child node)
    {
        _errors.AddRange(node.Errors);
        await node.DisposeAsync();
    }

    private async Task BeginAsync(Child node)
    {
        node.Tell("go");
        await node.HearAsync("running", Patience);
        _running.Add(node);
    }

    private string[] Words(string fenceIn)
    {
        var lease = plan.Lease.TotalSeconds;
        return
        [
            "--database", database, "--data-folder", Path.Combine(folder, "data"), "--fence-folder", Path.Combine(fenceIn, "fence"),
            "--lease", Told(lease), "--renew", Told(lease / 4), "--reap", "0.5", "--beat", "0.2", "--quiet-look", "0.5",
            "--deadline", Told(lease / 2), "--grace", "2", "--stretch", "0.003",
        ];
    }

    private static string Told(double seconds) => seconds.ToString(CultureInfo.InvariantCulture);
}
