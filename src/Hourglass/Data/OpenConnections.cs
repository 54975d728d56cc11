using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hourglass.Data;

/// <summary>A context that has opened its connection keeps it until the context ends, so that a connection is set up once for each request, not for each question.</summary>
internal abstract class OpenConnections : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result) => new(InterceptionResult.Suppress());
}
