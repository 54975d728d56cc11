namespace Hourglass.Proof;

/// <summary>Waiting for what can be observed, with a limit.</summary>
public static class Until
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(150);

    /// <returns>False when the limit was reached.</returns>
    public static async Task<bool> TrueAsync(Func<Task<bool>> condition, TimeSpan limit, CancellationToken cancellation)
    {
        var end = TimeProvider.System.GetTimestamp();
        while (!await HoldsAsync(condition))
        {
            if (TimeProvider.System.GetElapsedTime(end) > limit || cancellation.IsCancellationRequested) return false;
            await Task.Delay(Look, TimeProvider.System, CancellationToken.None);
        }

        return true;
    }

    // A database that is just being restarted has not said yes.
    private static async Task<bool> HoldsAsync(Func<Task<bool>> condition)
    {
        try
        {
            return await condition();
        }
        catch (Exception away) when (away is System.Data.Common.DbException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>For what must be done although the database is just being restarted.</summary>
    public static async Task DoneAsync(Func<Task> deed, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await deed();
                return;
            }
            catch (Exception away) when (tries < 60 && away is not OperationCanceledException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250), TimeProvider.System, cancellation);
            }
        }
    }
}
