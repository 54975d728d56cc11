using System.Collections.Concurrent;
using Hourglass.Data;
using Hourglass.Method;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The contents of published editions. They never change, so a node reads each once and keeps some.</summary>
public sealed class PlanContents(HourglassDb db, EditionShelf shelf)
{
    public async Task<PlaybookContent> OneAsync(Guid playbookId, int edition, CancellationToken cancellation) =>
        (await OfAsync([(playbookId, edition)], cancellation))[(playbookId, edition)];

    public async Task<IReadOnlyDictionary<(Guid, int), PlaybookContent>> OfAsync(IEnumerable<(Guid Playbook, int Edition)> wanted, CancellationToken cancellation)
    {
        var found = new Dictionary<(Guid, int), PlaybookContent>();
        foreach (var (playbook, number) in wanted.Distinct())
            found[(playbook, number)] = await shelf.TakeAsync(db.WorkspaceId, playbook, number, () => ReadAsync(playbook, number, cancellation));
        return found;
    }

    private async Task<PlaybookContent> ReadAsync(Guid playbookId, int number, CancellationToken cancellation) =>
        (await db.PlaybookEditions.AsNoTracking().SingleOrDefaultAsync(e => e.PlaybookId == playbookId && e.Number == number, cancellation)
            ?? throw new RefusedException("playbook.unknown")).Content;
}

/// <summary>What a node keeps of published editions.</summary>
public sealed class EditionShelf
{
    private const int Most = 500;
    private readonly ConcurrentDictionary<(Guid, Guid, int), PlaybookContent> _kept = new();

    internal async Task<PlaybookContent> TakeAsync(Guid workspaceId, Guid playbookId, int number, Func<Task<PlaybookContent>> read)
    {
        if (_kept.TryGetValue((workspaceId, playbookId, number), out var kept)) return kept;
        var content = await read();
        if (_kept.Count >= Most) _kept.Clear();
        if (number != PlaybookEdition.DraftNumber) _kept[(workspaceId, playbookId, number)] = content;
        return content;
    }
}
