using Hourglass.Data;
using Hourglass.Exchange;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach.Dispatch;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hourglass.Tests.Support;

/// <summary>The whole product without its web: a real database and a clock we turn. Each world is a workspace of its own.</summary>
public sealed class World : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly DataFolder _folder = new(Path.Combine(Path.GetTempPath(), $"hourglass-{Guid.CreateVersion7():n}"));
    private readonly ServiceProvider _services;

    public World() => _services = new ServiceCollection()
        .AddLogging()
        .AddHourglass(_database.Address)
        .AddSingleton<TimeProvider>(Clock)
        .AddSingleton(_folder)
        .AddSingleton(new FencePlace(Path.Combine(_folder.Path, "fence")))
        .BuildServiceProvider(validateScopes: true);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2030, 1, 7, 9, 0, 0, TimeSpan.Zero));
    public DateTime Now => Clock.GetUtcNow().UtcDateTime;
    public DateOnly Today => DateOnly.FromDateTime(Now);
    public Actor Ana { get; private set; } = Actor.Nobody;
    public Actor Ben { get; private set; } = Actor.Nobody;
    public Actor Boss { get; private set; } = Actor.Nobody;
    public Actor Me { get; set; } = Actor.Nobody;

    public async ValueTask InitializeAsync()
    {
        await _database.CopyAsync();
        (Ana, Ben, Boss) = await OpenWorkspaceAsync("Test house");
        Me = Ana;
    }

    /// <summary>A new workspace with two sellers who see their own customers and an administrator who sees all.</summary>
    public async Task<(Actor Ana, Actor Ben, Actor Boss)> OpenWorkspaceAsync(string name)
    {
        var workspace = new Workspace(name, "en", "USD", Now);
        Me = Actor.Engine(workspace.Id);
        return await Ask<HourglassDb, (Actor, Actor, Actor)>(async db =>
        {
            Member ana = new(workspace.Id, "Ana", Roles.Seller, Sight.Own, Now), ben = new(workspace.Id, "Ben", Roles.Seller, Sight.Own, Now);
            var boss = new Member(workspace.Id, "Boss", Roles.All, Sight.All, Now);
            db.AddRange(workspace, ana, ben, boss, SalesPlaybook.For(workspace.Id));
            await db.SaveChangesAsync();
            return (As(ana), As(ben), As(boss));
        });

        static Actor As(Member member) => new(member.WorkspaceId, member.Id, member.Name, member.Roles, member.Sight, []);
    }

    public async Task<TAnswer> Ask<TService, TAnswer>(Func<TService, Task<TAnswer>> question) where TService : notnull
    {
        await using var scope = _services.GetRequiredService<IServiceScopeFactory>().As(Me);
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task Do<TService>(Func<TService, Task> deed) where TService : notnull
    {
        await using var scope = _services.GetRequiredService<IServiceScopeFactory>().As(Me);
        await deed(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>A part of the house that belongs to no request.</summary>
    public TService Service<TService>() where TService : notnull => _services.GetRequiredService<TService>();

    /// <summary>Does something in somebody's name and comes back.</summary>
    public async Task As(Actor actor, Func<Task> deed)
    {
        var before = Me;
        Me = actor;
        await deed();
        Me = before;
    }

    public Task Change(Func<JourneyBook, Task> deed) => Do(deed);

    public Task<Company> AddCompany(string name = "Acme") =>
        Ask<Companies, Company>(c => c.AddAsync(new CompanyDetails(name), default));

    public async Task<Journey> StartJourney(string need = "Fewer returns", string company = "Acme", long value = 100_00, Origin origin = Origin.Other)
    {
        var customer = await AddCompany(company);
        return await Ask<JourneyBook, Journey>(b => b.StartAsync(customer.Id, new JourneyDetails(need, Origin: origin, Value: value), null, default));
    }

    public Task<Journey> Read(Guid id) =>
        Ask<HourglassDb, Journey>(db => db.Journeys.AsNoTracking().Include(j => j.Evidence).Include(j => j.StageOwners)
            .Include(j => j.Milestones.OrderBy(m => m.Id)).AsSplitQuery().SingleAsync(j => j.Id == id));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        if (Directory.Exists(_folder.Path)) Directory.Delete(_folder.Path, true);
    }
}
