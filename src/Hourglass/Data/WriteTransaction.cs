using Microsoft.EntityFrameworkCore.Storage;

namespace Hourglass.Data;

/// <summary>A transaction that lets the next writer in when it ends.</summary>
/// <param name="transaction">What the engine holds open.</param>
/// <param name="ended">Lets the next writer in; null for a part of a larger transaction, which alone decides what stays.</param>
public sealed class WriteTransaction(IDbContextTransaction transaction, Action? ended) : IAsyncDisposable
{
    private const string Mark = "mark";

    public Task CommitAsync(CancellationToken cancellation) => ended is null ? Task.CompletedTask : transaction.CommitAsync(cancellation);

    /// <summary>Remembers this point, to which <see cref="BackToMarkAsync"/> returns.</summary>
    public Task MarkAsync(CancellationToken cancellation) => transaction.CreateSavepointAsync(Mark, cancellation);

    public Task BackToMarkAsync(CancellationToken cancellation) => transaction.RollbackToSavepointAsync(Mark, cancellation);

    public async ValueTask DisposeAsync()
    {
        if (ended is null) return;
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
