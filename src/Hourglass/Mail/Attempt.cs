using System.Runtime.ExceptionServices;

namespace Hourglass.Mail;

/// <summary>The time one attempt has, and whether its letter is on the wire: from then on a stop leaves it the grace to finish.</summary>
internal sealed class Attempt : IDisposable
{
    private readonly Func<CancellationToken, Task<bool>> _mayStart;
    private readonly CancellationTokenSource _time;
    private readonly CancellationTokenRegistration _onStop;
    private readonly CancellationToken _stop;
    private ExceptionDispatchInfo? _questionFailed;

    public Attempt(SenderSettings settings, TimeProvider clock, Func<CancellationToken, Task<bool>> mayStart, CancellationToken stop)
    {
        _mayStart = mayStart;
        _time = new CancellationTokenSource(settings.AttemptDeadline, clock);
        _stop = stop;
        _onStop = stop.Register(() => End(settings.GraceAfterStop));
    }

    public CancellationToken Time => _time.Token;
    public bool WasStopped => _stop.IsCancellationRequested;

    /// <summary>From here on nobody but the server can say what became of the letter.</summary>
    public bool HasBegun { get; private set; }

    public async Task<bool> MayStartAsync()
    {
        try
        {
            var isYes = await _mayStart(Time);
            Time.ThrowIfCancellationRequested();
            return HasBegun = isYes;
        }
        catch (Exception failed) when (!Time.IsCancellationRequested)
        {
            _questionFailed = ExceptionDispatchInfo.Capture(failed);
            throw;
        }
    }

    /// <summary>Whoever asked must hear it as it was.</summary>
    public void ThrowIfQuestionFailed() => _questionFailed?.Throw();

    public void Dispose()
    {
        _onStop.Dispose();
        _time.Dispose();
    }

    private void End(TimeSpan grace)
    {
        if (HasBegun) _time.CancelAfter(grace);
        else _time.Cancel();
    }
}
