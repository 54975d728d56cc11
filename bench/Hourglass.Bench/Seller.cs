using System.Net;
using System.Text.RegularExpressions;

namespace Hourglass.Bench;

/// <summary>The signed-in administrator in whose name everything is measured.</summary>
internal sealed partial class Seller(HttpClient http, string cookies, string token)
{
    public const string Email = "bench@example.org";

    public HttpClient Http { get; } = http;
    public string Cookies { get; } = cookies;
    /// <summary>An API token with the right to write.</summary>
    public string Token { get; } = token;

    public static async Task<Seller> OpenWorkspaceAsync(string published, RunningServer server, BenchDatabase database, CancellationToken cancellation)
    {
        var jar = new CookieContainer();
        var http = new HttpClient(new SocketsHttpHandler { CookieContainer = jar, MaxConnectionsPerServer = 64 }) { BaseAddress = server.Address };
        var form = await http.GetStringAsync(new Uri("/welcome", UriKind.Relative), cancellation);
        var fields = Hidden().Matches(form).DistinctBy(m => m.Groups[1].Value).ToDictionary(m => m.Groups[1].Value, m => WebUtility.HtmlDecode(m.Groups[2].Value));
        foreach (var (name, value) in new[] { ("Workspace", "Bench"), ("Name", "Bench Seller"), ("Email", Email), ("Password", "a long enough phrase"), ("Currency", "USD"), ("TimeZone", "UTC"), ("Language", "en") })
            fields[$"Input.{name}"] = value;
        using var answer = await http.PostAsync(new Uri("/welcome", UriKind.Relative), new FormUrlEncodedContent(fields), cancellation);
        answer.EnsureSuccessStatusCode();
        return new Seller(http, jar.GetCookieHeader(server.Address), await TokenAsync(published, database, cancellation));
    }

    private static async Task<string> TokenAsync(string published, BenchDatabase database, CancellationToken cancellation)
    {
        var printed = await ServerCommand.RunAsync(published, database, ["token", "add", "--member", Email, "--name", "bench", "--scope", "write"], cancellation);
        return TokenShape().Match(printed).Value is { Length: > 0 } token ? token : throw new InvalidOperationException($"No token was printed:\n{printed}");
    }

    [GeneratedRegex("hg_[A-Za-z0-9_-]+")]
    private static partial Regex TokenShape();

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" ?/?>""")]
    private static partial Regex Hidden();
}
