using Microsoft.EntityFrameworkCore.Storage;

namespace Hourglass.Data;

/// <summary>A transaction that lets the next writer in when it ends.</summary>
public sealed class WriteTransaction(IDbContextTransaction transaction, Action ended) : IAsyncDisposable
{
    public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            ended();
        }
    }
}
