using System.ComponentModel;
using Hourglass.Outreach;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

/// <summary>Forms that begin journeys, and what came in by them.</summary>
internal static class FormsApi
{
    public static void MapForms(this IEndpointRouteBuilder api)
    {
        var forms = api.MapGroup("/forms").WithTags("Forms");
        forms.MapGet("", ListAsync).WithSummary("List forms").WithDescription("Oldest first.");
        forms.MapPost("", AddAsync).WithSummary("Make a form");
        forms.MapGet("/{id:guid}", OneAsync).WithSummary("One form");
        forms.MapPut("/{id:guid}", DescribeAsync).WithSummary("Change a form").WithoutVersion();
        forms.MapPut("/{id:guid}/closed", CloseAsync).WithSummary("Close a form, or open it again").WithDescription("What came in stays.").WithoutVersion();
        forms.MapGet("/{id:guid}/entries", EntriesAsync).WithSummary("What came in").WithDescription("Oldest first.");
    }

    private static async Task<Page<FormShape>> ListAsync([AsParameters] PageAsked page, IntakeForms forms, CancellationToken cancellation)
    {
        var after = page.AfterId;
        return page.Of(await forms.All.Where(f => f.Id > after).OrderBy(f => f.Id).Take(page.Size + 1).ToListAsync(cancellation), FormShape.Of, f => f.Id);
    }

    private static async Task<Created<FormShape>> AddAsync(FormWish wish, IntakeForms forms, CancellationToken cancellation)
    {
        var made = await forms.AddAsync(wish.Details, cancellation);
        return TypedResults.Created($"/api/v1/forms/{made.Id}", FormShape.Of(made));
    }

    private static async Task<FormShape> OneAsync(Guid id, IntakeForms forms, CancellationToken cancellation) => FormShape.Of(await KnownAsync(id, forms, cancellation));

    private static Task<NoContent> DescribeAsync(Guid id, FormWish wish, IntakeForms forms, CancellationToken cancellation) => Done.AfterAsync(forms.DescribeAsync(id, wish.Details, cancellation));

    private static Task<NoContent> CloseAsync(Guid id, ClosedWish wish, IntakeForms forms, CancellationToken cancellation) => Done.AfterAsync(forms.CloseAsync(id, wish.Closed, cancellation));

    private static async Task<Page<FormEntryShape>> EntriesAsync(Guid id, [AsParameters] PageAsked page, IntakeForms forms, CancellationToken cancellation)
    {
        var after = page.AfterId;
        await KnownAsync(id, forms, cancellation);
        return page.Of(await forms.EntriesOf(id).Where(e => e.Id > after).OrderBy(e => e.Id).Take(page.Size + 1).ToListAsync(cancellation), FormEntryShape.Of, e => e.Id);
    }

    private static async Task<IntakeForm> KnownAsync(Guid id, IntakeForms forms, CancellationToken cancellation) => await forms.OneAsync(id, cancellation) ?? throw new RefusedException("form.unknown");
}

internal sealed record FormWish(
    string Name, [property: Description("What one agrees to by sending it.")] string Consent, Guid OwnerId, string Language = "en", string? Intro = null, bool AsksCompany = true, bool AsksPhone = false,
    IReadOnlyList<FormQuestionShape>? Questions = null, [property: Description("Null for the first playbook in use.")] Guid? PlaybookId = null)
{
    internal IntakeDetails Details => new(Name, Language, Intro, AsksCompany, AsksPhone, [.. (Questions ?? []).Select(q => new IntakeQuestion(q.Label, q.IsRequired, q.IsLong))], Consent, PlaybookId, OwnerId);
}

internal sealed record ClosedWish(bool Closed = true);

internal sealed record FormQuestionShape(string Label, bool IsRequired = false, bool IsLong = false);

internal sealed record FormShape(
    Guid Id, string Name, string Language, string? Intro, bool AsksCompany, bool AsksPhone, IReadOnlyList<FormQuestionShape> Questions, string Consent, Guid? PlaybookId, Guid OwnerId, DateTime? ClosedAt)
{
    public static FormShape Of(IntakeForm f) => new(
        f.Id, f.Name, f.Language, f.Intro, f.AsksCompany, f.AsksPhone, [.. f.Questions.Select(q => new FormQuestionShape(q.Label, q.IsRequired, q.IsLong))], f.Consent, f.PlaybookId, f.OwnerId, f.ClosedAt);
}

internal sealed record FormEntryShape(Guid Id, Guid PersonId, Guid JourneyId, string Said, DateTime At)
{
    public static FormEntryShape Of(IntakeEntry e) => new(e.Id, e.PersonId, e.JourneyId, e.Said, e.At);
}
