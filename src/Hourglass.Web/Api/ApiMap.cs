namespace Hourglass.Web.Api;

/// <summary>Everything under /api/v1 and its description.</summary>
internal static class ApiMap
{
    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
    }
}
