using System.Linq.Expressions;
using Hourglass.Exchange;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Inbox;
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
public abstract class HourglassDb(DbContextOptions options, ActorSlot slot)
    : IdentityUserContext<Account, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>The wall: every query is filtered by it, and PostgreSQL's row-level security repeats it.</summary>
    public Guid WorkspaceId => slot.Actor.WorkspaceId;

    public DbSet<Workspace> Workspaces => Set<Workspace>();
    public DbSet<Seat> Seats => Set<Seat>();
    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();
    public DbSet<SignInAttempts> SignInAttempts => Set<SignInAttempts>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Member> Members => Set<Member>();
    public DbSet<WorkTeam> WorkTeams => Set<WorkTeam>();
    public DbSet<Invitation> Invitations => Set<Invitation>();
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<ApiReplay> ApiReplays => Set<ApiReplay>();
    public DbSet<Playbook> Playbooks => Set<Playbook>();
    public DbSet<PlaybookEdition> PlaybookEditions => Set<PlaybookEdition>();
    public DbSet<Company> Companies => Set<Company>();
    public DbSet<Person> People => Set<Person>();
    public DbSet<ContactPoint> ContactPoints => Set<ContactPoint>();
    public DbSet<Position> Positions => Set<Position>();
    public DbSet<Tag> Tags => Set<Tag>();
    public DbSet<Tagging> Taggings => Set<Tagging>();
    public DbSet<CustomField> CustomFields => Set<CustomField>();
    public DbSet<CustomValue> CustomValues => Set<CustomValue>();
    public DbSet<Merge> Merges => Set<Merge>();
    public DbSet<MergeTrace> MergeTraces => Set<MergeTrace>();
    public DbSet<Journey> Journeys => Set<Journey>();
    public DbSet<StageOwner> StageOwners => Set<StageOwner>();
    public DbSet<Sighting> Sightings => Set<Sighting>();
    public DbSet<Milestone> Milestones => Set<Milestone>();
    public DbSet<Tally> Tallies => Set<Tally>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<SearchWord> SearchWords => Set<SearchWord>();
    public DbSet<SearchKey> SearchKeys => Set<SearchKey>();
    public DbSet<Import> Imports => Set<Import>();
    public DbSet<ImportTrace> ImportTraces => Set<ImportTrace>();
    public DbSet<RejectedRow> RejectedRows => Set<RejectedRow>();
    public DbSet<SavedMap> SavedMaps => Set<SavedMap>();
    public DbSet<KnownSpelling> KnownSpellings => Set<KnownSpelling>();
    public DbSet<JourneyPlan> JourneyPlans => Set<JourneyPlan>();
    public DbSet<PlanLaunch> PlanLaunches => Set<PlanLaunch>();
    public DbSet<Touchpoint> Touchpoints => Set<Touchpoint>();
    public DbSet<Sign> Signs => Set<Sign>();
    public DbSet<Addressee> Addressees => Set<Addressee>();
    public DbSet<ConsentEntry> ConsentEntries => Set<ConsentEntry>();
    public DbSet<OutreachSettings> OutreachSettings => Set<OutreachSettings>();
    public DbSet<Sender> Senders => Set<Sender>();
    public DbSet<SendRate> SendRates => Set<SendRate>();
    public DbSet<Coupon> Coupons => Set<Coupon>();
    public DbSet<Redemption> Redemptions => Set<Redemption>();
    public DbSet<Entitlement> Entitlements => Set<Entitlement>();
    public DbSet<ReadMailbox> ReadMailboxes => Set<ReadMailbox>();
    public DbSet<UnclearLetter> UnclearLetters => Set<UnclearLetter>();
    public DbSet<PublicWords> PublicWords => Set<PublicWords>();
    public DbSet<SessionTime> SessionTimes => Set<SessionTime>();
    public DbSet<CustomerAnswer> CustomerAnswers => Set<CustomerAnswer>();
    public DbSet<Material> Materials => Set<Material>();
    public DbSet<Gathering> Gatherings => Set<Gathering>();
    public DbSet<Attendee> Attendees => Set<Attendee>();
    public DbSet<IntakeForm> IntakeForms => Set<IntakeForm>();
    public DbSet<IntakeEntry> IntakeEntries => Set<IntakeEntry>();
    public DbSet<Stakeholder> Stakeholders => Set<Stakeholder>();
    public DbSet<Problem> Problems => Set<Problem>();
    public DbSet<KnowledgeGap> KnowledgeGaps => Set<KnowledgeGap>();
    public DbSet<ResearchTask> ResearchTasks => Set<ResearchTask>();
    public DbSet<OurView> OurViews => Set<OurView>();
    public DbSet<CommunityElement> CommunityElements => Set<CommunityElement>();
    public DbSet<CommunityTie> CommunityTies => Set<CommunityTie>();
    public DbSet<Insight> Insights => Set<Insight>();
    public DbSet<ValueEntry> ValueEntries => Set<ValueEntry>();
    public DbSet<EngineMark> EngineMarks => Set<EngineMark>();
    public DbSet<LongWork> LongWorks => Set<LongWork>();

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
            // The index has looked for what changed; a second look at everything tracked would find the same.
            ChangeTracker.AutoDetectChangesEnabled = false;
            return await WriteAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            SearchIndex.Forget();
            throw new RefusedException("record.changed");
        }
        catch (DbUpdateException failed) when (failed.Entries.Any(e => e.Entity is Tag or PlaybookEdition))
        {
            // Two people made the same word a tag, or published the same playbook, at the same moment.
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
