using System.Data.Common;
using System.Text;
using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Hourglass.Relationships;
using Hourglass.Team;
using Hourglass.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Web.Tests.Pages.Outside;

/// <summary>A house with one customer, one of every public page, and the links to them.</summary>
internal sealed class OutsideHouse(House house, Actor me, Guid touch, Guid journey, OutreachSettings settings)
{
    public Actor Me => me;
    public Guid Journey => journey;
    public Guid Touch => touch;
    public OutreachSettings Settings => settings;

    public string To(LinkPurpose purpose, Guid? subject = null) => "/" + new PublicLinks(settings).PathTo(purpose, subject ?? (purpose == LinkPurpose.Page ? journey : touch));

    public Task<T> Read<T>(Func<HourglassDb, Task<T>> question) => house.Ask(me, question);

    public static async Task<OutsideHouse> OpenAsync(House house)
    {
        var me = (await house.MoveInAsync()).Actor;
        var step = new TouchPlan
        {
            Key = "all",
            Kind = TouchKind.Page,
            Title = new("Welcome", "Добро пожаловать"),
            Subject = new("How is it going?", "Как дела?"),
            Body = new("Hello", "Привет"),
            Coupon = new CouponTerms(CouponKind.FreeSession, 60),
            Entitlement = new EntitlementTerms(new("Support", "Поддержка"), 30, true),
            Session = new SessionTerms(60, true),
            Event = new EventTerms("Seminar", false),
            Materials = ["Film", "Book"],
        };
        await house.Ask<HourglassDb, int>(me, async db =>
        {
            var playbook = await db.Playbooks.Include(p => p.Stages).FirstAsync();
            db.Add(playbook.Publish(new PlaybookContent { Touches = [step] }, "test", "Test", DateTime.UnixEpoch));
            return await db.SaveChangesAsync();
        });
        var journey = await CustomerAsync(house, me);
        await house.Ask<PlanBook, bool>(me, async plans =>
        {
            await plans.ActivateAsync(journey, LateJoin.Skip, default);
            return true;
        });
        var touch = await house.Ask<HourglassDb, Guid>(me, db => db.Touchpoints.Where(t => t.JourneyId == journey).Select(t => t.Id).SingleAsync());
        await house.Ask<LetterSubjects, bool>(me, async s =>
        {
            await s.FurnishAsync([touch], DateOnly.FromDateTime(house.Clock.GetUtcNow().UtcDateTime), default);
            return true;
        });
        await house.Ask<Materials, Material>(me, m => m.AddAsync(new("Film", Stage.Deliver, EndPart.Feel, null, "https://films.example/1"), null, null, default));
        await house.Ask<Materials, Material>(me, m => m.AddAsync(new("Book", Stage.Deliver, EndPart.Think, null, null), new MemoryStream("words"u8.ToArray()), "book.txt", default));
        return new OutsideHouse(house, me, touch, journey, await house.Ask<OutreachRuleBook, OutreachSettings>(me, r => r.SettingsAsync(default)));
    }

    public Task<Gathering> SeminarAsync(int? places = 5) => house.Ask<Gatherings, Gathering>(me, g =>
        g.AddAsync(new("Seminar", "About returns", "en", house.Clock.GetUtcNow().UtcDateTime.AddDays(9), 60, "Hall 4", places, "You may keep my name.", true), default));

    public Task<IntakeForm> FormAsync() => house.Ask<IntakeForms, IntakeForm>(me, f => f.AddAsync(
        new("Ask us", "en", null, true, false, [new("What is it about?", true, true)], "You may answer me.", null, me.Id), default));

    /// <summary>Everything that is kept, word for word, but for the keys a first form makes.</summary>
    public Task<string> EverythingAsync() => Read(async db =>
    {
        var all = new StringBuilder();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct().Where(t => t != "DataProtectionKeys").Order())
            await WriteAsync(db.Database.GetDbConnection(), table, all);
        return all.ToString();
    });

    private static async Task<Guid> CustomerAsync(House house, Actor me)
    {
        var person = await house.Ask<People, Hourglass.Relationships.Person>(me, p => p.AddAsync(new("Ann Buyer"), [new Reach(ContactKind.Email, "ann@buyer.example")], null, Additions.None, default));
        var company = await house.Ask<Companies, Company>(me, c => c.AddAsync(new CompanyDetails("Buyer"), default));
        return (await house.Ask<JourneyBook, Journey>(me, b => b.StartAsync(company.Id, new JourneyDetails("Fewer returns", PersonId: person.Id), null, default))).Id;
    }

    private static async Task WriteAsync(DbConnection connection, string table, StringBuilder all)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"select * from \"{table}\" order by 1, 2";
        await using var rows = await command.ExecuteReaderAsync();
        all.AppendLine(table);
        var lines = new List<string>();
        while (await rows.ReadAsync())
            lines.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetValue(i) is byte[] bytes ? Convert.ToHexString(bytes) : rows.GetValue(i).ToString())));
        foreach (var line in lines.Order(StringComparer.Ordinal)) all.AppendLine(line);
    }
}
