using Hourglass.Data;
using Hourglass.Exchange;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Proof;

/// <summary>The workspace of a trial, and its front doors as a web node would use them.</summary>
public sealed class House : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public House(string database, string folder)
    {
        Folder = folder;
        _services = new ServiceCollection().AddLogging().AddHourglass(database)
            .AddSingleton(new DataFolder(Path.Combine(folder, "data"))).AddSingleton(new FencePlace(Path.Combine(folder, "fence"))).BuildServiceProvider();
    }

    public string Folder { get; }
    public Actor Boss { get; internal set; } = Actor.Nobody;
    public IReadOnlyList<ProofLetter> Letters { get; internal set; } = [];

    public async Task<TAnswer> AskAsync<TDoor, TAnswer>(Func<TDoor, Task<TAnswer>> question) where TDoor : notnull
    {
        await using var scope = _services.GetRequiredService<IServiceScopeFactory>().As(Boss);
        return await question(scope.ServiceProvider.GetRequiredService<TDoor>());
    }

    public Task DoAsync<TDoor>(Func<TDoor, Task> deed) where TDoor : notnull => AskAsync<TDoor, bool>(async door =>
    {
        await deed(door);
        return true;
    });

    public Task<List<Touchpoint>> TouchesAsync() => AskAsync<HourglassDb, List<Touchpoint>>(db => db.Touchpoints.AsNoTracking().ToListAsync());

    /// <summary>How many have neither ended nor wait for a plan that was paused.</summary>
    public Task<int> OpenAsync() => AskAsync<HourglassDb, int>(db => db.Touchpoints.CountAsync(t => t.State == TouchState.Claimed || t.State == TouchState.Started
        || ((t.State == TouchState.Planned || t.State == TouchState.Deferred) && !db.JourneyPlans.Any(p => p.JourneyId == t.JourneyId && p.State == PlanState.Paused))));

    /// <summary>"12 Planned, 3 Claimed, 80 Sent".</summary>
    public Task<string> EndingsAsync() => AskAsync<HourglassDb, string>(async db =>
        string.Join(", ", (await db.Touchpoints.GroupBy(t => t.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync()).OrderBy(g => g.Key).Select(g => $"{g.Count} {g.Key}")));

    /// <summary>A mail account that leads to the given port.</summary>
    public Task UseServerAsync(int port, int connections, int perMinute = 0) => DoAsync<Senders>(async senders =>
    {
        var known = await senders.All.FirstOrDefaultAsync();
        await senders.SaveAsync(known?.Id, new SenderDetails("Sink", "127.0.0.1", port, "none", null, null, "The House", "sales@house.example", null, connections, perMinute), default);
    });

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}

/// <summary>One seeded letter.</summary>
public sealed record ProofLetter(Guid Id, Guid JourneyId, string Address, string AddressKey, bool IsAdvertising, bool HasConsent, DateTime DueAt);
