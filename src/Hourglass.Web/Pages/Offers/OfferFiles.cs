using Hourglass.Outreach;
using Hourglass.Web.Host;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Pages.Offers;

/// <summary>Hands a file of the library to a colleague, always as a download.</summary>
internal static class OfferFiles
{
    public static void MapOfferFiles(this WebApplication app) => app.MapGet("/materials/{id:guid}/file", FileAsync).RequireAuthorization(SignInRules.Person);

    private static async Task<IResult> FileAsync(Guid id, Materials library, CancellationToken cancellation)
    {
        var material = await library.All.SingleOrDefaultAsync(m => m.Id == id, cancellation);
        if (material?.FileName is not { } name || library.PathOf(material) is not { } path) return Results.NotFound();
        return Results.File(path, MaterialFiles.TypeOf(name), name);
    }
}
