namespace Hourglass.Data.Sqlite;

/// <summary>SQLite has one writer; waiting here costs nothing, waiting inside the driver sleeps 150 ms a try.</summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    public async Task<TAnswer> PassAsync<TAnswer>(Func<Task<TAnswer>> write, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            return await write();
        }
        finally
        {
            _gate.Release();
        }
    }

    public Task EnterAsync(CancellationToken cancellation) => _gate.WaitAsync(cancellation);

    public void Leave() => _gate.Release();

    public void Dispose() => _gate.Dispose();
}
