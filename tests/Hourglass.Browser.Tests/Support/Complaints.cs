using System.Collections.Concurrent;

namespace Hourglass.Browser.Tests.Support;

/// <summary>What a browser complains about while a person works: errors of scripts, broken policies, requests that failed. A good page gives none.</summary>
public sealed class Complaints
{
    private readonly ConcurrentQueue<string> _heard = new();

    /// <summary>Answers a test provokes on purpose, such as 404.</summary>
    public HashSet<int> Expected { get; } = [];

    public void ListenTo(IBrowserContext context)
    {
        context.Console += (_, message) =>
        {
            if (message.Type == "error" && !Expected.Any(status => message.Text.Contains($"status of {status}", StringComparison.Ordinal)))
                _heard.Enqueue($"console: {message.Text} ({message.Location})");
        };
        context.WebError += (_, error) => _heard.Enqueue($"script: {error.Error}");
        context.RequestFailed += (_, request) =>
        {
            // Leaving a page ends what it was still asking for; that is no failure.
            if (request.Failure != "net::ERR_ABORTED") _heard.Enqueue($"request: {request.Url} {request.Failure}");
        };
        context.Response += (_, response) =>
        {
            if (response.Status >= 400 && !Expected.Contains(response.Status)) _heard.Enqueue($"answer: {response.Status} {response.Url}");
        };
    }

    public void MustBeNone() => Assert.True(_heard.IsEmpty, string.Join(Environment.NewLine, _heard));
}
