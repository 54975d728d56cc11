using System.Net;
using Hourglass.Team;

namespace Hourglass.Web.Tests.Support;

/// <summary>A situation in which the administrator of a fresh workspace calls the API.</summary>
public abstract class CallingTheApi(Site site) : IClassFixture<Site>, IAsyncLifetime
{
    protected Site Site => site;
    protected Actor Me { get; private set; } = Actor.Nobody;
    protected Caller Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Me = await site.OpenWorkspaceAsync();
        Api = new Caller(site.SignedIn(Me));
    }

    protected async Task Done(string method, string path, object? body)
    {
        var answered = await Api.Ask(method, path, body);
        Assert.True(answered.Status == HttpStatusCode.NoContent, $"{method} {path}: {answered.Status} {answered.Text}");
    }

    protected static (HttpStatusCode, string) Told(Answered answered) => (answered.Status, answered.Type);

    protected static string[] Words(params string[] words) => words;

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
