using Hourglass.Web.Api;

namespace Hourglass.Web.Host;

/// <summary>Tells a program that it is not signed in or may not do this; people are shown a page instead.</summary>
internal static class SignInProblem
{
    extension(HttpContext request)
    {
        public bool IsForProgram => request.Request.Path.StartsWithSegments("/api");
    }

    public static Task WriteAsync(HttpContext request, int status)
    {
        if (status == StatusCodes.Status401Unauthorized) request.Response.Headers.WWWAuthenticate = "Bearer";
        return Problem.WriteAsync(request, status, status == StatusCodes.Status401Unauthorized ? "sign-in.needed" : "sign-in.not-allowed", "Authorization");
    }
}
