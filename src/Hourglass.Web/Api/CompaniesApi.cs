using System.ComponentModel;
using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Web.Pages.Relationships.Parts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

internal static class CompaniesApi
{
    public static void MapCompanies(this IEndpointRouteBuilder api)
    {
        var companies = api.MapGroup("/companies").WithTags("Companies");

        companies.MapGet("", ListAsync).WithSummary("List companies").WithDescription("Oldest first; `q` is how the name begins, without regard to case, signs and legal form, `tag` the name of a tag.");
        companies.MapPost("", AddAsync).WithSummary("Add a company");
        companies.MapGet("/{id:guid}", ShowAsync).WithSummary("Show one company");
        companies.MapPut("/{id:guid}", EditAsync).WithSummary("Change a company").WithDescription("Replaces every field; what is left out becomes empty, except tags and own fields, which stay.");
        companies.MapGet("/similar", SimilarAsync).WithSummary("Companies that are likely the same as one of this name").WithDescription("At most five.");
        companies.MapPost("/{id:guid}/notes", NoteAsync).WithSummary("Write a note into the history of a company").WithoutVersion();
    }

    private static async Task<Page<CompanyShape>> ListAsync(
        [AsParameters] PageAsked page, [AsParameters] CompaniesAsked asked, Companies companies, Tags tags, Extras extras, CancellationToken cancellation)
    {
        var after = page.AfterId;
        var rows = await asked.Narrow(companies.Visible.Where(c => c.Id > after), tags).OrderBy(c => c.Id).Take(page.Size + 1).ToListAsync(cancellation);
        var carried = await extras.OfAsync(SubjectKind.Company, [.. rows.Select(c => c.Id)], cancellation);
        return page.Of(rows, company => CompanyShape.Of(company, carried), c => c.Id);
    }

    private static async Task<Created<CompanyShape>> AddAsync(
        CompanyWish wish, HttpResponse response, Companies companies, Extras extras, CancellationToken cancellation)
    {
        var company = await companies.AddAsync(wish.Details, wish.Additions, cancellation);
        response.Tag(company.Version);
        return TypedResults.Created($"/api/v1/companies/{company.Id}", CompanyShape.Of(company, await extras.OfNewAsync(SubjectKind.Company, company.Id, wish.Additions, cancellation)));
    }

    private static async Task<CompanyShape> ShowAsync(Guid id, HttpResponse response, Companies companies, Extras extras, CancellationToken cancellation)
    {
        var company = await companies.Visible.SingleOrDefaultAsync(c => c.Id == id, cancellation) ?? throw new RefusedException("company.unknown");
        response.Tag(company.Version);
        return CompanyShape.Of(company, await extras.OfAsync(SubjectKind.Company, [id], cancellation));
    }

    private static async Task<CompanyShape> EditAsync(
        Guid id, CompanyWish wish, [FromHeader(Name = "If-Match")] string? ifMatch, HttpResponse response, Companies companies, Extras extras, CancellationToken cancellation)
    {
        await companies.EditAsync(id, wish.Details, wish.Additions, Versions.Wanted(ifMatch), cancellation);
        return await ShowAsync(id, response, companies, extras, cancellation);
    }

    private static async Task<SimilarList> SimilarAsync(string name, Companies companies, CancellationToken cancellation) =>
        SimilarList.Of(await companies.AlikeAsync(name, cancellation));

    private static async Task<NoContent> NoteAsync(Guid id, NoteWish wish, Companies companies, CancellationToken cancellation)
    {
        await companies.NoteAsync(id, wish.Note, cancellation);
        return TypedResults.NoContent();
    }
}

internal sealed record CompanyWish(
    string Name, string? Sector = null, int? Employees = null, string? Country = null,
    Guid? ParentId = null, Guid? OwnerId = null, string? About = null, string? ExternalId = null,
    [property: Description("All of them, by name; they stay as they are when left out.")] IReadOnlyList<string>? Tags = null,
    [property: Description("Own fields by their id; those left out stay as they are, null empties one.")] IReadOnlyDictionary<Guid, string?>? Fields = null)
{
    internal Additions Additions => new(Tags, Fields);
    internal CompanyDetails Details => new(Name, Sector, Employees, Country, ParentId, OwnerId, About, ExternalId);
}

internal sealed record CompanyShape(
    Guid Id, string Name, string? Sector, int? Employees, string? Country, Guid? ParentId, Guid? OwnerId, string? About, string? ExternalId,
    IReadOnlyList<TagMark> Tags, IReadOnlyList<FieldMark> Fields, DateTime CreatedAt, DateTime UpdatedAt, int Version)
{
    public static CompanyShape Of(Company c, Carried carried) => new(
        c.Id, c.Name, c.Sector, c.Employees, c.Country, c.ParentId, c.OwnerId, c.About, c.ExternalId,
        TagMark.Of(carried.Tags[c.Id]), FieldMark.Of(carried.Fields[c.Id]), c.CreatedAt, c.UpdatedAt, c.Version);
}

/// <summary>What a list of companies is narrowed by, as on the page.</summary>
internal sealed record CompaniesAsked
{
    public string? Q { get; init; }
    public string? Tag { get; init; }
    public string? Sector { get; init; }
    public Guid? Owner { get; init; }
    [Description("The company above them.")]
    public Guid? Parent { get; init; }

    public IQueryable<Company> Narrow(IQueryable<Company> companies, Tags tags)
    {
        if (Duplicates.KeyOf(Q ?? "") is { Length: > 0 } key) companies = companies.Where(c => c.NameKey.StartsWith(key));
        if (Sector is not null) companies = companies.Where(c => c.Sector == Sector);
        if (Owner is not null) companies = companies.Where(c => c.OwnerId == Owner);
        if (Parent is not null) companies = companies.Where(c => c.ParentId == Parent);
        if (Tag is null) return companies;
        var tagged = tags.With(Tag);
        return companies.Where(c => tagged.Contains(c.Id));
    }
}

internal sealed record SimilarList(IReadOnlyList<SimilarShape> Items)
{
    public static SimilarList Of(IEnumerable<Named> found) => new([.. found.Select(f => new SimilarShape(f.Id, f.Name, f.Beside))]);
}

internal sealed record SimilarShape(Guid Id, string Name, [property: Description("A word that tells it from others.")] string? Beside);
