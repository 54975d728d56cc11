using Hourglass.Team;

namespace Hourglass.Web.Api;

/// <summary>A token made for reading writes nothing at all, not even what a person who only reads may keep for themselves.</summary>
internal static class ReadingTokens
{
    public static ValueTask<object?> StayOutAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var actor = call.HttpContext.RequestServices.GetRequiredService<Actor>();
        if (actor.Ceiling == TokenScope.Read && !HttpMethods.IsGet(call.HttpContext.Request.Method)) throw new RefusedException("actor.only-reads");
        return next(call);
    }
}
