using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace Hourglass.Web.Host;

/// <summary>The setting <c>TrustedProxies</c> names, separated by commas, whose word on a visitor's address and on https is taken; nobody else's is.</summary>
internal static class TrustedProxies
{
    public static void AddTrustedProxies(this IServiceCollection services, IConfiguration settings) =>
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            var trusted = (settings["TrustedProxies"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (var proxy in trusted) forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
            forwarded.ForwardedHeaders = trusted.Length > 0 ? ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto : ForwardedHeaders.None;
        });
}
