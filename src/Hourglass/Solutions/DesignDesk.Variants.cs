using Hourglass.Journeys;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Solutions;

public sealed partial class DesignDesk
{
    public async Task<SolutionVariant> AddVariantAsync(Guid journeyId, VariantDetails details, CancellationToken cancellation)
    {
        var journey = await JourneyAsync(journeyId, cancellation);
        var variant = new SolutionVariant(actor.WorkspaceId, journeyId, details);
        db.Add(variant);
        Tell(journey, "variant-added", variant.Name);
        await db.SaveChangesAsync(cancellation);
        return variant;
    }

    public async Task DescribeVariantAsync(Guid id, VariantDetails details, int? seen, CancellationToken cancellation)
    {
        var (variant, journey) = await VariantAsync(id, seen, cancellation);
        var before = variant.Details;
        variant.Describe(details);
        if (Changes.Between(before, variant.Details) is { } changes) Tell(journey, "variant-changed", variant.Name, changes);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>This one and no other; the reason is kept for whoever asks later (R60).</summary>
    public async Task ChooseAsync(Guid id, string? because, CancellationToken cancellation)
    {
        var (variant, journey) = await VariantAsync(id, null, cancellation);
        variant.Choose(because);
        foreach (var other in await db.SolutionVariants.Where(v => v.JourneyId == journey.Id && v.Id != id && v.ChosenBecause != null).ToListAsync(cancellation)) other.Unchoose();
        Tell(journey, "variant-chosen", variant.Name, variant.ChosenBecause);
        await SaveAsync(journey.Id, cancellation);
    }

    /// <summary>All of them are open again.</summary>
    public async Task UnchooseAsync(Guid id, CancellationToken cancellation)
    {
        var (variant, journey) = await VariantAsync(id, null, cancellation);
        variant.Unchoose();
        Tell(journey, "variant-open-again", variant.Name);
        await SaveAsync(journey.Id, cancellation);
    }

    /// <summary>Its parts stay, as parts of all the variants.</summary>
    public async Task RemoveVariantAsync(Guid id, CancellationToken cancellation)
    {
        var (variant, journey) = await VariantAsync(id, null, cancellation);
        foreach (var element in await db.SolutionElements.Where(e => e.VariantId == id).ToListAsync(cancellation)) element.OutliveVariant();
        db.Remove(variant);
        Tell(journey, "variant-removed", variant.Name);
        await SaveAsync(journey.Id, cancellation);
    }

    private Task<(SolutionVariant, Journey)> VariantAsync(Guid id, int? seen, CancellationToken cancellation) =>
        OneAsync(db.SolutionVariants.Where(v => v.Id == id), v => (v.JourneyId, v.Version), seen, "variant.unknown", cancellation);
}
