using System.Reflection;
using Hourglass.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hourglass.Data;

/// <summary>Takes a whole workspace away, table by table, whatever refers to a row before the row itself; to be asked inside a transaction, in that workspace.</summary>
internal static class Demolition
{
    private static readonly MethodInfo Emptying = typeof(Demolition).GetMethod(nameof(EmptyAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static async Task TakeDownAsync(HourglassDb db, CancellationToken cancellation)
    {
        foreach (var table in InOrder(db.Model))
            await (Task)Emptying.MakeGenericMethod(table.ClrType).Invoke(null, [db, cancellation])!;

        var workspace = db.WorkspaceId;
        await db.Seats.Where(s => s.InWorkspaceId == workspace).ExecuteDeleteAsync(cancellation);
        await db.Workspaces.Where(w => w.Id == workspace).ExecuteDeleteAsync(cancellation);
    }

    // Removing journeys still writes into the tallies.
    private static IEnumerable<IEntityType> InOrder(IModel model)
    {
        var seen = new HashSet<IEntityType>();
        return model.GetEntityTypes().Where(IsInside).SelectMany(type => WithDependents(type, seen)).ToList()
            .OrderBy(type => type.ClrType == typeof(Tally));
    }

    private static IEnumerable<IEntityType> WithDependents(IEntityType type, HashSet<IEntityType> seen)
    {
        if (!seen.Add(type)) yield break;
        foreach (var dependent in type.GetReferencingForeignKeys().Select(key => key.DeclaringEntityType).Where(IsInside))
            foreach (var before in WithDependents(dependent, seen)) yield return before;

        yield return type;
    }

    private static bool IsInside(IEntityType type) => !type.IsOwned() && type.FindProperty(nameof(HourglassDb.WorkspaceId)) is not null;

    // The query filter keeps it inside the workspace.
    private static Task<int> EmptyAsync<TRow>(HourglassDb db, CancellationToken cancellation) where TRow : class =>
        db.Set<TRow>().ExecuteDeleteAsync(cancellation);
}
