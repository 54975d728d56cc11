using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Planning;
using Hourglass.Relationships;
using Hourglass.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Outreach;

/// <summary>A playbook with a few touchpoints, published as edition 1, and customers on it.</summary>
internal static class Plans
{
    public static readonly TouchPlan Welcome = new()
    {
        Key = "welcome",
        Title = new("Welcome", "Добро пожаловать"),
        Subject = new("Welcome", "Добро пожаловать"),
        Body = new("Hello {{person.first-name}}", "Здравствуйте"),
    };

    public static readonly TouchPlan Week = Welcome with { Key = "week", Days = 7 };

    public static readonly TouchPlan Call = new() { Key = "call", Title = new("Call them", "Позвонить"), Kind = TouchKind.Call, Days = 21 };

    public static readonly TouchPlan Coaching = Welcome with { Key = "coaching", Days = 30, Coupon = new CouponTerms(CouponKind.FreeSession, 60) };

    public static async Task PublishAsync(this World world, params TouchPlan[] touches)
    {
        await world.Do<HourglassDb>(async db =>
        {
            var playbook = await db.Playbooks.OrderBy(p => p.Id).Include(p => p.Stages).FirstAsync();
            db.Add(playbook.Publish(new PlaybookContent { Touches = touches }, "test", "Test", world.Now));
            await db.SaveChangesAsync();
        });
        world.Service<PlaybookShelf>().PutBack(world.Me.WorkspaceId);
    }

    public static async Task<Journey> CustomerAsync(this World world, string company)
    {
        var person = await world.Ask<People, Person>(p => p.AddAsync(
            new PersonDetails($"Ann {company}"), [new Reach(ContactKind.Email, $"ann@{company}.example")], null, Additions.None, default));
        var customer = await world.AddCompany(company);
        return await world.Ask<JourneyBook, Journey>(b => b.StartAsync(customer.Id, new JourneyDetails("Fewer returns", PersonId: person.Id), null, default));
    }

    public static Task<List<Touchpoint>> TouchesAsync(this World world, Guid journeyId) =>
        world.Ask<HourglassDb, List<Touchpoint>>(db => db.Touchpoints.AsNoTracking().Where(t => t.JourneyId == journeyId).OrderBy(t => t.DueAt).ThenBy(t => t.Step).ToListAsync());

    public static Task ActivateAsync(this World world, Guid journeyId, LateJoin late = LateJoin.Skip) => world.Do<PlanBook>(b => b.ActivateAsync(journeyId, late, default));
}
