namespace Hourglass.Work;

/// <summary>Wakes the runner of this node the moment there is something to do.</summary>
public sealed class LongWorkBell : IDisposable
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

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellation) => _rung.WaitAsync(atMost, cancellation);

    public void Dispose() => _rung.Dispose();
}
