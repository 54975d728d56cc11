using Hourglass.Data;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Relationships;

internal static class MergedPositions
{
    /// <summary>Puts positions back where they were, and takes away those the merge made of them.</summary>
    public static async Task GiveBackAsync(
        HourglassDb db, IReadOnlyList<KeptPosition> positions, Func<KeptPosition, KeptPosition> asMerged, CancellationToken cancellation)
    {
        foreach (var was in positions)
        {
            if (was.Added && await FindAsync(db, asMerged(was), cancellation) is { } made) db.Remove(made);
            if (await FindAsync(db, was, cancellation) is null && await db.People.SingleOrDefaultAsync(p => p.Id == was.PersonId, cancellation) is { } person)
                db.Add(new Position(person.WorkspaceId, was.PersonId, was.CompanyId, was.Title));
        }
    }

    private static Task<Position?> FindAsync(HourglassDb db, KeptPosition place, CancellationToken cancellation) =>
        db.Positions.SingleOrDefaultAsync(p => p.PersonId == place.PersonId && p.CompanyId == place.CompanyId, cancellation);
}
