using System.Text;
using Hourglass.Method;
using Hourglass.Web.Host;

namespace Hourglass.Web.Pages.Method;

/// <summary>A playbook as a file to keep or hand on.</summary>
internal static class PlaybookDownloads
{
    public static void MapPlaybookDownloads(this WebApplication app) =>
        app.MapGet("/playbooks/{id:guid}/editions/{number:int}.yaml", ExportAsync).RequireAuthorization(SignInRules.Person);

    private static async Task<IResult> ExportAsync(Guid id, int number, PlaybookDesk desk, CancellationToken cancellation)
    {
        try
        {
            return Results.File(Encoding.UTF8.GetBytes(await desk.ExportAsync(id, number, cancellation)), "application/yaml; charset=utf-8", $"playbook-{number}.yaml");
        }
        catch (RefusedException)
        {
            return Results.NotFound();
        }
    }
}
