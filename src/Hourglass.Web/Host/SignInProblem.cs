using Hourglass.Languages;
using Microsoft.AspNetCore.Mvc;

namespace Hourglass.Web.Host;

/// <summary>Tells a program that it is not signed in or may not do this; people are shown a page instead.</summary>
internal static class SignInProblem
{
    extension(HttpContext request)
    {
        public bool IsForProgram => request.Request.Path.StartsWithSegments("/api");
    }

    public static async Task WriteAsync(HttpContext request, int status)
    {
        var code = status == StatusCodes.Status401Unauthorized ? "sign-in.needed" : "sign-in.not-allowed";
        request.Response.StatusCode = status;
        if (status == StatusCodes.Status401Unauthorized) request.Response.Headers.WWWAuthenticate = "Bearer";
        var speech = request.RequestServices.GetRequiredService<Speech>();
        var problem = new ProblemDetails { Status = status, Type = code, Title = speech[$"refused.{code}"] };
        await request.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new() { HttpContext = request, ProblemDetails = problem });
    }
}
