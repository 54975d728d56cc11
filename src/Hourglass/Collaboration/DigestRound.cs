using System.Globalization;
using System.Text;
using Hourglass.Data;
using Hourglass.Languages;
using Hourglass.Outreach;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hourglass.Collaboration;

/// <summary>One loop per node: in the morning of the workspace's zone whoever subscribed gets the digest, from whichever node comes first, once (R46).</summary>
public sealed partial class DigestRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DigestRound> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);
    private static readonly TimeOnly Morning = new(7, 0);

    /// <summary>Sends what is due; returns how many left.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var left = 0;
        foreach (var workspace in await WorkspacesAsync(cancellation)) left += await RunAsync(workspace, cancellation);
        return left;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
                await Task.Delay(Beat, TimeProvider.System, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                Failed(failed);
                await Task.Delay(Beat, TimeProvider.System, stoppingToken);
            }
        }
    }

    private async Task<int> RunAsync(Workspace workspace, CancellationToken cancellation)
    {
        var engine = Actor.Engine(workspace.Id) with { Zone = TimeZoneInfo.FindSystemTimeZoneById(workspace.TimeZone) };
        var local = TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, engine.Zone);
        if (TimeOnly.FromDateTime(local) < Morning) return 0;
        var left = 0;
        foreach (var member in await DueAsync(engine, DateOnly.FromDateTime(local), cancellation))
            if (await SendAsync(engine, member, DateOnly.FromDateTime(local), cancellation)) left++;
        return left;
    }

    private async Task<bool> SendAsync(Actor engine, Guid memberId, DateOnly day, CancellationToken cancellation)
    {
        await using var own = scopes.As(engine);
        if (await own.ServiceProvider.GetRequiredService<Members>().ActorAsync(memberId, cancellation) is not { } reader) return false;
        await using var scope = scopes.As(reader with { Zone = engine.Zone });
        var (db, letters) = (scope.ServiceProvider.GetRequiredService<HourglassDb>(), scope.ServiceProvider.GetRequiredService<StaffLetters>());
        if (await letters.ToAsync(memberId, cancellation) is not var (to, language)) return false;
        var subscription = await db.DigestSubscriptions.SingleAsync(s => s.MemberId == memberId, cancellation);
        var (since, before) = (subscription.SinceFor(day), subscription.SentOn);
        if (!await ClaimAsync(db, subscription, day, cancellation)) return false;

        var digest = await scope.ServiceProvider.GetRequiredService<Digests>().ReadAsync(since, cancellation);
        var sent = digest.IsQuiet ? StaffOutcome.Sent
            : await letters.SendAsync(to, language, Speech.In(language)["digest.subject"], DigestText.Of(digest, Speech.In(language)), cancellation);
        subscription.Left(sent.Trouble);
        if (!sent.Left && before is { } earlier) subscription.Send(earlier);
        await db.SaveChangesAsync(cancellation);
        return sent.Left && !digest.IsQuiet;
    }

    // The node that is second changes a row that is another by now.
    private static async Task<bool> ClaimAsync(HourglassDb db, DigestSubscription subscription, DateOnly day, CancellationToken cancellation)
    {
        if (!subscription.IsDueOn(day)) return false;
        subscription.Send(day);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (RefusedException changed) when (changed.Code == "record.changed")
        {
            return false;
        }
    }

    private async Task<List<Guid>> DueAsync(Actor engine, DateOnly day, CancellationToken cancellation)
    {
        await using var scope = scopes.As(engine);
        var all = await scope.ServiceProvider.GetRequiredService<HourglassDb>().DigestSubscriptions.AsNoTracking()
            .Where(s => s.Rhythm != DigestRhythm.Off && s.SentOn != day).ToListAsync(cancellation);
        return [.. all.Where(s => s.IsDueOn(day)).Select(s => s.MemberId)];
    }

    private async Task<List<Workspace>> WorkspacesAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HourglassDb>().Workspaces.AsNoTracking().Where(w => !w.IsDemo).ToListAsync(cancellation);
    }

    [LoggerMessage(LogLevel.Error, "The digests could not be sent to the end")]
    private partial void Failed(Exception failed);
}

/// <summary>The digest as a letter.</summary>
internal static class DigestText
{
    public static string Of(Digest digest, Speech say)
    {
        var text = new StringBuilder();
        text.AppendLine(say["digest.letter.since", Day(digest.Since, say)]).AppendLine();
        Count(text, say, "digest.letter.new", digest.NewCount);
        Count(text, say, "digest.letter.answered", digest.Answered);
        Count(text, say, "digest.letter.overdue", digest.Overdue);
        Count(text, say, "digest.letter.won", digest.Won);
        Count(text, say, "digest.letter.results", digest.Results);
        Count(text, say, "digest.letter.finished", digest.Finished);
        Count(text, say, "digest.letter.maybes", digest.MaybesTooLong);
        Count(text, say, "digest.letter.no-step", digest.WithoutStep);
        Quotes(text, say["digest.uncomfortable"], digest.Uncomfortable);
        Quotes(text, say["digest.new"], digest.New);
        return text.ToString();
    }

    private static void Count(StringBuilder text, Speech say, string key, int count)
    {
        if (count > 0) text.AppendLine(CultureInfo.InvariantCulture, $"- {say.Count(key, count)}");
    }

    private static void Quotes(StringBuilder text, string title, IReadOnlyList<InboxLine> lines)
    {
        if (lines.Count == 0) return;
        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"**{title}**").AppendLine();
        foreach (var line in lines) text.AppendLine(CultureInfo.InvariantCulture, $"- «{StaffLetters.Plain(Wording.Clipped(line.Signal.Quote, 300))}» — {StaffLetters.Plain(line.Signal.SaidBy)}, {StaffLetters.Plain(line.Company)}");
    }

    private static string Day(DateOnly day, Speech say) => day.ToString("d MMMM", say.Culture);
}
