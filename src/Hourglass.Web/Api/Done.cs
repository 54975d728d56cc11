using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

/// <summary>The answer to a deed that leaves nothing to show.</summary>
internal static class Done
{
    public static async Task<NoContent> AfterAsync(Task deed)
    {
        await deed;
        return TypedResults.NoContent();
    }
}
