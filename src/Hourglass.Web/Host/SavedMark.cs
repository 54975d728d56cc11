namespace Hourglass.Web.Host;

/// <summary>
/// Tells the browser that a form really arrived, so that only then its draft is forgotten: a post by someone signed in that ends in a
/// redirect was done; an error, a refusal or the way to the sign-in page was not.
/// </summary>
internal static class SavedMark
{
    public static Task Leave(HttpContext request, RequestDelegate next)
    {
        if (!HttpMethods.IsPost(request.Request.Method) || request.User.Identity?.IsAuthenticated != true) return next(request);
        request.Response.OnStarting(() =>
        {
            if (request.Response.StatusCode is StatusCodes.Status302Found or StatusCodes.Status303SeeOther)
                request.Response.Cookies.Append("saved", "1", new CookieOptions { MaxAge = TimeSpan.FromSeconds(30), SameSite = SameSiteMode.Lax, IsEssential = true });
            return Task.CompletedTask;
        });
        return next(request);
    }
}
