using System.Collections.Concurrent;

namespace Hourglass.Mail;

/// <summary>All lines to one sender's server: as many letters at once as its settings allow.</summary>
public sealed class SmtpLines(SenderSettings settings, TimeProvider clock) : IAsyncDisposable
{
    private readonly SemaphoreSlim _free = new(settings.MaxConnections);
    private readonly ConcurrentStack<SmtpLine> _idle = [];

    public SenderSettings Settings => settings;

    /// <summary>Waits for a free line, then does what <see cref="SmtpLine.SendAsync(Letter, Func{CancellationToken, Task{bool}}, CancellationToken)"/> does.</summary>
    public Task<Outcome> SendAsync(Letter letter, Func<CancellationToken, Task<bool>> mayStart, CancellationToken cancellation) =>
        SendAsync(Composing.Compose(letter), mayStart, cancellation);

    public async Task<Outcome> SendAsync(ComposedLetter letter, Func<CancellationToken, Task<bool>> mayStart, CancellationToken cancellation)
    {
        if (!await IsFreeAsync(cancellation)) return new Outcome.NotReached(NotReachedReason.Stopped, "Stopped while waiting for a line");
        // The line used last is the likeliest to be alive.
        var line = _idle.TryPop(out var kept) ? kept : new SmtpLine(settings, clock);
        try
        {
            return await line.SendAsync(letter, mayStart, cancellation);
        }
        finally
        {
            _idle.Push(line);
            _free.Release();
        }
    }

    /// <summary>Says good-bye on every idle line; whoever still sends must be waited for before.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_idle.TryPop(out var line)) await line.DisposeAsync();
        _free.Dispose();
    }

    private async Task<bool> IsFreeAsync(CancellationToken cancellation)
    {
        try
        {
            await _free.WaitAsync(cancellation);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
