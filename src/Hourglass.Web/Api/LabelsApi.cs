using System.ComponentModel;
using Hourglass.Relationships;
using Hourglass.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Hourglass.Web.Api;

/// <summary>The tags on one company, person or journey.</summary>
internal static class LabelsApi
{
    public static void MapLabels(this IEndpointRouteBuilder api)
    {
        Map(api.MapGroup("/companies/{id:guid}").WithTags("Companies"), SubjectKind.Company, "a company");
        Map(api.MapGroup("/people/{id:guid}").WithTags("People"), SubjectKind.Person, "a person");
        Map(api.MapGroup("/journeys/{id:guid}").WithTags("Journeys"), SubjectKind.Journey, "a journey");
    }

    private static void Map(RouteGroupBuilder record, SubjectKind kind, string whom)
    {
        record.MapPut("/tags", (Guid id, TagsWish wish, Labels labels, HttpRequest asked, CancellationToken cancellation) =>
            DoneAsync(labels.PutAsync(kind, id, wish.Tags, asked.WantedVersion(), cancellation)))
            .WithSummary($"Give {whom} exactly these tags").WithDescription("Words that are no tags yet become some; case does not matter.");
        record.MapPost("/tags", (Guid id, TagsWish wish, Labels labels, HttpRequest asked, CancellationToken cancellation) =>
            DoneAsync(labels.AddAsync(kind, id, wish.Tags, asked.WantedVersion(), cancellation)))
            .WithSummary($"Give {whom} these tags as well");
        record.MapDelete("/tags/{tag:guid}", (Guid id, Guid tag, Labels labels, HttpRequest asked, CancellationToken cancellation) =>
            DoneAsync(labels.RemoveAsync(kind, id, tag, asked.WantedVersion(), cancellation)))
            .WithSummary($"Take a tag off {whom}");
    }

    private static async Task<NoContent> DoneAsync(Task deed)
    {
        await deed;
        return TypedResults.NoContent();
    }
}

internal sealed record TagsWish([property: Description("Names; up to thirty on one record.")] IReadOnlyList<string> Tags);
