using System.Collections.Concurrent;
using Hourglass.Outreach;
using Hourglass.Rooms;
using Microsoft.AspNetCore.Http.Features;

namespace Hourglass.Web.Host;

/// <summary>
/// The way into a customer's room. A key that opens nothing shows one page, whatever the cause; nothing of it is remembered by caches, search engines or
/// the pages one leaves for; looking changes nothing but the note that somebody looked.
/// </summary>
internal sealed class RoomEntrance(RoomDoor door, TimeProvider clock)
{
    private const string Visit = "room";
    private const int WrongKeysAMinute = 30;
    private static readonly string[] Robots = ["bot", "crawl", "spider", "preview", "scan", "safelinks", "barracuda", "proofpoint", "mimecast", "curl", "wget", "python", "headless-fetch", "monitor", "facebookexternalhit", "slack", "telegram", "whatsapp"];

    private readonly ConcurrentDictionary<(string Address, long Minute), int> _wrong = new();

    public static bool IsRoom(PathString path) => path.StartsWithSegments("/room");

    /// <summary>Who is in their room; null on every other page.</summary>
    public static RoomVisit? VisitOf(HttpContext request) => request.Items[Visit] as RoomVisit;

    public async Task EnterAsync(HttpContext request, RequestDelegate next)
    {
        if (!IsRoom(request.Request.Path))
        {
            await next(request);
            return;
        }

        Guard(request);
        await using var visit = await OpenAsync(request);
        if (visit is null)
        {
            request.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        request.Items[Visit] = visit;
        await next(request);
        if (request.Response.StatusCode < 300 && !HttpMethods.IsPost(request.Request.Method)) await visit.Get<RoomWatch>().SawAsync(visit.Guest, WhatOf(request.Request.Path), IsRobot(request.Request), CancellationToken.None);
        request.Items.Remove(Visit);
    }

    private async Task<RoomVisit?> OpenAsync(HttpContext request)
    {
        var place = (request.Connection.RemoteIpAddress?.ToString() ?? "", clock.GetUtcNow().Ticks / TimeSpan.TicksPerMinute);
        if (_wrong.GetValueOrDefault(place) >= WrongKeysAMinute || KeyIn(request.Request.Path) is not { } key) return null;
        if (await door.OpenAsync(key, request.RequestAborted) is { } visit) return visit;
        if (_wrong.Count > 10_000) _wrong.Clear();
        _wrong.AddOrUpdate(place, 1, (_, count) => count + 1);
        return null;
    }

    private static string? KeyIn(PathString path) => path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries) is ["room", var key, ..] ? key : null;

    // Without the key: what was opened is told to colleagues.
    private static string WhatOf(PathString path) => string.Join('/', path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(2)) is { Length: > 0 } rest ? rest[..Math.Min(rest.Length, 80)] : "home";

    /// <summary>Mail programs and chats look at every link before a person does; they say so, or come without what a browser always brings.</summary>
    private static bool IsRobot(HttpRequest request)
    {
        var name = request.Headers.UserAgent.ToString();
        return !HttpMethods.IsGet(request.Method) || !name.StartsWith("Mozilla/", StringComparison.Ordinal) || request.Headers.AcceptLanguage.Count == 0
            || request.Headers["Purpose"] == "prefetch" || request.Headers["Sec-Purpose"].ToString().Contains("prefetch", StringComparison.OrdinalIgnoreCase)
            || Robots.Any(robot => name.Contains(robot, StringComparison.OrdinalIgnoreCase));
    }

    private static void Guard(HttpContext request)
    {
        if (request.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = IsUpload(request) ? MaterialFiles.Limit + (1 << 20) : 256 << 10;
        request.Response.OnStarting(() =>
        {
            var headers = request.Response.Headers;
            headers["Referrer-Policy"] = "no-referrer";
            headers.CacheControl = "no-store";
            headers["X-Robots-Tag"] = "noindex, nofollow";
            return Task.CompletedTask;
        });
    }

    private static bool IsUpload(HttpContext request) => request.Request.Path.Value!.EndsWith("/files", StringComparison.Ordinal);
}
