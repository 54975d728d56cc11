using Hourglass.Tests.Support;
using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Hourglass.Relationships;
using Hourglass.Sink;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Outreach.Dispatch;

/// <summary>A world with a mail account that leads to a sink, and touchpoints that are due.</summary>
public sealed class Post : IAsyncDisposable
{
    private int _customers;

    private Post(World world, SinkSettings sink) => (World, Sink) = (world, new SmtpSink(sink, TimeProvider.System));

    public World World { get; }
    public SmtpSink Sink { get; }

    public static async Task<Post> OpenAsync(SinkSettings? sink = null, int connections = 4, int perMinute = 0)
    {
        var world = new World();
        await world.InitializeAsync();
        var post = new Post(world, sink ?? new SinkSettings());
        await world.As(world.Boss, async () =>
        {
            await world.Do<OutreachRuleBook>(async rules => await rules.SettleAsync(
                new OutreachRules(new(20, 0), new(20, 0), 0, 7, null, "https://house.example", "#0f6674", null, null), (await rules.SettingsAsync(default)).Version, default));
            await world.Do<Senders>(s => s.SaveAsync(null, new SenderDetails(
                "Sink", "127.0.0.1", post.Sink.Port, "none", null, null, "The House", "sales@house.example", null, connections, perMinute), default));
        });
        return post;
    }

    /// <summary>A customer with one letter that is due now.</summary>
    public async Task<Guid> LetterAsync(string? address = null, TouchPurpose purpose = TouchPurpose.Service, TimeSpan? dueIn = null)
    {
        var number = Interlocked.Increment(ref _customers);
        var journey = await World.StartJourney(company: $"Customer {number}");
        var person = await World.Ask<People, Person>(p => p.AddAsync(
            new PersonDetails($"Ann {number}"), [new Reach(ContactKind.Email, address ?? $"ann{number}@customer.example")], null, Additions.None, default));
        return await World.Ask<HourglassDb, Guid>(async db =>
        {
            var playbook = await db.Playbooks.FirstAsync();
            var step = new TouchPlan
            {
                Key = "hello",
                Title = new("Hello", "Привет"),
                Purpose = purpose,
                Late = LateRule.Send,
                Subject = new("Hello {{person.first-name}}", "Здравствуйте, {{person.first-name}}"),
                Body = new("How is {{journey.need}}?", "Как {{journey.need}}?"),
            };
            if (!await db.PlaybookEditions.AnyAsync(e => e.Number == 77))
                db.Add(new PlaybookEdition(playbook, 77, new PlaybookContent { Touches = [step] }, "test", "Test", World.Now));
            var started = await db.Journeys.SingleAsync(j => j.Id == journey.Id);
            var plan = new JourneyPlan(started, 77, World.Now);
            plan.Address(person.Id, World.Now);
            plan.Activate(LateJoin.Skip, World.Now);
            var touch = new Touchpoint(plan, step, 0);
            var due = World.Now + (dueIn ?? TimeSpan.Zero);
            touch.Choose(due);
            touch.Place(due, due, due.AddDays(1), "");
            db.AddRange(plan, touch);
            await db.SaveChangesAsync();
            return touch.Id;
        });
    }

    /// <summary>This address agrees to advertising.</summary>
    public Task AgreeAsync(string address) => World.Do<Addressees>(async a =>
        await a.AgreeAsync(await a.KeyOfAsync(address, default), null, new ConsentProof("test"), default));

    public async Task<(TouchState State, string? Reason)> StandingOfAsync(Guid id)
    {
        var touch = await ReadAsync(id);
        return (touch.State, touch.Reason);
    }

    public Task<Touchpoint> ReadAsync(Guid id) => World.Ask<HourglassDb, Touchpoint>(db => db.Touchpoints.AsNoTracking().SingleAsync(t => t.Id == id));

    public async Task RunAsync() =>
        await World.Service<OutreachEngine>().DrainAsync(new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);

    public async ValueTask DisposeAsync()
    {
        await World.Service<OutreachEngine>().StopAsync(default);
        await Sink.DisposeAsync();
        await World.DisposeAsync();
    }
}
