using Hourglass.Data;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Browser.Tests.Pages;

/// <summary>What a customer was given, an event and a form.</summary>
public sealed partial class Exhibit
{
    private OutreachSettings? _settings;

    public Guid Touch { get; private set; }
    public Guid Asked { get; private set; }
    public Guid Gathering { get; private set; }
    public Guid Guest { get; private set; }
    public Guid Form { get; private set; }

    public string To(LinkPurpose purpose, Guid subject) => new PublicLinks(_settings!).PathTo(purpose, subject);

    private async Task OfferAsync(Actor actor)
    {
        var now = DateTime.UnixEpoch.AddYears(130);
        _settings = await house.Ask<OutreachRuleBook, OutreachSettings>(actor, rules => rules.SettingsAsync(default));
        Gathering = (await house.Ask<Gatherings, Gathering>(actor, g => g.AddAsync(new("Seminar", "About the problems of most companies", "en", now, 90, "Hall 4", 5, "You may keep my name.", true), default))).Id;
        Guest = (await house.Ask<EventPlaces, Joined>(actor, p => p.JoinAsync(Gathering, new("Gus Guest", "gus@street.example", null, true, "en"), default))).Attendee.Id;
        Form = (await house.Ask<IntakeForms, IntakeForm>(actor, f => f.AddAsync(new("Ask us", "en", "We answer within a day.", true, true, [new("What is it about?", true, true)], "You may answer me.", null, actor.Id), default))).Id;
        await house.Ask<Materials, Material>(actor, m => m.AddAsync(new("Film", Stage.Deliver, EndPart.Feel, "Shows how others began", "https://films.example/1"), null, null, default));
        await house.Do<SessionTimes>(actor, t => t.OfferAsync([now, now.AddHours(2)], 60, "Room 7", default));
        Asked = (await house.Ask<Addressees, ConsentEntry>(actor, a => a.AskedAsync("print", null, new ConsentProof("preferences", "1", "I agree to get news."), default))).Id;
        await GiveAsync(actor);
    }

    private async Task GiveAsync(Actor actor)
    {
        var step = new TouchPlan
        {
            Key = "exhibit",
            Title = new("Thank you", "Спасибо"),
            Subject = new("How is it going?", "Как дела?"),
            Body = new("Hello", "Привет"),
            Kind = TouchKind.Page,
            Coupon = new CouponTerms(CouponKind.FreeSession, 60),
            Entitlement = new EntitlementTerms(new("Support by mail", "Поддержка по почте"), 30, true),
            Session = new SessionTerms(60, true),
            Event = new EventTerms("Seminar", false),
            Materials = ["Film"],
        };
        await house.Do<PlanBook>(actor, plans => plans.AddAsync(Sold, step, TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(3), default));
        Touch = await house.Ask<HourglassDb, Guid>(actor, db => db.Touchpoints.Where(t => t.JourneyId == Sold && t.Step == "exhibit").Select(t => t.Id).SingleAsync());
        await house.Do<LetterSubjects>(actor, s => s.FurnishAsync([Touch], DateOnly.FromDateTime(DateTime.UnixEpoch.AddYears(129)), default));
    }
}
