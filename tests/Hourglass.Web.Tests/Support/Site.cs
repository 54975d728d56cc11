using System.Security.Claims;
using System.Text.Encodings.Web;
using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Team;
using Hourglass.Tests.Support;
using Hourglass.Web.Host;
using Hourglass.Web.Layout;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hourglass.Web.Tests.Support;

/// <summary>
/// The real site on a real database; only the act of signing in is stood in for, by a header, and the real sign-in stays for those without it.
/// Tests share a site and never meet: each works in a workspace of its own.
/// </summary>
public class Site : WebApplicationFactory<Shell>, IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"hourglass-{Guid.CreateVersion7():n}");

    public string Database => _database.Address;

    public async ValueTask InitializeAsync() => await _database.CopyAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database", _database.Address);
        builder.UseSetting("DataFolder", _folder);
        builder.UseSetting("FenceFolder", Path.Combine(_folder, "fence"));
        builder.ConfigureTestServices(services => services
            .AddAuthentication("either").AddScheme<AuthenticationSchemeOptions, SignInByHeader>("header", null)
            .AddPolicyScheme("either", null, either => either.ForwardDefaultSelector = request =>
                request.Request.Headers.ContainsKey(SignInByHeader.Name) ? "header" : SignInRules.Scheme));
    }

    /// <summary>A workspace with one administrator, who is returned.</summary>
    public async Task<Actor> OpenWorkspaceAsync(Roles roles = Roles.All, Sight sight = Sight.All)
    {
        var workspace = new Workspace("Test house", "en", "USD", DateTime.UnixEpoch);
        return await Ask<HourglassDb, Actor>(Actor.Engine(workspace.Id), async db =>
        {
            var member = new Member(workspace.Id, "Ana Seller", roles, sight, DateTime.UnixEpoch);
            db.AddRange(workspace, member, SalesPlaybook.For(workspace.Id));
            await db.SaveChangesAsync();
            return new Actor(workspace.Id, member.Id, member.Name, member.Roles, member.Sight, []);
        });
    }

    public async Task<Actor> AddColleagueAsync(Actor to, string name, Roles roles, Sight sight) =>
        await Ask<HourglassDb, Actor>(to, async db =>
        {
            var member = new Member(to.WorkspaceId, name, roles, sight, DateTime.UnixEpoch);
            db.Add(member);
            await db.SaveChangesAsync();
            return new Actor(to.WorkspaceId, member.Id, member.Name, member.Roles, member.Sight, []);
        });

    /// <summary>Asks a front door directly, in the name of this actor.</summary>
    public async Task<TAnswer> Ask<TService, TAnswer>(Actor actor, Func<TService, Task<TAnswer>> question) where TService : notnull
    {
        await using var scope = Services.GetRequiredService<IServiceScopeFactory>().As(actor);
        return await question(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public HttpClient SignedIn(Actor actor, string language = "en")
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add(SignInByHeader.Name, $"{actor.WorkspaceId}|{actor.Id}|{actor.Name}");
        client.DefaultRequestHeaders.Add("Accept-Language", language);
        return client;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
        if (Directory.Exists(_folder)) Directory.Delete(_folder, true);
        GC.SuppressFinalize(this);
    }

    private sealed class SignInByHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder url)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, url)
    {
        public const string Name = "X-Test-Actor";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var actor = Request.Headers[Name].ToString().Split('|');
            Claim[] claims = [new(SignedInActor.Workspace, actor[0]), new(SignedInActor.Member, actor[1]), new(ClaimTypes.NameIdentifier, actor[1]), new(ClaimTypes.Name, actor[2])];
            return Task.FromResult(AuthenticateResult.Success(new(new(new ClaimsIdentity(claims, "header")), "header")));
        }
    }
}
