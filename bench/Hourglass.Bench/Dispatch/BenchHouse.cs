using Hourglass.Data;
using Hourglass.Exchange;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Bench.Dispatch;

/// <summary>A workspace with a published playbook and a mail account, and the product's own core on it.</summary>
internal sealed class BenchHouse : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BenchHouse(BenchDatabase database) => _services = new ServiceCollection().AddLogging().AddHourglass(database.Address)
        .AddSingleton(new DataFolder(Path.Combine(database.Folder, "data"))).AddSingleton(new FencePlace(Path.Combine(database.Folder, "fence"))).BuildServiceProvider();

    public Actor Boss { get; private set; } = Actor.Nobody;
    public Customers Customers { get; private set; } = null!;

    public static async Task<BenchHouse> BuildAsync(BenchDatabase database, PlaybookContent content)
    {
        var house = new BenchHouse(database);
        await using (var outside = house._services.CreateAsyncScope()) await outside.ServiceProvider.GetRequiredService<HourglassDb>().PrepareAsync(CancellationToken.None);
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var workspace = new Workspace("Bench", "en", "USD", now);
        var boss = new Member(workspace.Id, "Boss", Roles.All, Sight.All, now);
        house.Boss = new Actor(workspace.Id, boss.Id, boss.Name, boss.Roles, boss.Sight, []);
        var (playbook, company) = (SalesPlaybook.For(workspace.Id), new Company(new CompanyDetails("Acme"), house.Boss, now));
        await house.DoAsync<HourglassDb>(async db =>
        {
            db.AddRange(workspace, boss, playbook, company, playbook.Publish(content, "bench", "Bench", now));
            await db.SaveChangesAsync();
        });
        await house.DoAsync<OutreachRuleBook>(async rules => await rules.SettleAsync(
            new OutreachRules(new(20, 0), new(20, 0), 0, 7, null, "https://house.example", "#0f6674", null, null), (await rules.SettingsAsync(default)).Version, default));
        house.Customers = new Customers(house, boss, company, playbook);
        return house;
    }

    public TService Service<TService>() where TService : notnull => _services.GetRequiredService<TService>();

    public async Task<TAnswer> AskAsync<TDoor, TAnswer>(Func<TDoor, Task<TAnswer>> question) where TDoor : notnull
    {
        await using var scope = Service<IServiceScopeFactory>().As(Boss);
        return await question(scope.ServiceProvider.GetRequiredService<TDoor>());
    }

    public Task DoAsync<TDoor>(Func<TDoor, Task> deed) where TDoor : notnull => AskAsync<TDoor, bool>(async door =>
    {
        await deed(door);
        return true;
    });

    public Task UseServerAsync(int port, int connections) => DoAsync<Senders>(senders => senders.SaveAsync(
        null, new SenderDetails("Sink", "127.0.0.1", port, "none", null, null, "The House", "sales@house.example", null, connections, 0), default));

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
