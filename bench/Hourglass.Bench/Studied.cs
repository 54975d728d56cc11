using Hourglass.Data;
using Hourglass.Exchange;
using Hourglass.Outreach.Dispatch;
using Hourglass.Research;
using Hourglass.Rooms;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Bench;

/// <summary>A journey whose customer is known well and has a room, written down through the product's own front doors.</summary>
internal sealed record Studied(Guid Journey, string RoomKey)
{
    private const int People = 12, Problems = 8, Notes = 6;

    public static async Task<Studied> OfAsync(BenchDatabase database, Known known, CancellationToken cancellation)
    {
        await using var services = new ServiceCollection().AddLogging().AddHourglass(database.Address)
            .AddSingleton(new DataFolder(Path.Combine(database.Folder, "data"))).AddSingleton(new FencePlace(Path.Combine(database.Folder, "fence"))).BuildServiceProvider();
        var scopes = services.GetRequiredService<IServiceScopeFactory>();
        await using var scope = scopes.As(await SellerAsync(scopes, known.Workspace, cancellation));
        var journey = known.Active[0];
        await FindOutAsync(scope.ServiceProvider.GetRequiredService<ResearchDesk>(), journey, cancellation);
        var rooms = scope.ServiceProvider.GetRequiredService<RoomDesk>();
        await rooms.DescribeAsync(journey, new("What we work on together", "Write into it whenever you like."), null, cancellation);
        var key = await rooms.InviteAsync(journey, new("Olga Prudent"), cancellation);
        await VisitAsync(services.GetRequiredService<RoomDoor>(), key, cancellation);
        return new(journey, key);
    }

    // Sixteen clients would otherwise be the first visitor all at once.
    private static async Task VisitAsync(RoomDoor door, string key, CancellationToken cancellation)
    {
        await using var visit = await door.OpenAsync(key, cancellation) ?? throw new InvalidOperationException("The room did not open.");
        foreach (var isRobot in new[] { false, true }) await visit.Get<RoomWatch>().SawAsync(visit.Guest, "home", isRobot, cancellation);
    }

    private static async Task<Actor> SellerAsync(IServiceScopeFactory scopes, Guid workspace, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.Engine(workspace));
        var seller = await scope.ServiceProvider.GetRequiredService<HourglassDb>().Members.OrderBy(m => m.Id).FirstAsync(cancellation);
        return new Actor(workspace, seller.Id, seller.Name, seller.Roles, seller.Sight, []);
    }

    private static async Task FindOutAsync(ResearchDesk desk, Guid journey, CancellationToken cancellation)
    {
        var people = new List<Guid>();
        for (var n = 0; n < People; n++)
            people.Add((await desk.MeetAsync(journey, new($"Person number {n}", Position: "Head of something", Power: 1 + n % 5, Interest: 1 + n % 4, Attitude: (Attitude)(n % 6), Matters: "That nothing is counted twice"), cancellation)).Id);
        for (var n = 1; n < People; n++) await desk.TieAsync(people[n], people[n / 2], "is asked first", cancellation);
        for (var n = 0; n < Problems; n++)
        {
            var problem = await desk.FindAsync(journey, new($"Returns are counted {n} times too often", "A faster scanner", "14 of 200 slips", EvidenceClass.Observed, "Three days a month", 50_000_00), cancellation);
            await desk.ShareAsync(problem.Id, n < 4, cancellation);
        }

        for (var n = 0; n < Notes; n++)
        {
            await desk.WonderAsync(journey, $"Who signs above {n} thousand?", null, new DateOnly(2031, 1, 1), cancellation);
            await desk.AssignAsync(journey, (Researcher)(n % 3), "Read their annual report", null, null, cancellation);
            await desk.EnterAsync(journey, new(ValueKind.Insight, "Most waste falls on rainy days", "Olga Prudent"), cancellation);
        }
    }
}
