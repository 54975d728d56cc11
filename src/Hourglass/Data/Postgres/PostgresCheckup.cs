using Hourglass.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Hourglass.Data.Postgres;

/// <summary>Whether PostgreSQL is new enough and its wall between workspaces stands.</summary>
internal static class PostgresCheckup
{
    private const int Oldest = 15;

    private const string Unwalled = """
        select count(*)::int as "Value" from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'WorkspaceId' and not a.attisdropped
        where c.relkind = 'r' and n.nspname = current_schema()
          and not (c.relrowsecurity and c.relforcerowsecurity and exists (select 1 from pg_policy p where p.polrelid = c.oid))
        """;

    private const string WalksThrough = "select (rolsuper or rolbypassrls) as \"Value\" from pg_roles where rolname = current_user";

    public static async Task<IReadOnlyList<Finding>> OfAsync(DatabaseFacade database, CancellationToken cancellation)
    {
        var version = await OneAsync<int>(database, "select current_setting('server_version_num')::int / 10000 as \"Value\"", cancellation);
        var unwalled = await OneAsync<int>(database, Unwalled, cancellation);
        var walks = await OneAsync<bool>(database, WalksThrough, cancellation);
        return
        [
            Finding.Of("postgres", version >= Oldest, Health.Doubtful, version, Oldest),
            Finding.Of("wall", unwalled == 0, Health.Broken, unwalled),
            Finding.Of("role", !walks, Health.Doubtful),
        ];
    }

    private static async Task<TAnswer> OneAsync<TAnswer>(DatabaseFacade database, string question, CancellationToken cancellation) =>
        (await database.SqlQueryRaw<TAnswer>(question).ToListAsync(cancellation))[0];
}
