using Hourglass.Relationships;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Api;

internal static class CompaniesApi
{
    public static void MapCompanies(this IEndpointRouteBuilder api)
    {
        var companies = api.MapGroup("/companies").WithTags("Companies");

        companies.MapGet("", ListAsync).WithSummary("List companies").WithDescription("Oldest first; `q` is how the name begins, without regard to case, signs and legal form.");
        companies.MapPost("", AddAsync).WithSummary("Add a company");
        companies.MapGet("/{id:guid}", ShowAsync).WithSummary("Show one company");
        companies.MapPut("/{id:guid}", EditAsync).WithSummary("Change a company").WithDescription("Replaces every field; what is left out becomes empty.");
    }

    private static async Task<Page<CompanyShape>> ListAsync(
        [AsParameters] PageAsked page, string? q, Companies companies, CancellationToken cancellation)
    {
        var (after, key) = (page.AfterId, Duplicates.KeyOf(q ?? ""));
        var found = companies.Visible.Where(c => c.Id > after);
        if (key.Length > 0) found = found.Where(c => c.NameKey.StartsWith(key));
        return page.Of(await found.OrderBy(c => c.Id).Take(page.Size + 1).ToListAsync(cancellation), CompanyShape.Of, c => c.Id);
    }

    private static async Task<Created<CompanyShape>> AddAsync(
        CompanyWish wish, HttpResponse response, Companies companies, CancellationToken cancellation)
    {
        var company = await companies.AddAsync(wish.Details, cancellation);
        response.Tag(company.Version);
        return TypedResults.Created($"/api/v1/companies/{company.Id}", CompanyShape.Of(company));
    }

    private static async Task<CompanyShape> ShowAsync(Guid id, HttpResponse response, Companies companies, CancellationToken cancellation)
    {
        var company = await companies.Visible.SingleOrDefaultAsync(c => c.Id == id, cancellation) ?? throw new RefusedException("company.unknown");
        response.Tag(company.Version);
        return CompanyShape.Of(company);
    }

    private static async Task<CompanyShape> EditAsync(
        Guid id, CompanyWish wish, [FromHeader(Name = "If-Match")] string? ifMatch, HttpResponse response, Companies companies, CancellationToken cancellation)
    {
        await companies.EditAsync(id, wish.Details, Versions.Wanted(ifMatch), cancellation);
        return await ShowAsync(id, response, companies, cancellation);
    }
}

internal sealed record CompanyWish(
    string Name, string? Sector = null, int? Employees = null, string? Country = null,
    Guid? ParentId = null, Guid? OwnerId = null, string? About = null, string? ExternalId = null)
{
    internal CompanyDetails Details => new(Name, Sector, Employees, Country, ParentId, OwnerId, About, ExternalId);
}

internal sealed record CompanyShape(
    Guid Id, string Name, string? Sector, int? Employees, string? Country, Guid? ParentId, Guid? OwnerId, string? About, string? ExternalId,
    DateTime CreatedAt, DateTime UpdatedAt, int Version)
{
    public static CompanyShape Of(Company c) =>
        new(c.Id, c.Name, c.Sector, c.Employees, c.Country, c.ParentId, c.OwnerId, c.About, c.ExternalId, c.CreatedAt, c.UpdatedAt, c.Version);
}
