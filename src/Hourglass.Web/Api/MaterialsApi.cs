using System.ComponentModel;
using Hourglass.Method;
using Hourglass.Outreach;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

/// <summary>The library of what we show and give customers.</summary>
internal static class MaterialsApi
{
    public static void MapMaterials(this IEndpointRouteBuilder api)
    {
        var materials = api.MapGroup("/materials").WithTags("Materials");
        materials.MapGet("", ListAsync).WithSummary("List materials").WithDescription("Oldest first; each says whether any playbook uses it.");
        materials.MapPost("", AddAsync).WithSummary("Add a link");
#pragma warning disable RDG002 // read at run time: bound beforehand, a form's fields would lose their names in the description
        Delegate bring = BringAsync;
        materials.MapPost("/files", bring).WithSummary("Add a file").WithDescription("A form with `file`, `name`, `stage`, `serves` and, if you like, `how`.")
            .WithFormOptions(multipartBodyLengthLimit: MaterialFiles.Limit + 65_536).WithMetadata(new RequestSizeLimitAttribute(MaterialFiles.Limit + 65_536));
#pragma warning restore RDG002
        materials.MapPut("/{id:guid}", DescribeAsync).WithSummary("Change what a material says of itself").WithoutVersion();
        materials.MapDelete("/{id:guid}", RemoveAsync).WithSummary("Take a material out of the library").WithoutVersion();
    }

    private static async Task<Page<MaterialShape>> ListAsync([AsParameters] PageAsked page, Materials library, CancellationToken cancellation)
    {
        var after = page.AfterId;
        var used = await library.UsedAsync(cancellation);
        return page.Of(await library.All.Where(m => m.Id > after).OrderBy(m => m.Id).Take(page.Size + 1).ToListAsync(cancellation), m => MaterialShape.Of(m, used.Contains(m.NameKey)), m => m.Id);
    }

    private static async Task<Created<MaterialShape>> AddAsync(MaterialWish wish, Materials library, CancellationToken cancellation) =>
        await MadeAsync(library.AddAsync(wish.Details, null, null, cancellation), library, cancellation);

    private static async Task<Created<MaterialShape>> BringAsync(
        IFormFile file, [FromForm] string name, [FromForm] string stage, [FromForm] EndPart serves, [FromForm] string? how, Materials library, CancellationToken cancellation)
    {
        await using var stream = file.OpenReadStream();
        return await MadeAsync(library.AddAsync(new(name, Stages.OfKey(stage), serves, how, null), stream, file.FileName, cancellation), library, cancellation);
    }

    private static Task<NoContent> DescribeAsync(Guid id, MaterialWish wish, Materials library, CancellationToken cancellation) => Done.AfterAsync(library.DescribeAsync(id, wish.Details, cancellation));

    private static Task<NoContent> RemoveAsync(Guid id, Materials library, CancellationToken cancellation) => Done.AfterAsync(library.RemoveAsync(id, cancellation));

    private static async Task<Created<MaterialShape>> MadeAsync(Task<Material> adding, Materials library, CancellationToken cancellation)
    {
        var made = await adding;
        return TypedResults.Created("/api/v1/materials", MaterialShape.Of(made, (await library.UsedAsync(cancellation)).Contains(made.NameKey)));
    }
}

internal sealed record MaterialWish(
    string Name, Stage Stage, [property: Description("Which part of the end state it works for.")] EndPart Serves, string? How = null, [property: Description("A link; null keeps the file.")] string? Address = null)
{
    internal MaterialDetails Details => new(Name, Stage, Serves, How, Address);
}

internal sealed record MaterialShape(Guid Id, string Name, Stage Stage, EndPart Serves, string? How, string? Address, string? FileName, [property: Description("Bytes.")] long Size, bool IsUsed)
{
    public static MaterialShape Of(Material m, bool isUsed) => new(m.Id, m.Name, m.Stage, m.Serves, m.How, m.Address, m.FileName, m.Size, isUsed);
}
