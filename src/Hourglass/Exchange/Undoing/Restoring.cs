using Hourglass.Data;
using Hourglass.Exchange.Landing;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Exchange.Undoing;

/// <summary>Gives what an import updated its old values back.</summary>
internal sealed class Restoring(HourglassDb db, Actor actor, Import import, DateTime at)
{
    /// <returns>What has its old values again.</returns>
    public async Task<HashSet<Guid>> RestoreAsync(List<ImportTrace> traces, CancellationToken cancellation)
    {
        var ids = traces.Select(t => t.SubjectId).ToList();
        var done = new HashSet<Guid>();
        var companies = await db.Companies.Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var people = await db.People.Include(p => p.Contacts).Include(p => p.Positions).AsSplitQuery().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancellation);
        var journeys = await db.Journeys.Where(j => ids.Contains(j.Id)).ToDictionaryAsync(j => j.Id, cancellation);
        var members = await db.Members.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellation);
        foreach (var trace in traces)
        {
            var before = BeforeImage.From(trace.Before!);
            var isDone = trace.Kind switch
            {
                ImportedKind.Company => Restore(trace, companies.GetValueOrDefault(trace.SubjectId), c => c.Version, c => c.Restore(before.Company!, import.Name, actor, at)),
                ImportedKind.Person => Restore(trace, people.GetValueOrDefault(trace.SubjectId), p => p.Version,
                    p => p.Restore(before.Person!, before.Contacts!, before.Positions!, import.Name, actor, at)),
                ImportedKind.Journey => Restore(trace, journeys.GetValueOrDefault(trace.SubjectId), j => j.Version, j => j.Restore(before.Journey!, import.Name, actor, at)),
                ImportedKind.Member => Restore(trace, members.GetValueOrDefault(trace.SubjectId), m => m.Version, m => m.Rejoin(before.TeamId)),
                _ => false,
            };
            if (!isDone) continue;
            done.Add(trace.SubjectId);
            await RestoreExtrasAsync(trace, before, cancellation);
        }

        return done;
    }

    private bool Restore<TRecord>(ImportTrace trace, TRecord? record, Func<TRecord, int> version, Action<TRecord> restore) where TRecord : class
    {
        if (record is null || (version(record) != trace.SubjectVersion && !import.UndoesChanged)) return false;
        restore(record);
        return true;
    }

    private async Task RestoreExtrasAsync(ImportTrace trace, BeforeImage before, CancellationToken cancellation)
    {
        if (before.Tags is { } tags)
            db.RemoveRange(await db.Taggings.Where(t => t.SubjectId == trace.SubjectId && !tags.Contains(t.TagId)).ToListAsync(cancellation));
        if (before.Values is not { } had) return;
        foreach (var value in await db.CustomValues.Where(v => v.SubjectId == trace.SubjectId).ToListAsync(cancellation))
        {
            if (had.TryGetValue(value.FieldId, out var was)) value.Value = was;
            else db.Remove(value);
        }
    }
}
