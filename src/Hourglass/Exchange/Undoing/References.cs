using System.Reflection;
using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hourglass.Exchange.Undoing;

/// <summary>Who refers to these records, asked of the model itself, so that what other areas add later is heeded too.</summary>
internal sealed class References(HourglassDb db, List<Guid> ids)
{
    private static readonly MethodInfo Asking = typeof(References).GetMethod(nameof(InAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <param name="parts">What belongs to the record and goes with it.</param>
    /// <param name="cancellation">Stops the asking.</param>
    public async Task<HashSet<Guid>> ToAsync<TRecord>(Type[] parts, CancellationToken cancellation)
    {
        var used = new HashSet<Guid>();
        if (ids.Count == 0) return used;
        foreach (var key in db.Model.FindEntityType(typeof(TRecord))!.GetReferencingForeignKeys().Where(k => !parts.Contains(k.DeclaringEntityType.ClrType)))
            used.UnionWith(await (Task<List<Guid>>)Asking.MakeGenericMethod(key.DeclaringEntityType.ClrType).Invoke(this, [key.Properties[^1], cancellation])!);
        if (typeof(TRecord) == typeof(Member))
            used.UnionWith(await db.Invitations.Where(i => i.MemberId != null && ids.Contains(i.MemberId.Value)).Select(i => i.MemberId!.Value).ToListAsync(cancellation));
        return used;
    }

    private Task<List<Guid>> InAsync<TOther>(IProperty reference, CancellationToken cancellation) where TOther : class
    {
        var name = reference.Name;
        return reference.IsNullable
            ? db.Set<TOther>().Where(o => ids.Contains(EF.Property<Guid?>(o, name)!.Value)).Select(o => EF.Property<Guid?>(o, name)!.Value).Distinct().ToListAsync(cancellation)
            : db.Set<TOther>().Where(o => ids.Contains(EF.Property<Guid>(o, name))).Select(o => EF.Property<Guid>(o, name)).Distinct().ToListAsync(cancellation);
    }
}
