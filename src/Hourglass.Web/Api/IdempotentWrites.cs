using Hourglass.Team;
using Microsoft.Extensions.Primitives;

namespace Hourglass.Web.Api;

/// <summary>A write with an Idempotency-Key happens once; every repeat gets the first answer (P24). A write without one just runs.</summary>
internal static class IdempotentWrites
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 200;
    private const int Patience = 5;

    public static Task OnceAsync(HttpContext request, RequestDelegate next)
    {
        var key = request.Request.Headers[Header];
        var isWrite = !HttpMethods.IsGet(request.Request.Method) && !HttpMethods.IsHead(request.Request.Method);
        if (StringValues.IsNullOrEmpty(key) || !isWrite || request.GetEndpoint() is null) return next(request);
        return IsGood(key) ? OnceAsync(request, next, key.ToString()) : Problem.WriteAsync(request, 400, "api.key", Header);
    }

    private static async Task OnceAsync(HttpContext request, RequestDelegate next, string key)
    {
        var replays = request.RequestServices.GetRequiredService<Replays>();
        var asked = await RequestPrint.OfAsync(request.Request, request.RequestAborted);
        if (asked is null)
        {
            await Problem.WriteAsync(request, StatusCodes.Status413PayloadTooLarge, "api.status-413", "body");
            return;
        }

        for (var i = 0; i < Patience; i++)
        {
            if (await replays.FindAsync(key, request.RequestAborted) is { } known)
            {
                await RepeatAsync(request, known, asked);
                return;
            }

            await using var claim = await replays.ClaimAsync(key, asked, request.RequestAborted);
            if (claim is null) continue;
            await RunAsync(request, next, claim);
            return;
        }

        await Problem.WriteAsync(request, StatusCodes.Status409Conflict, "api.key-busy", Header);
    }

    private static async Task RunAsync(HttpContext request, RequestDelegate next, ReplayClaim claim)
    {
        var (response, wire) = (request.Response, request.Response.Body);
        using var kept = new MemoryStream();
        response.Body = kept;
        try
        {
            await next(request);
            await response.BodyWriter.FlushAsync(request.RequestAborted);
        }
        finally
        {
            response.Body = wire;
        }

        var answer = new Replay(response.StatusCode, response.ContentType, response.Headers.Location, response.Headers.ETag, kept.ToArray());
        if (answer.Status < 500) await claim.KeepAsync(answer, refused: answer.Status >= 400, CancellationToken.None);
        await wire.WriteAsync(answer.Body, request.RequestAborted);
    }

    private static async Task RepeatAsync(HttpContext request, ApiReplay known, string asked)
    {
        if (known.Asked != asked)
        {
            await Problem.WriteAsync(request, StatusCodes.Status422UnprocessableEntity, "api.key-reused", Header);
            return;
        }

        var response = request.Response;
        (response.StatusCode, response.ContentType) = (known.Status, known.ContentType);
        if (known.Location is not null) response.Headers.Location = known.Location;
        if (known.ETag is not null) response.Headers.ETag = known.ETag;
        response.Headers["Idempotent-Replayed"] = "true";
        if (known.Body.Length > 0) await response.Body.WriteAsync(known.Body, request.RequestAborted);
    }

    private static bool IsGood(StringValues key) => key is [{ Length: > 0 and <= LongestKey } one] && one.All(c => c is > ' ' and < '\u007f');
}
