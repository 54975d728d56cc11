using System.ComponentModel;
using Hourglass.Relationships;
using Hourglass.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

internal static class OwnFieldsApi
{
    public static void MapOwnFields(this IEndpointRouteBuilder api)
    {
        var fields = api.MapGroup("/fields").WithTags("Own fields");

        fields.MapGet("", ListAsync).WithSummary("List the fields this workspace added to its records").WithDescription("Oldest first, those put away included.");
        fields.MapPost("", DefineAsync).WithSummary("Add a field to companies, people or journeys");
        fields.MapPut("/{id:guid}", DescribeAsync).WithSummary("Rename a field or change its choices").WithoutVersion();
        fields.MapDelete("/{id:guid}", RetireAsync).WithSummary("Put a field away").WithDescription("It is not asked for or shown any more; what was written stays and comes back with it.").WithoutVersion();
        fields.MapPost("/{id:guid}/return", ReturnAsync).WithSummary("Use a field again that was put away").WithoutVersion();
    }

    private static async Task<Page<OwnFieldShape>> ListAsync([AsParameters] PageAsked page, CustomFields fields, CancellationToken cancellation)
    {
        var after = page.AfterId;
        var found = await fields.All.Where(f => f.Id > after).OrderBy(f => f.Id).Take(page.Size + 1).ToListAsync(cancellation);
        return page.Of(found, OwnFieldShape.Of, f => f.Id);
    }

    private static async Task<Created<OwnFieldShape>> DefineAsync(OwnFieldWish wish, CustomFields fields, CancellationToken cancellation)
    {
        var field = await fields.AddAsync(wish.On, wish.Kind, wish.Label, Lines(wish.Choices), cancellation);
        return TypedResults.Created($"/api/v1/fields/{field.Id}", OwnFieldShape.Of(field));
    }

    private static async Task<NoContent> DescribeAsync(Guid id, OwnFieldChange wish, CustomFields fields, CancellationToken cancellation)
    {
        await fields.DescribeAsync(id, wish.Label, Lines(wish.Choices), cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> RetireAsync(Guid id, CustomFields fields, CancellationToken cancellation)
    {
        await fields.RetireAsync(id, cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> ReturnAsync(Guid id, CustomFields fields, CancellationToken cancellation)
    {
        await fields.ReturnAsync(id, cancellation);
        return TypedResults.NoContent();
    }

    private static string? Lines(IReadOnlyList<string>? choices) => choices is null ? null : string.Join('\n', choices);
}

internal sealed record OwnFieldWish(
    SubjectKind On, string Label, CustomFieldKind Kind = CustomFieldKind.Text, [property: Description("Only for a choice.")] IReadOnlyList<string>? Choices = null);

internal sealed record OwnFieldChange(string Label, [property: Description("All of them; only for a choice.")] IReadOnlyList<string>? Choices = null);

internal sealed record OwnFieldShape(Guid Id, SubjectKind On, CustomFieldKind Kind, string Label, IReadOnlyList<string> Choices, bool IsRetired)
{
    public static OwnFieldShape Of(CustomField f) => new(f.Id, f.On, f.Kind, f.Label, f.Options, f.IsRetired);
}
