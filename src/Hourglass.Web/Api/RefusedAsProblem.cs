using Hourglass.Languages;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace Hourglass.Web.Api;

/// <summary>A refusal as RFC 9457 tells it: the type is the code, the title a sentence in the reader's language.</summary>
internal sealed class RefusedAsProblem(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not RefusedException refused || !httpContext.Request.Path.StartsWithSegments("/api")) return false;

        var status = StatusOf(refused);
        httpContext.Response.StatusCode = status;
        return await problems.TryWriteAsync(new()
        {
            HttpContext = httpContext,
            ProblemDetails = new ProblemDetails
            {
                Status = status,
                Type = refused.Code,
                Title = httpContext.RequestServices.GetRequiredService<Speech>().Refusal(refused),
            },
        });
    }

    private static int StatusOf(RefusedException refused) => refused switch
    {
        { MeansNotFound: true } => StatusCodes.Status404NotFound,
        { MeansChangedMeanwhile: true } => StatusCodes.Status412PreconditionFailed,
        _ => StatusCodes.Status409Conflict,
    };
}
