using System.Text;
using Hourglass.Exchange;
using Hourglass.Languages;
using Hourglass.Web.Host;

namespace Hourglass.Web.Pages.Exchange;

/// <summary>Files an import hands out: the rows it did not take, and its map.</summary>
internal static class ImportDownloads
{
    public static void MapImportDownloads(this WebApplication app)
    {
        app.MapGet("/import/{id:guid}/rejected.csv", RejectedAsync).RequireAuthorization(SignInRules.Person);
        app.MapGet("/import/{id:guid}/map.json", MapAsync).RequireAuthorization(SignInRules.Person);
    }

    private static async Task<IResult> RejectedAsync(Guid id, ImportDesk desk, Speech say, CancellationToken cancellation)
    {
        if (await FindAsync(desk, id, cancellation) is not { } import) return Results.NotFound();
        return Results.Stream(stream => ImportWords.WriteRejectedAsync(desk, import, stream, say, cancellation), "text/csv; charset=utf-8",
            $"rejected-{Path.GetFileNameWithoutExtension(import.Name)}.csv");
    }

    private static async Task<IResult> MapAsync(Guid id, ImportDesk desk, CancellationToken cancellation)
    {
        if (await FindAsync(desk, id, cancellation) is not { } import) return Results.NotFound();
        return Results.File(Encoding.UTF8.GetBytes(import.MapJson), "application/json", $"map-{Path.GetFileNameWithoutExtension(import.Name)}.json");
    }

    private static async Task<Import?> FindAsync(ImportDesk desk, Guid id, CancellationToken cancellation)
    {
        try
        {
            return await desk.OneAsync(id, cancellation);
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
