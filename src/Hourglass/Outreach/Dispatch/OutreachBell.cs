namespace Hourglass.Outreach.Dispatch;

/// <summary>Wakes the engine of this node the moment there is something to do, or room to do it in.</summary>
public sealed class OutreachBell : IDisposable
{
    private readonly SemaphoreSlim _rung = new(0, 1);

    public void Ring()
    {
        try
        {
            _rung.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is ringing already.
        }
    }

    /// <returns>True when it rang.</returns>
    public Task<bool> WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _rung.WaitAsync(atMost, cancellation);

    public void Dispose() => _rung.Dispose();
}
