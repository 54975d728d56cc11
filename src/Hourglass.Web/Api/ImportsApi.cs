using System.ComponentModel;
using Hourglass.Exchange;
using Hourglass.Languages;
using Hourglass.Web.Pages.Exchange;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

/// <summary>The same imports as in the browser: brought here, carried out in the background, taken back here.</summary>
internal static class ImportsApi
{
    public static void MapImports(this IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup("/imports").WithTags("Imports");

#pragma warning disable RDG002 // read at run time: bound beforehand, a form's fields would lose their names in the description
        Delegate bring = BringAsync;
        imports.MapPost("", bring).WithSummary("Bring a file")
            .WithDescription("A form with `file` (CSV or XLSX) and, unless the titles speak for themselves, `map` (JSON). The work begins at once and goes on in the background; ask for its state.")
            .WithFormOptions(multipartBodyLengthLimit: KeptFiles.Limit).WithMetadata(new RequestSizeLimitAttribute(KeptFiles.Limit));
#pragma warning restore RDG002
        imports.MapGet("", ListAsync).WithSummary("List imports").WithDescription("Oldest first.");
        imports.MapGet("/{id:guid}", ShowAsync).WithSummary("How far an import is and what came of it");
        imports.MapGet("/{id:guid}/rejected", RejectedAsync).WithSummary("The rows that were not taken, each with its reason");
        imports.MapPost("/{id:guid}/undo", UndoAsync).WithSummary("Take an import back").WithDescription("What people changed since stays, unless `evenChanged` says otherwise.");
        imports.MapDelete("/{id:guid}", CancelAsync).WithSummary("Stop an import that is under way").WithDescription("What has landed stays until it is undone.");
    }

    private static async Task<Created<ImportShape>> BringAsync(
        IFormFile file, [FromForm, Description("How the columns are read.")] string? map, [FromForm, Description("Look at every row and change nothing.")] bool? dryRun,
        ImportDesk desk, Speech say, CancellationToken cancellation)
    {
        await using var stream = file.OpenReadStream();
        var import = map is null
            ? await desk.BringAsync(stream, file.FileName, (ImportTarget?)null, cancellation)
            : await desk.BringAsync(stream, file.FileName, MapText.Read(map), cancellation);
        import = dryRun == true ? await desk.CheckAsync(import.Id, cancellation) : await desk.LoadAsync(import.Id, cancellation);
        return TypedResults.Created($"/api/v1/imports/{import.Id}", ImportShape.Of(import, say));
    }

    private static async Task<Page<ImportShape>> ListAsync([AsParameters] PageAsked page, ImportDesk desk, Speech say, CancellationToken cancellation)
    {
        var after = page.AfterId;
        var found = await desk.Visible.Where(i => i.Id > after).OrderBy(i => i.Id).Take(page.Size + 1).ToListAsync(cancellation);
        return page.Of(found, import => ImportShape.Of(import, say), i => i.Id);
    }

    private static async Task<ImportShape> ShowAsync(Guid id, ImportDesk desk, Speech say, CancellationToken cancellation) =>
        ImportShape.Of(await desk.OneAsync(id, cancellation), say);

    private static async Task<RejectedPage> RejectedAsync(
        Guid id, [Description("The `next` of the page before.")] int? after, int? limit, ImportDesk desk, Speech say, CancellationToken cancellation)
    {
        var size = new PageAsked { Limit = limit }.Size;
        var rows = await desk.RejectedOf(await desk.OneAsync(id, cancellation)).Where(r => r.Row > (after ?? 0)).Take(size + 1).ToListAsync(cancellation);
        return new([.. rows.Take(size).Select(r => new RejectedShape(r.Row, r.Line, r.Code, ImportWords.Reason(r, say), r.Cells))], rows.Count > size ? rows[size - 1].Row : null);
    }

    private static async Task<ImportShape> UndoAsync(Guid id, UndoWish wish, ImportDesk desk, Speech say, CancellationToken cancellation) =>
        ImportShape.Of(await desk.UndoAsync(id, wish.EvenChanged, cancellation), say);

    private static async Task<ImportShape> CancelAsync(Guid id, ImportDesk desk, Speech say, CancellationToken cancellation) =>
        ImportShape.Of(await desk.CancelAsync(id, cancellation), say);
}

internal sealed record UndoWish(bool EvenChanged = false);

internal sealed record ImportShape(
    Guid Id, string Name, ImportTarget Target, ImportState State, [property: Description("Of the work under way, from 0 to 1.")] double Progress,
    int Rows, int Created, int Updated, int Skipped, int Rejected, int Removed, int Restored, int Kept, IReadOnlyList<string> Remarks, ImportProblem? Problem,
    DateTime CreatedAt, DateTime? StartedAt, DateTime? EndedAt)
{
    public static ImportShape Of(Import i, Speech say) => new(
        i.Id, i.Name, i.Target, i.State, i.Progress, i.Rows, i.Created, i.Updated, i.Skipped, i.Rejected, i.Removed, i.Restored, i.Kept,
        [.. ImportWords.Remarks(i.Remarks, say)], i.Failure is { } failure ? new(failure.Code, say.Refusal(failure)) : null, i.CreatedAt, i.StartedAt, i.EndedAt);
}

internal sealed record ImportProblem(string Type, string Title);

internal sealed record RejectedShape(int Row, int Line, string Code, string Reason, IReadOnlyList<string> Cells);

internal sealed record RejectedPage(IReadOnlyList<RejectedShape> Items, int? Next);
