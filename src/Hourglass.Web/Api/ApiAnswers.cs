using Hourglass.Web.Host;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Hourglass.Web.Api;

/// <summary>Whatever goes wrong under /api is told as a problem, never as a page or a redirect.</summary>
internal static class ApiAnswers
{
    private const int LargestBody = 1_000_000;

    public static Task WithoutPagesAsync(HttpContext request, RequestDelegate next)
    {
        if (request.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        return next(request);
    }

    public static async Task TellAsync(HttpContext request, RequestDelegate next)
    {
        Limit(request);
        if (Unreadable.InAddress(request))
        {
            await Problem.WriteAsync(request, 400, "api.address-broken", "query");
            return;
        }

        await RefuseAsync(request, next);
        if (!IsSilentFailure(request.Response)) return;
        if (request.Response.StatusCode == StatusCodes.Status400BadRequest && Unreadable.InQuery(request) is { } field) await Problem.WriteAsync(request, 400, "api.field-wrong", field, field);
        else await Problem.WriteAsync(request, request.Response.StatusCode, $"api.status-{request.Response.StatusCode}");
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

    // A route that takes files says so itself.
    private static void Limit(HttpContext request)
    {
        if (request.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is not null) return;
        if (request.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = LargestBody;
    }

    private static bool IsSilentFailure(HttpResponse response) =>
        response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null };
}

/// <summary>What nobody foresaw: the reader learns only a number under which the log tells more.</summary>
internal sealed class FailureAsProblem : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (!httpContext.IsForProgram) return false;
        await Problem.WriteAsync(httpContext, StatusCodes.Status500InternalServerError, "api.status-500");
        return true;
    }
}
