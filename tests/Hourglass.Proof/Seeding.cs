using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Hourglass.Relationships;
using Hourglass.Team;

namespace Hourglass.Proof;

/// <summary>Fills a house with customers who each get one letter: every third is advertising, most of those agreed to.</summary>
public static class Seeding
{
    private const int Service = 77, Advertising = 78;

    private static readonly TouchPlan ServiceStep = Step("service", TouchPurpose.Service), AdvertisingStep = Step("advertising", TouchPurpose.Advertising);

    public static async Task FillAsync(House house, ProofPlan plan)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var workspace = new Workspace("Proof", "en", "USD", now);
        var boss = new Member(workspace.Id, "Boss", Roles.All, Sight.All, now);
        house.Boss = new Actor(workspace.Id, boss.Id, boss.Name, boss.Roles, boss.Sight, []);
        var playbook = SalesPlaybook.For(workspace.Id);
        var company = new Company(new CompanyDetails("Acme"), house.Boss, now);
        await house.DoAsync<HourglassDb>(async db =>
        {
            db.AddRange(workspace, boss, playbook, company,
                new PlaybookEdition(playbook, Service, new PlaybookContent { Touches = [ServiceStep] }, "proof", "Proof", now),
                new PlaybookEdition(playbook, Advertising, new PlaybookContent { Touches = [AdvertisingStep] }, "proof", "Proof", now));
            await db.SaveChangesAsync();
        });
        await house.DoAsync<OutreachRuleBook>(async rules => await rules.SettleAsync(
            new OutreachRules(new(20, 0), new(20, 0), 0, 7, null, "https://house.example", "#0f6674", null, null), (await rules.SettingsAsync(default)).Version, default));
        var settings = await house.AskAsync<OutreachRuleBook, OutreachSettings>(rules => rules.SettingsAsync(default));
        var customers = new Customers(house.Boss, boss, company, playbook, new Random(plan.Seed)) { Settings = settings };
        foreach (var numbers in Enumerable.Range(0, plan.Letters).Chunk(5_000)) house.Letters = [.. house.Letters, .. await SaveAsync(house, customers, numbers, now, plan.Spread)];
    }

    private static Task<List<ProofLetter>> SaveAsync(House house, Customers customers, int[] numbers, DateTime now, TimeSpan spread) =>
        house.AskAsync<HourglassDb, List<ProofLetter>>(async db =>
    {
        var made = numbers.Select(number => customers.Make(number, now, spread)).ToList();
        await using var transaction = await db.BeginAsync(default);
        await db.SaveInBulkAsync([.. made.SelectMany(m => m.Rows)], default);
        foreach (var letter in made.Select(m => m.Letter).Where(l => l.HasConsent)) await Table(db).SetAsync(letter.AddressKey, new AddresseeMove(AdvertisingAgreedAt: now), default);
        await transaction.CommitAsync(default);
        return made.ConvertAll(m => m.Letter);
    });

    private static SendingTable Table(HourglassDb db) => db is Data.Sqlite.SqliteDb ? new Data.Sqlite.SqliteSending(db, TimeProvider.System) : new Data.Postgres.PostgresSending(db);

    private static TouchPlan Step(string key, TouchPurpose purpose) => new()
    {
        Key = key,
        Title = new("Hello", "Привет"),
        Purpose = purpose,
        Late = LateRule.Send,
        Subject = new("Hello {{person.first-name}}", "Здравствуйте, {{person.first-name}}"),
        Body = new("How is **{{journey.need}}** going, {{person.first-name}}?\n\nWrite to {{owner.name}} at any time.", "Как идёт {{journey.need}}?"),
    };

    private sealed class Customers(Actor by, Member owner, Company company, Playbook playbook, Random chance)
    {
        public required OutreachSettings Settings { get; init; }

        public (ProofLetter Letter, object[] Rows) Make(int number, DateTime now, TimeSpan spread)
        {
            var (isAdvertising, hasConsent) = (number % 3 == 0, number % 3 == 0 && number % 15 != 0);
            var address = $"c{number}@d{number % 7}.example";
            var due = number % 4 == 3 ? now + spread * chance.NextDouble() : now;
            var person = new Person(new PersonDetails($"Ann {number}"), by, now);
            person.ReachBy(ContactKind.Email, address, null, null, now);
            var journey = new Journey(company, playbook, new JourneyDetails($"Fewer returns {number}"), by, owner, now);
            var plan = new JourneyPlan(journey, isAdvertising ? Advertising : Service, now);
            plan.Address(person.Id, now);
            plan.Activate(LateJoin.Skip, now);
            var touch = new Touchpoint(plan, isAdvertising ? AdvertisingStep : ServiceStep, 0);
            touch.Choose(due);
            touch.Place(due, due, due.AddDays(1), "");
            var letter = new ProofLetter(touch.Id, journey.Id, address, AddressPrint.Of(Settings, EmailAddress.Read(address).Key), isAdvertising, hasConsent, due);
            return (letter, [person, journey, plan, touch]);
        }
    }
}
