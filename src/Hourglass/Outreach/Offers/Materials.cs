using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The front door of the library of materials: what there is, what it serves, and what no playbook uses (R100).</summary>
public sealed class Materials(HourglassDb db, Actor actor, MaterialFiles files, TimeProvider clock)
{
    public IQueryable<Material> All => db.Materials.AsNoTracking().OrderBy(m => m.NameKey);

    public async Task<Material> AddAsync(MaterialDetails details, Stream? upload, string? fileName, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        var file = upload is null ? null : await files.KeepAsync(upload, fileName ?? "", cancellation);
        try
        {
            var material = new Material(actor.WorkspaceId, details, file, actor.Name, clock.GetUtcNow().UtcDateTime);
            await MustBeAloneAsync(material, cancellation);
            db.Add(material);
            await db.SaveChangesAsync(cancellation);
            return material;
        }
        catch
        {
            if (file is not null) files.Forget(file.StoredAs);
            throw;
        }
    }

    public async Task DescribeAsync(Guid id, MaterialDetails details, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        var material = await OneAsync(id, cancellation);
        material.Describe(details);
        if (material is { StoredAs: null, Address: null }) throw new RefusedException("material.neither");
        await MustBeAloneAsync(material, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    public async Task RemoveAsync(Guid id, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        var material = await OneAsync(id, cancellation);
        db.Remove(material);
        await db.SaveChangesAsync(cancellation);
        if (material.StoredAs is { } kept) files.Forget(kept);
    }

    /// <summary>Those a step of a playbook names, in its order.</summary>
    public async Task<IReadOnlyList<Material>> NamedAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var keys = names.Select(name => name.Trim().ToUpperInvariant()).ToList();
        if (keys.Count == 0) return [];
        var found = await db.Materials.AsNoTracking().Where(m => keys.Contains(m.NameKey)).ToListAsync(cancellation);
        return [.. found.OrderBy(m => keys.IndexOf(m.NameKey))];
    }

    /// <summary>The names that playbooks use, in their drafts and in the edition they are sold by.</summary>
    public async Task<IReadOnlySet<string>> UsedAsync(CancellationToken cancellation)
    {
        var texts = await db.PlaybookEditions.AsNoTracking()
            .Where(e => db.Playbooks.Any(p => p.Id == e.PlaybookId && p.RetiredAt == null && (e.Number == p.Published || e.Number == PlaybookEdition.DraftNumber))).ToListAsync(cancellation);
        return texts.SelectMany(e => e.Content.Touches).SelectMany(t => t.Materials).Select(name => name.Trim().ToUpperInvariant()).ToHashSet();
    }

    /// <summary>The file of a material; null when it is a link or its file is gone.</summary>
    public string? PathOf(Material material) => material.StoredAs is { } kept && files.PathOf(kept) is { } path && File.Exists(path) ? path : null;

    private async Task<Material> OneAsync(Guid id, CancellationToken cancellation) =>
        await db.Materials.SingleOrDefaultAsync(m => m.Id == id, cancellation) ?? throw new RefusedException("material.unknown");

    private async Task MustBeAloneAsync(Material material, CancellationToken cancellation)
    {
        if (await db.Materials.AnyAsync(m => m.NameKey == material.NameKey && m.Id != material.Id, cancellation)) throw new RefusedException("material.name-taken");
    }
}
