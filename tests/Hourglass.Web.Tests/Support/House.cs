using Hourglass.Data;
using Hourglass.Team;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Hourglass.Web.Tests.Support;

/// <summary>A site with a clock we turn, and people who really sign in.</summary>
public sealed class House : Site
{
    public const string Password = "correct horse battery";

    public FakeTimeProvider Clock { get; } = new(TimeProvider.System.GetUtcNow());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    /// <summary>A person with an account; in a workspace of their own, or as a colleague in someone's.</summary>
    public async Task<Person> MoveInAsync(Roles roles = Roles.All, Actor? to = null, string name = "Ana Seller")
    {
        var workspace = new Workspace("Test house", "en", "USD", DateTime.UnixEpoch);
        var engine = Actor.Engine(to?.WorkspaceId ?? workspace.Id);
        var account = await AccountAsync(name);
        return await Ask<HourglassDb, Person>(engine, async db =>
        {
            if (to is null) db.AddRange(workspace, Hourglass.Method.SalesPlaybook.For(workspace.Id));
            var member = new Member(engine.WorkspaceId, name, roles, Sight.All, DateTime.UnixEpoch, account.Id);
            db.AddRange(member, new Seat(account.Id, member));
            await db.SaveChangesAsync();
            return new Person(new(member.WorkspaceId, member.Id, name, roles, Sight.All, []), account.Id, account.Email!);
        });
    }

    public async Task<Account> AccountAsync(string name = "Ana Seller")
    {
        var email = $"{Guid.NewGuid():n}@example.org";
        var account = new Account { UserName = email, Email = email, Name = name, CreatedAt = DateTime.UnixEpoch };
        var made = await Ask<UserManager<Account>, IdentityResult>(Actor.Nobody, accounts => accounts.CreateAsync(account, Password));
        return made.Succeeded ? account : throw new InvalidOperationException(made.ToString());
    }

    public Browser NewBrowser()
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
        client.DefaultRequestHeaders.Add("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0");
        return new Browser(client);
    }

    public async Task<Browser> SignInAsync(string email, string password = Password)
    {
        var browser = NewBrowser();
        await SignInAsync(browser, email, password);
        return browser;
    }

    public static async Task SignInAsync(Browser browser, string email, string password = Password)
    {
        await browser.Open("/sign-in");
        await browser.Press("Sign in", ("Email", email), ("Password", password));
    }

    public sealed record Person(Actor Actor, Guid AccountId, string Email);
}
