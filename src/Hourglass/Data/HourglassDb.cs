using System.Linq.Expressions;
using Hourglass.Collaboration;
using Hourglass.Exchange;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Inbox;
using Hourglass.Proposals;
using Hourglass.Relationships;
using Hourglass.Research;
using Hourglass.Search;
using Hourglass.Team;
using Hourglass.Upkeep;
using Hourglass.Work;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Hourglass.Data;

/// <summary>The model, once; every row of a workspace is seen only from inside it. The contexts per engine add a provider and its migrations.</summary>
public abstract partial class HourglassDb(DbContextOptions options, ActorSlot slot)
    : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>The wall: every query is filtered by it, and PostgreSQL's row-level security repeats it.</summary>
    public Guid WorkspaceId => slot.Actor.WorkspaceId;

    /// <summary>Migrates, then puts the engine's own triggers and walls in place; safe to repeat on every start.</summary>
    public abstract Task PrepareAsync(CancellationToken cancellation);

    // Asking what is missing costs little; the migrator itself builds the whole model a second time, at every start.
    private protected async Task MigrateAsync(CancellationToken cancellation)
    {
        if ((await Database.GetPendingMigrationsAsync(cancellation)).Any()) await Database.MigrateAsync(cancellation);
    }

    /// <summary>Tells the planner how much there is, so that it chooses the right index; after much was written, and at the start.</summary>
    internal abstract Task LearnSizesAsync(CancellationToken cancellation);

    /// <summary>What there is to say about this engine; changes nothing.</summary>
    internal abstract Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellation);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var looks = ChangeTracker.AutoDetectChangesEnabled;
        try
        {
            await SearchIndex.KeepInStepAsync(this, cancellationToken);
            WhatWasSaidStays();
            // The index has looked for what changed; a second look at everything tracked would find the same.
            ChangeTracker.AutoDetectChangesEnabled = false;
            return await WriteAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            SearchIndex.Forget();
            throw new RefusedException("record.changed");
        }
        catch (DbUpdateException failed) when (failed.Entries.Any(e => e.Entity is ProposalDecision))
        {
            // There is room for one answer only, and another one was first.
            SearchIndex.Forget();
            throw new RefusedException("proposal.decided");
        }
        catch (DbUpdateException failed) when (failed.Entries.Any(e => e.Entity is Tag or PlaybookEdition or Proposal or ProposalVersion or JointPlan or StakeholderTie))
        {
            // Two people made the same word a tag, published or shared the same thing, or tied the same two, at the same moment.
            SearchIndex.Forget();
            throw new RefusedException("record.changed");
        }
        catch (DbUpdateException)
        {
            SearchIndex.Forget();
            throw;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = looks;
        }
    }

    /// <summary>Saves new records by the thousand, past the change tracker, and then what the tracker knows. Ask for a transaction first.</summary>
    /// <param name="fresh">Records nobody tracks; what belongs to them is saved with them.</param>
    /// <param name="cancellation">Stops between two rows.</param>
    internal async Task SaveInBulkAsync(IReadOnlyCollection<object> fresh, CancellationToken cancellation)
    {
        try
        {
            var words = await SearchIndex.WordsOfNewAsync(this, fresh.OfType<ISearchable>(), cancellation);
            foreach (var rows in BulkRows.Of(this, fresh.Concat(words))) await InsertAsync(rows, cancellation);
        }
        catch
        {
            SearchIndex.Forget();
            throw;
        }

        await SaveChangesAsync(cancellation);
    }

    private protected abstract Task InsertAsync(BulkRows rows, CancellationToken cancellation);

    /// <summary>Several saves that hold together; nothing of them stays unless it is committed. Inside another one, that one decides.</summary>
    public async Task<WriteTransaction> BeginAsync(CancellationToken cancellation) =>
        Database.CurrentTransaction is { } outer ? new WriteTransaction(outer, ended: null) : await OpenAsync(cancellation);

    protected virtual async Task<WriteTransaction> OpenAsync(CancellationToken cancellation) =>
        new(await Database.BeginTransactionAsync(cancellation), () => { });

    /// <summary>Adds to the vocabulary what it does not know yet.</summary>
    internal abstract Task LearnAsync(IReadOnlyCollection<SearchKey> keys, CancellationToken cancellation);

    // Nobody can take back what a customer said, whatever way the program comes by (R42).
    private void WhatWasSaidStays()
    {
        if (ChangeTracker.Entries<Signal>().Any(e => e.State == EntityState.Deleted)) throw new RefusedException("signal.stays");
    }

    /// <summary>Every write passes here; an engine with one writer lets them through one by one.</summary>
    protected virtual Task<int> WriteAsync(Func<Task<int>> write, CancellationToken cancellation) => write();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTime>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(120);
        // Where a union has no column to take the type of a missing stage from.
        configurationBuilder.DefaultTypeMapping<Stage>().HasConversion<string>();
        configurationBuilder.DefaultTypeMapping<Standing>().HasConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(HourglassDb).Assembly);
        foreach (var entity in builder.Model.GetEntityTypes().Where(IsInsideWorkspace))
            entity.SetQueryFilter(OfThisWorkspace(entity.ClrType));
    }

    private static bool IsInsideWorkspace(IMutableEntityType entity) => !entity.IsOwned() && entity.FindProperty(nameof(WorkspaceId)) is not null;

    private LambdaExpression OfThisWorkspace(Type type)
    {
        var row = Expression.Parameter(type, "row");
        var its = Expression.Property(row, nameof(WorkspaceId));
        var mine = Expression.Property(Expression.Constant(this), nameof(WorkspaceId));
        return Expression.Lambda(Expression.Equal(its, mine), row);
    }

    private sealed class UtcDateTime() : ValueConverter<DateTime, DateTime>(
        written => written.ToUniversalTime(),
        read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
}
