using Microsoft.AspNetCore.Diagnostics;

namespace Hourglass.Web.Api;

/// <summary>Whatever goes wrong under /api is told as a problem, never as a page or a redirect.</summary>
internal static class ApiAnswers
{
    public static bool Concerns(HttpContext request) => request.Request.Path.StartsWithSegments("/api/v1");

    public static async Task TellAsync(HttpContext request, RequestDelegate next)
    {
        if (request.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        if (Unreadable.InAddress(request))
        {
            await Problem.WriteAsync(request, 400, "api.address-broken", "query");
            return;
        }

        await RefuseAsync(request, next);
        if (IsSilentFailure(request.Response)) await Problem.WriteAsync(request, request.Response.StatusCode, $"api.status-{request.Response.StatusCode}");
    }

    /// <summary>Turns what an endpoint refused into its answer.</summary>
    public static async Task RefuseAsync(HttpContext request, RequestDelegate next)
    {
        try
        {
            await next(request);
        }
        catch (RefusedException refused)
        {
            var (status, field) = Refusals.Of(refused, request.Request);
            await Problem.WriteAsync(request, status, refused.Code, field, [.. refused.Details]);
        }
        catch (BadHttpRequestException bad)
        {
            var (code, field) = Unreadable.Because(bad);
            await Problem.WriteAsync(request, bad.StatusCode, code, field, field ?? "");
        }
    }

    private static bool IsSilentFailure(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null };
}

/// <summary>What nobody foresaw: the reader learns only a number under which the log tells more.</summary>
internal sealed class FailureAsProblem : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!ApiAnswers.Concerns(httpContext)) return false;
        await Problem.WriteAsync(httpContext, StatusCodes.Status500InternalServerError, "api.status-500");
        return true;
    }
}
