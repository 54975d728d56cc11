using Hourglass.Data;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Hourglass.Web.Layout;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hourglass.Browser.Tests.Support;

/// <summary>The real site on a real port and a real database. Tests share one house and never meet: each works in a workspace of its own.</summary>
public sealed class House : WebApplicationFactory<Shell>, IAsyncLifetime
{
    public const string Password = "a long enough phrase";
    private readonly TestDatabase _database = new();
    private readonly DirectoryInfo _files = Directory.CreateTempSubdirectory("hourglass-house");

    public House() => UseKestrel(0);

    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await _database.CopyAsync();
        StartServer();
        var bound = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        // Passkeys belong to a host name, and an address of numbers is none.
        Address = $"http://localhost:{new Uri(bound).Port}/";
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database", _database.Address);
        builder.UseSetting("DataFolder", _files.FullName);
        builder.UseSetting("FenceFolder", Path.Combine(_files.FullName, "fence"));
        builder.ConfigureLogging(log => log.AddFilter("Microsoft.AspNetCore", LogLevel.Error).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Error).AddFilter("Microsoft.Hosting", LogLevel.Error));
    }

    /// <summary>A workspace of its own with one person who plays every role and can sign in.</summary>
    public async Task<Insider> OpenWorkspaceAsync(string name = "Ana Seller", string language = "en")
    {
        var workspace = new Workspace("Test house", language, language == "ru" ? "RUB" : "USD", Now);
        await using var scope = In(Actor.Engine(workspace.Id));
        var account = await NewAccountAsync(scope.ServiceProvider, name, language);
        var member = await scope.ServiceProvider.GetRequiredService<Workspaces>().FurnishAsync(workspace, name, account, default);
        return new(As(member), account.Email!);
    }

    public async Task<Insider> AddColleagueAsync(Insider to, string name, Roles roles = Roles.Seller, Sight sight = Sight.All)
    {
        await using var scope = In(to.Actor);
        var account = await NewAccountAsync(scope.ServiceProvider, name, "en");
        var member = new Member(to.Actor.WorkspaceId, name, roles, sight, Now, account.Id);
        var db = scope.ServiceProvider.GetRequiredService<HourglassDb>();
        db.AddRange(member, new Seat(account.Id, member));
        await db.SaveChangesAsync();
        return new(As(member), account.Email!);
    }

    /// <summary>Asks a front door directly, in the name of this actor: for what a test finds there already.</summary>
    public async Task<TAnswer> Ask<TService, TAnswer>(Actor actor, Func<TService, Task<TAnswer>> question) where TService : notnull
    {
        await using var scope = In(actor);
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async Task Do<TService>(Actor actor, Func<TService, Task> deed) where TService : notnull
    {
        await using var scope = In(actor);
        await deed(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
        _files.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private AsyncServiceScope In(Actor actor) => Services.GetRequiredService<IServiceScopeFactory>().As(actor);

    private static async Task<Account> NewAccountAsync(IServiceProvider services, string name, string language)
    {
        var email = $"{Guid.CreateVersion7():n}@house.example";
        var account = new Account { UserName = email, Email = email, Name = name, Language = language, CreatedAt = Now };
        var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
        return made.Succeeded ? account : throw new InvalidOperationException(made.ToString());
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private static Actor As(Member member) => new(member.WorkspaceId, member.Id, member.Name, member.Roles, member.Sight, []);
}

/// <summary>Someone who works in a workspace and knows the password.</summary>
public sealed record Insider(Actor Actor, string Email);
