using System.Net;
using Hourglass.Demo;

namespace Hourglass.Web.Host;

/// <summary>Lets visitors into the demo without a password: only from this very machine, unless <c>Demo:AllowRemote</c> says otherwise.</summary>
internal sealed class DemoDoor(DemoHouse house, Entrance entrance, IConfiguration configuration)
{
    private static readonly string[] Forwarding = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <summary>Whether <c>/</c> leads straight into the demo (<c>Demo:Open</c>).</summary>
    public bool IsOpenAtOnce(HttpContext request) => configuration.GetValue<bool>("Demo:Open") && IsFor(request);

    public bool IsFor(HttpContext request) => configuration.GetValue<bool>("Demo:AllowRemote") || IsFromHere(request);

    /// <summary>Refuses <c>demo.not-from-here</c> for visitors from elsewhere.</summary>
    public async Task EnterAsync(HttpContext request, string language)
    {
        if (!IsFor(request)) throw new RefusedException("demo.not-from-here");
        var visit = await house.OpenAsync(language, request.RequestAborted);
        await entrance.EnterAsync(request, visit.Account, visit.Seat.InWorkspaceId);
    }

    // Behind a proxy on this machine everybody seems to come from here; what proxies add, and a name only this machine has, tell them apart.
    private static bool IsFromHere(HttpContext request) =>
        request.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && (request.Request.Host.Host is "localhost" || IPAddress.TryParse(request.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host))
        && !Forwarding.Any(request.Request.Headers.ContainsKey);
}
