using Hourglass.Relationships;
using Hourglass.Search;
using Hourglass.Team;
using Hourglass.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Hourglass.Data.Postgres;

public sealed class PostgresDb(DbContextOptions<PostgresDb> options, ActorSlot slot) : HourglassDb(options, slot)
{
    public override async Task PrepareAsync(CancellationToken cancellation)
    {
        await MigrateAsync(cancellation);
        await Database.ExecuteSqlRawAsync(EngineSql.Read("Postgres.tally.sql"), cancellation);
        await Database.ExecuteSqlRawAsync(EngineSql.Read("Postgres.sightings.sql"), cancellation);
        await Database.ExecuteSqlRawAsync(EngineSql.Read("Postgres.walls.sql"), cancellation);
    }

    // The server looks by itself about once a minute; nobody should wait for it after an import.
    internal override Task LearnSizesAsync(CancellationToken cancellation) => Database.ExecuteSqlRawAsync(
        """analyze "Companies", "People", "Journeys", "Milestones", "SearchWords", "SearchKeys", "Taggings", "JourneyPlans", "Touchpoints", "Addressees", "ContactPoints" """, cancellation);

    internal override Task LearnAsync(IReadOnlyCollection<SearchKey> keys, CancellationToken cancellation) =>
        Vocabulary.LearnAsync(this, keys, id => id, cancellation);

    private protected override Task InsertAsync(BulkRows rows, CancellationToken cancellation) => PostgresBulk.InsertAsync(
        (NpgsqlConnection)Database.GetDbConnection(), Database.CurrentTransaction?.GetDbTransaction(), rows, cancellation);

    // Prefixes are looked up as ranges, which need the order of bytes.
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Company>().Property(c => c.NameKey).UseCollation("C");
        builder.Entity<Person>().Property(p => p.NameKey).UseCollation("C");
        builder.Entity<SearchWord>().Property(w => w.Word).UseCollation("C");
        builder.Entity<SearchKey>().Property(k => k.Key).UseCollation("C");
    }

    internal override Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation) => PostgresCheckup.OfAsync(Database, cancellation);

    internal sealed class DesignTime : IDesignTimeDbContextFactory<PostgresDb>
    {
        public PostgresDb CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=design-time").AtDesignTime(), new ActorSlot());
    }
}
