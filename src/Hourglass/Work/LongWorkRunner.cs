using Hourglass.Data;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hourglass.Work;

/// <summary>One loop per node: takes what is due, does it in the name of whoever asked for it, goes again at once while there is more.</summary>
public sealed partial class LongWorkRunner(
    IServiceScopeFactory scopes, LongWorkBell bell, TimeProvider clock, ILogger<LongWorkRunner> log) : BackgroundService
{
    private const int MostAttempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);

    /// <summary>Does one piece of work that is due, or the given one.</summary>
    /// <returns>False when there is none, or another node was quicker.</returns>
    public async Task<bool> RunNextAsync(CancellationToken cancellation, Guid? subjectId = null)
    {
        if (await ClaimAsync(subjectId, cancellation) is not { } work) return false;
        try
        {
            await InItsNameAsync(work, (deed, lease) => deed.RunAsync(work.SubjectId, lease, cancellation), cancellation);
            await ForgetAsync(work);
        }
        catch (RefusedException refused) when (refused.Code != "record.changed")
        {
            await GiveUpAsync(work, refused);
        }
        catch (LeaseLostException)
        {
            TakenOver(work.Kind, work.SubjectId);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await PutBackAsync(work, TimeSpan.Zero);
            throw;
        }
        catch (Exception broken)
        {
            Broke(broken, work.Kind, work.SubjectId, work.Attempts);
            if (work.Attempts < MostAttempts) await PutBackAsync(work, TimeSpan.FromSeconds(5 * work.Attempts * work.Attempts));
            else await GiveUpAsync(work, new RefusedException("work.broke"));
        }

        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await RunNextAsync(stoppingToken)) await bell.WaitAsync(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception unreachable)
            {
                Unreachable(unreachable);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    private Task<LongWork?> ClaimAsync(Guid? subjectId, CancellationToken cancellation) => OutsideAsync(async db =>
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = db.LongWorks.Where(w => w.DueAt <= now && (subjectId == null || w.SubjectId == subjectId));
        if (await waiting.OrderBy(w => w.DueAt).Select(w => (Guid?)w.Id).FirstOrDefaultAsync(cancellation) is not { } id) return null;

        var (claim, until) = (Guid.CreateVersion7(), now + Lease.Length);
        await using var transaction = await db.BeginAsync(cancellation);
        await db.LongWorks.Where(w => w.Id == id && w.DueAt <= now).ExecuteUpdateAsync(set => set
            .SetProperty(w => w.Claim, claim).SetProperty(w => w.DueAt, until).SetProperty(w => w.Attempts, w => w.Attempts + 1), cancellation);
        await transaction.CommitAsync(cancellation);
        return await db.LongWorks.AsNoTracking().SingleOrDefaultAsync(w => w.Id == id && w.Claim == claim, cancellation);
    });

    private async Task InItsNameAsync(LongWork work, Func<ILongWork, Lease, Task> deed, CancellationToken cancellation)
    {
        var actor = await ActorOfAsync(work, cancellation) ?? throw new RefusedException("work.nobody");
        await using var scope = scopes.As(actor);
        await deed(scope.ServiceProvider.GetRequiredKeyedService<ILongWork>(work.Kind), new Lease(work, clock));
    }

    private async Task<Actor?> ActorOfAsync(LongWork work, CancellationToken cancellation)
    {
        var engine = Actor.Engine(work.InWorkspaceId);
        if (work.ById == Guid.Empty) return engine;
        await using var scope = scopes.As(engine);
        return await scope.ServiceProvider.GetRequiredService<Members>().ActorAsync(work.ById, cancellation);
    }

    private async Task GiveUpAsync(LongWork work, RefusedException why)
    {
        await using (var scope = scopes.As(Actor.Engine(work.InWorkspaceId)))
            await scope.ServiceProvider.GetRequiredKeyedService<ILongWork>(work.Kind).GiveUpAsync(work.SubjectId, why, CancellationToken.None);
        await ForgetAsync(work);
    }

    private Task<int> PutBackAsync(LongWork work, TimeSpan pause) => ChangeAsync(mine =>
        mine.ExecuteUpdateAsync(set => set.SetProperty(w => w.DueAt, clock.GetUtcNow().UtcDateTime + pause).SetProperty(w => w.Claim, (Guid?)null)), work);

    private Task<int> ForgetAsync(LongWork work) => ChangeAsync(mine => mine.ExecuteDeleteAsync(), work);

    private Task<int> ChangeAsync(Func<IQueryable<LongWork>, Task<int>> change, LongWork work) => OutsideAsync(async db =>
    {
        await using var transaction = await db.BeginAsync(CancellationToken.None);
        var changed = await change(db.LongWorks.Where(w => w.Id == work.Id && w.Claim == work.Claim));
        await transaction.CommitAsync(CancellationToken.None);
        return changed;
    });

    private async Task<TAnswer> OutsideAsync<TAnswer>(Func<HourglassDb, Task<TAnswer>> question)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<HourglassDb>());
    }

    [LoggerMessage(LogLevel.Warning, "{Kind} {SubjectId} was taken over by another node")]
    private partial void TakenOver(string kind, Guid subjectId);

    [LoggerMessage(LogLevel.Error, "{Kind} {SubjectId} broke at attempt {Attempt}")]
    private partial void Broke(Exception broken, string kind, Guid subjectId, int attempt);

    [LoggerMessage(LogLevel.Error, "Long work cannot be reached")]
    private partial void Unreachable(Exception unreachable);
}
