using System.ComponentModel;
using System.Text;
using Hourglass.Languages;
using Hourglass.Method;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Hourglass.Web.Api;

/// <summary>Playbooks as documents: brought and taken out as YAML, published in editions.</summary>
internal static class PlaybookEditionsApi
{
    private const string Yaml = "application/yaml; charset=utf-8";

    public static void MapEditions(this IEndpointRouteBuilder playbooks)
    {
        playbooks.MapPost("", ImportAsync).WithSummary("Bring a playbook as YAML").WithDescription("A form with `file`. It becomes the draft of a new playbook; what is not to the letter is refused with line and column.")
            .WithFormOptions(multipartBodyLengthLimit: 5 << 20);
        playbooks.MapGet("/{id:guid}", ShowAsync).WithSummary("One playbook, its draft's version and what the draft still lacks");
        playbooks.MapGet("/{id:guid}/editions", EditionsAsync).WithSummary("What was published, when, by whom and why").WithDescription("The newest first.");
        playbooks.MapGet("/{id:guid}/editions/{number:int}", ExportAsync).WithSummary("An edition as YAML").WithDescription("Number 0 is the draft.").Produces<string>(StatusCodes.Status200OK, "application/yaml");
        playbooks.MapGet("/{id:guid}/editions/{number:int}/changes", ChangesAsync).WithSummary("What an edition changed, in words");
        playbooks.MapPost("/{id:guid}/editions", PublishAsync).WithSummary("Publish the draft as the next edition").WithDescription("For administrators, sales managers and marketing. Refused while anything is missing: the end state, a touchpoint after the purchase, the referral plan.");
    }

    private static async Task<Created<PlaybookShape>> ImportAsync(IFormFile file, PlaybookDesk desk, CancellationToken cancellation)
    {
        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        var playbook = await desk.ImportAsync(await reader.ReadToEndAsync(cancellation), cancellation);
        return TypedResults.Created($"/api/v1/playbooks/{playbook.Id}", PlaybookShape.Of(playbook));
    }

    private static async Task<PlaybookDraftShape> ShowAsync(Guid id, HttpResponse response, PlaybookDesk desk, Speech say, CancellationToken cancellation)
    {
        var draft = await desk.DraftAsync(id, cancellation);
        response.Tag(draft.Version);
        return new(PlaybookShape.Of(draft.Playbook), draft.IsNews, [.. PlaybookCheck.Of(draft.Content).Select(p => new PlaybookProblemShape(p.Code, p.Place, say.Refusal(p.Refused)))]);
    }

    private static async Task<EditionList> EditionsAsync(Guid id, PlaybookDesk desk, CancellationToken cancellation) =>
        new([.. (await desk.EditionsAsync(id, cancellation)).Select(EditionShape.Of)]);

    private static async Task<ContentHttpResult> ExportAsync(Guid id, int number, PlaybookDesk desk, CancellationToken cancellation) =>
        TypedResults.Text(await desk.ExportAsync(id, number, cancellation), Yaml);

    private static async Task<ChangeList> ChangesAsync(
        Guid id, int number, [Description("Compared with this edition; the one before when left out.")] int? from, PlaybookDesk desk, Speech say, CancellationToken cancellation)
    {
        var content = await desk.ContentAsync(id, number, cancellation);
        var before = from ?? (number == PlaybookEdition.DraftNumber ? (await desk.DraftAsync(id, cancellation)).Playbook.Published : number - 1);
        var changes = before == PlaybookEdition.DraftNumber ? [] : await desk.DifferenceAsync(id, before, number, cancellation);
        return new([.. changes.Select(change => say.Told(change, stage => content[stage]?.Name.Either(say.Language) ?? ""))]);
    }

    private static async Task<Created<EditionShape>> PublishAsync(
        Guid id, PublishWish wish, [FromHeader(Name = "If-Match")] string? ifMatch, PlaybookDesk desk, CancellationToken cancellation)
    {
        var number = await desk.PublishAsync(id, Versions.Wanted(ifMatch), wish.Reason, cancellation);
        var edition = (await desk.EditionsAsync(id, cancellation)).First(e => e.Number == number);
        return TypedResults.Created($"/api/v1/playbooks/{id}/editions/{number}", EditionShape.Of(edition));
    }
}

internal sealed record PublishWish([property: Description("Why it changes; colleagues read it.")] string Reason);

internal sealed record EditionList(IReadOnlyList<EditionShape> Items);

internal sealed record EditionShape(int Number, string Reason, string By, DateTime At)
{
    public static EditionShape Of(EditionLine e) => new(e.Number, e.Reason, e.ByName, e.At);
}

internal sealed record ChangeList([property: Description("Sentences in the language of the request.")] IReadOnlyList<string> Items);

internal sealed record PlaybookDraftShape(
    PlaybookShape Playbook, [property: Description("The draft says something the published edition does not.")] bool IsNews,
    [property: Description("What keeps the draft from being published.")] IReadOnlyList<PlaybookProblemShape> Problems);

internal sealed record PlaybookProblemShape(string Type, [property: Description("The part of the playbook it is about, such as `end` or `touch:welcome-page`.")] string Place, string Title);
