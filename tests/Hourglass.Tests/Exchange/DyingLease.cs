using Hourglass.Data;
using Hourglass.Work;

namespace Hourglass.Tests.Exchange;

/// <summary>The right to work of a node that dies at its n-th step.</summary>
internal sealed class DyingLease(int at) : Lease(null!, TimeProvider.System)
{
    private int _steps;

    public override Task HoldAsync(HourglassDb db, CancellationToken cancellation) =>
        ++_steps == at ? throw new TimeoutException("The node died.") : Task.CompletedTask;
}
