using Hourglass.Data;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Team;

/// <summary>A member as lists show them.</summary>
public sealed record Colleague(Guid Id, string Name, bool IsActive)
{
    public string Initials { get; } = string.Concat(Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(part => part[..1])).ToUpperInvariant();
}

/// <summary>The names of everyone in the workspace; read on every page, so a copy is kept for a few seconds.</summary>
public sealed class Colleagues(HourglassDb db, Actor actor, Shelf<Dictionary<Guid, Colleague>> shelf)
{
    public async Task<IReadOnlyDictionary<Guid, Colleague>> AllAsync(CancellationToken cancellation) =>
        await shelf.TakeAsync(actor.WorkspaceId, ReadAsync, cancellation);

    /// <summary>The same, certainly with these: whoever joined a moment ago is read anew.</summary>
    public async Task<IReadOnlyDictionary<Guid, Colleague>> WithAsync(IEnumerable<Guid> ids, CancellationToken cancellation)
    {
        var known = await AllAsync(cancellation);
        if (ids.All(known.ContainsKey)) return known;
        Forget();
        return await AllAsync(cancellation);
    }

    /// <summary>Those whose journeys this actor may see, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> VisibleAsync(CancellationToken cancellation) =>
        [.. (await AllAsync(cancellation)).Values.Where(c => c.IsActive && (actor.SeesAll || actor.Owners.Contains(c.Id)))
            .OrderBy(c => c.Name, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>Those who may be chosen now, by name, and the one who was chosen before.</summary>
    public async Task<IReadOnlyList<Colleague>> ToChooseAsync(Guid? chosen, CancellationToken cancellation) =>
        [.. (await AllAsync(cancellation)).Values.Where(c => c.IsActive || c.Id == chosen).OrderBy(c => c.Name, StringComparer.CurrentCultureIgnoreCase)];

    /// <summary>Lets the next reader see what has just changed.</summary>
    public void Forget() => shelf.PutBack(actor.WorkspaceId);

    private Task<Dictionary<Guid, Colleague>> ReadAsync(CancellationToken cancellation) =>
        db.Members.AsNoTracking().Select(m => new Colleague(m.Id, m.Name, m.IsActive)).ToDictionaryAsync(c => c.Id, cancellation);
}
