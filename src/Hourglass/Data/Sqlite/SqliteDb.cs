using Hourglass.Search;
using Hourglass.Team;
using Hourglass.Upkeep;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hourglass.Data.Sqlite;

public sealed class SqliteDb(DbContextOptions<SqliteDb> options, ActorSlot slot, WriteGate gate) : HourglassDb(options, slot)
{
    public override async Task PrepareAsync(CancellationToken cancellation)
    {
        await MigrateAsync(cancellation);
        await Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancellation);
        await Database.ExecuteSqlRawAsync(EngineSql.Read("Sqlite.tally.sql"), cancellation);
        await Database.ExecuteSqlRawAsync(EngineSql.Read("Sqlite.sightings.sql"), cancellation);
        await LearnSizesAsync(cancellation);
    }

    // A sample of each index is enough to choose by, and takes milliseconds at any size. What one connection has learned
    // the others read when the schema changes, and not before: so it changes, by a table that comes and goes.
    internal override Task LearnSizesAsync(CancellationToken cancellation) => WriteAsync(() => Database.ExecuteSqlRawAsync(
        "PRAGMA analysis_limit = 1000; PRAGMA optimize = 0x10002; CREATE TABLE \"Taught\" (\"It\"); DROP TABLE \"Taught\"", cancellation), cancellation);

    internal override Task LearnAsync(IReadOnlyCollection<SearchKey> keys, CancellationToken cancellation) =>
        WriteAsync(() => Vocabulary.LearnAsync(this, keys, id => id.ToByteArray(true), cancellation), cancellation);

    // A transaction of several saves holds the gate from its beginning.
    protected override Task<int> WriteAsync(Func<Task<int>> write, CancellationToken cancellation) =>
        Database.CurrentTransaction is null ? gate.PassAsync(write, cancellation) : write();

    protected override async Task<WriteTransaction> OpenAsync(CancellationToken cancellation)
    {
        await gate.EnterAsync(cancellation);
        try
        {
            return new WriteTransaction(await Database.BeginTransactionAsync(cancellation), gate.Leave);
        }
        catch
        {
            gate.Leave();
            throw;
        }
    }

    // References between rows of one table are looked at when the transaction ends, so their order does not matter.
    private protected override async Task InsertAsync(BulkRows rows, CancellationToken cancellation)
    {
        await Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", cancellation);
        SqliteBulk.Insert((SqliteConnection)Database.GetDbConnection(), rows, cancellation);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Guid>().HaveConversion<SortableBytes>();
    }

    // Sixteen bytes in the order of time instead of 36 characters: every index is less than half the size.
    private sealed class SortableBytes() : ValueConverter<Guid, byte[]>(
        id => id.ToByteArray(true),
        bytes => new Guid(bytes, true));

    internal override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation) => SqliteCheckup.OfAsync(Database, cancellation);

    internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteDb>
    {
        public SqliteDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").AtDesignTime(), new ActorSlot(), new WriteGate());
    }
}
