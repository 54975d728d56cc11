using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Mail;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Hourglass.Relationships;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Bench.Dispatch;

/// <summary>Fills a house with customers: with one letter each, or with a purchase and no plan yet.</summary>
internal sealed class Customers(BenchHouse house, Member owner, Company company, Playbook playbook)
{
    private const int AtOnce = 5_000;
    private int _made;

    public static readonly TouchPlan Hello = new()
    {
        Key = "hello",
        Title = new("Hello", "Привет"),
        Purpose = TouchPurpose.Service,
        Late = LateRule.Send,
        Subject = new("Hello {{person.first-name}}", "Здравствуйте, {{person.first-name}}"),
        Body = new("How is **{{journey.need}}** going, {{person.first-name}}?\n\nWrite to {{owner.name}} at any time.", "Как идёт {{journey.need}}?"),
    };

    /// <param name="count">How many.</param>
    /// <param name="dueAt">When the letter of the n-th falls due.</param>
    public Task WithLettersAsync(int count, Func<int, DateTime> dueAt) => SaveAsync(count, (number, now) =>
    {
        var (person, journey) = Customer(now);
        var plan = new JourneyPlan(journey, playbook.Published, now);
        plan.Address(person.Id, now);
        plan.Activate(LateJoin.Skip, now);
        var touch = new Touchpoint(plan, Hello, 0);
        var due = dueAt(number);
        touch.Choose(due);
        touch.Place(due, due, due.AddDays(1), "");
        return [person, journey, plan, touch];
    });

    public Task WhoBoughtAsync(int count) => SaveAsync(count, (_, now) =>
    {
        var (person, journey) = Customer(now);
        journey.Win(DateOnly.FromDateTime(now), null, "quick", playbook, house.Boss, now);
        return [person, journey];
    });

    /// <summary>The letter of one customer, as the engine would hand it over.</summary>
    public async Task<Letter> OneLetterAsync()
    {
        var (settings, workspace) = (await house.AskAsync<OutreachRuleBook, OutreachSettings>(r => r.SettingsAsync(default)), await house.AskAsync<Workspaces, Workspace>(w => w.MineAsync(default)));
        var id = await house.AskAsync<HourglassDb, Guid>(db => db.Touchpoints.OrderBy(t => t.Id).Select(t => t.Id).FirstAsync());
        var subject = (await house.AskAsync<LetterSubjects, IReadOnlyList<LetterSubject>>(s => s.OfAsync([id], "en", default))).Single();
        var sender = await house.AskAsync<Senders, Sender?>(s => s.InUseAsync(default));
        return LetterWriting.Letter(subject, settings, workspace, sender!, null, TimeProvider.System.GetUtcNow().UtcDateTime);
    }

    private (Person, Journey) Customer(DateTime now)
    {
        var number = _made++;
        var person = new Person(new PersonDetails($"Ann {number}"), house.Boss, now);
        person.ReachBy(ContactKind.Email, $"c{number}@d{number % 7}.example", null, null, now);
        return (person, new Journey(company, playbook, new JourneyDetails($"Fewer returns {number}", PersonId: person.Id), house.Boss, owner, now));
    }

    private async Task SaveAsync(int count, Func<int, DateTime, object[]> make)
    {
        foreach (var numbers in Enumerable.Range(0, count).Chunk(AtOnce)) await house.DoAsync<HourglassDb>(async db =>
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            await using var transaction = await db.BeginAsync(default);
            await db.SaveInBulkAsync([.. numbers.SelectMany(number => make(number, now))], default);
            await transaction.CommitAsync(default);
        });
        await house.DoAsync<HourglassDb>(db => db.LearnSizesAsync(default));
    }
}
