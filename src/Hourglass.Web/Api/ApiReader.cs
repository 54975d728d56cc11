using System.Security.Cryptography;
using Scalar.AspNetCore;

namespace Hourglass.Web.Api;

/// <summary>The description to read at /api; its script and style come from this program, nothing from outside.</summary>
internal static class ApiReader
{
    public static void MapApiReader(this WebApplication app) => app.MapScalarApiReference("/api", (reader, request) =>
    {
        reader.Title = "Hourglass API";
        reader.OpenApiRoutePattern = "/openapi/{documentName}.json";
        reader.DefaultFonts = false;
        reader.Telemetry = false;
        reader.HideClientButton = true;
        reader.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        reader.Agent = new ScalarAgentOptions { Disabled = true };
        reader.Mcp = new ScalarMcpOptions { Disabled = true };
        reader.Nonce = Guard(request);
    }).AllowAnonymous().ExcludeFromDescription();

    // The reader writes its own style sheet into the page, hence the one exception; scripts need the nonce.
    private static string Guard(HttpContext request)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        request.Response.Headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";
        return nonce;
    }
}
