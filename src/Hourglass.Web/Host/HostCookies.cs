using Microsoft.AspNetCore.Authentication.Cookies;

namespace Hourglass.Web.Host;

/// <summary>Under https the browser itself guards our cookies: the name's prefix forbids other hosts and plain http to set them.</summary>
internal sealed class HostCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, NameOf(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        _cookies.DeleteCookie(context, NameOf(context, key), options);

    private static string NameOf(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
}
