namespace Hourglass.Web.Host;

/// <summary>What every answer tells the browser to forbid: foreign scripts and frames, guessing of types, leaking of addresses.</summary>
internal static class SecurityHeaders
{
    private const string Content = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    private const string Framed = "framed";

    public static Task SetAsync(HttpContext request, RequestDelegate next)
    {
        // At the last moment, for a failed request's answer begins anew.
        request.Response.OnStarting(() =>
        {
            Set(request.Response.Headers, request.Request.IsHttps);
            if (request.Items.ContainsKey(Framed)) request.Response.Headers.Remove("X-Frame-Options");
            return Task.CompletedTask;
        });
        return next(request);
    }

    /// <summary>This one page may stand inside other people's pages.</summary>
    public static void AllowFrames(HttpContext request)
    {
        request.Items[Framed] = true;
        request.Response.Headers.ContentSecurityPolicy = Content.Replace("frame-ancestors 'none'", "frame-ancestors *", StringComparison.Ordinal);
    }

    /// <summary>A form of this one page may lead on to other people's pages.</summary>
    public static void AllowLeaving(HttpContext request) =>
        request.Response.Headers.ContentSecurityPolicy = Content.Replace("form-action 'self'", "form-action 'self' http: https:", StringComparison.Ordinal);

    /// <summary>A picture of this one page may come from a place that the workspace named: its logo.</summary>
    public static void AllowPictureFrom(HttpContext request, Uri address) =>
        request.Response.Headers.ContentSecurityPolicy = Content.Replace("img-src 'self'", $"img-src 'self' {address.GetLeftPart(UriPartial.Authority)}", StringComparison.Ordinal);

    private static void Set(IHeaderDictionary headers, bool isHttps)
    {
        if (headers.ContentSecurityPolicy.Count == 0) headers.ContentSecurityPolicy = Content;
        headers.XContentTypeOptions = "nosniff";
        if (headers.XFrameOptions.Count == 0) headers.XFrameOptions = "DENY";
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
