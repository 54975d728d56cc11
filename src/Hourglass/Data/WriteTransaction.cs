using Microsoft.EntityFrameworkCore.Storage;

namespace Hourglass.Data;

/// <summary>A transaction that lets the next writer in when it ends.</summary>
public sealed class WriteTransaction(IDbContextTransaction transaction, Action ended) : IAsyncDisposable
{
    private const string Mark = "mark";

    public Task CommitAsync(CancellationToken cancellation) => transaction.CommitAsync(cancellation);

    /// <summary>Remembers this point, to which <see cref="BackToMarkAsync"/> returns.</summary>
    public Task MarkAsync(CancellationToken cancellation) => transaction.CreateSavepointAsync(Mark, cancellation);

    public Task BackToMarkAsync(CancellationToken cancellation) => transaction.RollbackToSavepointAsync(Mark, cancellation);

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
