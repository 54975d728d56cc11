using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Upkeep;

/// <summary>Looks at the database without changing anything: engine, version, walls, counts, time.</summary>
public sealed class Checkup(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const int Sample = 3;
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(15);

    /// <summary>The cheapest question the database can be asked.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await Db(scope).Workspaces.AnyAsync(cancellation);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return false;
        }
    }

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = Db(scope);
            var engine = await db.ExamineAsync(cancellation);
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();
            List<Finding> findings = [.. engine, Finding.Of("migrations", pending == 0, Health.Broken, pending)];
            if (pending > 0) return findings;
            findings.Add(await WorkAsync(db, cancellation));
            findings.AddRange(await InWorkspacesAsync(db, cancellation));
            return findings;
        }
        catch (Exception failure) when (failure is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return [new Finding("database", Health.Broken, (failure.InnerException ?? failure).Message)];
        }
    }

    private async Task<Finding> WorkAsync(HourglassDb db, CancellationToken cancellation)
    {
        var late = clock.GetUtcNow().UtcDateTime - Late;
        var oldest = await db.LongWorks.Where(w => w.DueAt < late).OrderBy(w => w.DueAt).Select(w => (DateTime?)w.DueAt).FirstOrDefaultAsync(cancellation);
        return Finding.Of("work", oldest is null, Health.Doubtful, oldest ?? DateTime.MinValue);
    }

    private async Task<IReadOnlyList<Finding>> InWorkspacesAsync(HourglassDb outside, CancellationToken cancellation)
    {
        var workspaces = await outside.Workspaces.OrderBy(w => w.Id).Select(w => new { w.Id, w.Name }).Take(Sample).ToListAsync(cancellation);
        var findings = new List<Finding>();
        foreach (var workspace in workspaces)
        {
            await using var scope = scopes.As(Actor.Engine(workspace.Id));
            findings.Add(await CountsAsync(Db(scope), workspace.Name, cancellation));
            if (await TimeAsync(Db(scope), cancellation) is { } strange) findings.Add(strange);
        }

        return findings;
    }

    private static async Task<Finding> CountsAsync(HourglassDb db, string name, CancellationToken cancellation)
    {
        var kept = await db.Tallies.GroupBy(t => new { t.Stage, t.Standing })
            .Select(g => new { g.Key, Count = g.Sum(t => t.Count), Value = g.Sum(t => t.Value), Referred = g.Sum(t => t.Referred) })
            .Where(line => line.Count != 0).ToListAsync(cancellation);
        var counted = await db.Journeys.GroupBy(j => new { j.Stage, j.Standing })
            .Select(g => new { g.Key, Count = g.LongCount(), Value = g.Sum(j => j.Value), Referred = g.LongCount(j => j.Origin == Origin.Referral) })
            .ToListAsync(cancellation);
        return Finding.Of("counts", kept.ToHashSet().SetEquals(counted), Health.Broken, name, counted.Sum(line => line.Count));
    }

    // History written in the future means that a clock was, or is, wrong.
    private async Task<Finding?> TimeAsync(HourglassDb db, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var newest = await db.Milestones.OrderByDescending(m => m.Id).Select(m => (DateTime?)m.At).FirstOrDefaultAsync(cancellation);
        return newest > now + Tolerance ? new Finding("clock", Health.Doubtful, newest, now) : null;
    }

    private static HourglassDb Db(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<HourglassDb>();
}
