namespace Hourglass.Web.Host;

/// <summary>What every answer tells the browser to forbid: foreign scripts and frames, guessing of types, leaking of addresses.</summary>
internal static class SecurityHeaders
{
    private const string Content = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    public static Task SetAsync(HttpContext request, RequestDelegate next)
    {
        // At the last moment, for a failed request's answer begins anew.
        request.Response.OnStarting(() =>
        {
            Set(request.Response.Headers, request.Request.IsHttps);
            return Task.CompletedTask;
        });
        return next(request);
    }

    private static void Set(IHeaderDictionary headers, bool isHttps)
    {
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Content;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        if (headers["Referrer-Policy"].Count == 0) headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (isHttps) headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
    }

    /// <summary>A signed-in browser changes things only from our own pages; browsers say where a request comes from and scripts cannot lie about it.</summary>
    public static Task RefuseForeignAsync(HttpContext request, RequestDelegate next)
    {
        var isForeign = request.User.HasClaim(claim => claim.Type == Tickets.Session)
            && !HttpMethods.IsGet(request.Request.Method) && !HttpMethods.IsHead(request.Request.Method)
            && request.Request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site";
        if (!isForeign) return next(request);
        request.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
