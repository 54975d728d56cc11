using Hourglass.Collaboration;
using Hourglass.Data;
using Hourglass.Data.Postgres;
using Hourglass.Data.Sqlite;
using Hourglass.Demo;
using Hourglass.Exchange;
using Hourglass.Exchange.Landing;
using Hourglass.Exchange.Undoing;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Hourglass.Proposals;
using Hourglass.Relationships;
using Hourglass.Research;
using Hourglass.Rooms;
using Hourglass.Search;
using Hourglass.Solutions;
using Hourglass.Team;
using Hourglass.Upkeep;
using Hourglass.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass;

public static class HourglassServices
{
    /// <param name="services">Where the product is added to.</param>
    /// <param name="database"><c>Host=…</c> for PostgreSQL, anything else is a SQLite connection string.</param>
    public static IServiceCollection AddHourglass(this IServiceCollection services, string database)
    {
        if (database.StartsWith("Host=", StringComparison.OrdinalIgnoreCase)) services.AddPostgres(database);
        else services.AddSqlite(database);

        return services
            .AddAccountSchema()
            .AddSingleton(TimeProvider.System)
            .AddScoped<ActorSlot>()
            .AddScoped(scope => scope.GetRequiredService<ActorSlot>().Actor)
            .AddSingleton<PlaybookShelf>()
            .AddScoped<Playbooks>()
            .AddScoped<PlaybookDesk>()
            .AddScoped<Members>()
            .AddScoped<ApiTokens>()
            .AddSingleton(SessionLifetime.Usual)
            .AddScoped<Sessions>()
            .AddScoped<Attempts>()
            .AddScoped<SecondFactor>()
            .AddScoped<Invitations>()
            .AddScoped<WorkTeams>()
            .AddSingleton<Arrival>()
            .AddScoped<Workspaces>()
            .AddScoped<Replays>()
            .AddSingleton<Doorway>()
            .AddSingleton<Checkup>()
            .AddSingleton<DemoHouse>()
            .AddRelationships()
            .AddScoped<Finder>()
            .AddScreens()
            .AddScoped<MilestoneFeed>()
            .AddScoped<JourneyBook>()
            .AddScoped<JourneySheets>()
            .AddScoped<DayPlans>()
            .AddScoped<Beginnings>()
            .AddScoped<PlainEvidence>()
            .AddScoped<ResearchDesk>()
            .AddScoped<Insights>()
            .AddScoped<ClientProfiles>()
            .AddScoped<PastResults>()
            .AddScoped<Communities>()
            .AddCollaboration()
            .AddRooms()
            .AddScoped<DesignDesk>()
            .AddScoped<ProposalDesk>()
            .AddScoped<AgreementDesk>()
            .AddOutreach()
            .AddImports();
    }

    private static IServiceCollection AddCollaboration(this IServiceCollection services) => services
        .AddScoped<ConversationDesk>()
        .AddScoped<SignalDesk>()
        .AddScoped<SignalInbox>()
        .AddScoped<IdeaBoard>()
        .AddScoped<Digests>()
        .AddScoped<StaffLetters>()
        .AddSingleton<DigestRound>();

    private static IServiceCollection AddRooms(this IServiceCollection services) => services
        .AddSingleton<RoomDoor>()
        .AddScoped<RoomDesk>()
        .AddScoped<RoomBook>()
        .AddScoped<RoomTalk>()
        .AddScoped<RoomDeeds>()
        .AddScoped<RoomDesign>()
        .AddScoped<RoomWatch>()
        .AddScoped<RoomFiles>();

    private static IServiceCollection AddScreens(this IServiceCollection services) => services
        .AddSingleton(typeof(Shelf<>))
        .AddSingleton(typeof(Glance<,>))
        .AddScoped<Colleagues>()
        .AddScoped<JourneyLists>()
        .AddScoped<JourneyCounts>()
        .AddScoped<Boards>()
        .AddScoped<SavedViews>()
        .AddScoped<BulkChanges>()
        .AddScoped<Hourglasses>();

    private static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddSingleton(new DataFolder("data"))
        .AddSingleton<KeptFiles>()
        .AddSingleton<LongWorkBell>()
        .AddSingleton<LongWorkRunner>()
        .AddScoped<ImportDesk>()
        .AddScoped<ImportLook>()
        .AddScoped<Landings>()
        .AddKeyedScoped<ILongWork, ImportLoading>(ImportLoading.Kind)
        .AddKeyedScoped<ILongWork, PlanLoading>(PlanLoading.Kind)
        .AddKeyedScoped<ILongWork, ImportUndoing>(ImportUndoing.Kind);

    private static void AddPostgres(this IServiceCollection services, string database) => services
        .AddScoped<SendingTable, PostgresSending>()
        .AddDbContext<HourglassDb, PostgresDb>(
            db => db.UseNpgsql(WorkspaceConnections.Settings(database)).AddInterceptors(new WorkspaceConnections()), optionsLifetime: ServiceLifetime.Singleton);

    private static void AddSqlite(this IServiceCollection services, string database) => services
        .AddSingleton<WriteGate>()
        .AddScoped<SendingTable, SqliteSending>()
        .AddSingleton(_ => new SqliteConnections(database))
        .AddDbContext<HourglassDb, SqliteDb>(
            (house, db) => db.UseSqlite(database).AddInterceptors(house.GetRequiredService<SqliteConnections>()),
            optionsLifetime: ServiceLifetime.Singleton);
}
