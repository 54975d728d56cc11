using Hourglass.Upkeep;

namespace Hourglass.Web.Host;

/// <summary>Two addresses for whatever keeps the program running: it is alive, and it can do its work.</summary>
internal static class HealthMap
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void MapHealth(this IEndpointRouteBuilder site)
    {
        site.MapGet("/health/live", () => Results.Text("ok")).AllowAnonymous().ExcludeFromDescription();
        site.MapGet("/health/ready", ReadyAsync).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(Checkup checkup, TimeProvider clock, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            if (await checkup.AnswersAsync(either.Token)) return Results.Text("ok");
        }
        catch (OperationCanceledException)
        {
            // Too slow to be of use is the same as silent.
        }

        return Results.Text("database", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
