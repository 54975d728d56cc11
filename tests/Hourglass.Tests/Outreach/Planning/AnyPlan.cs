using CsCheck;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Planning;
using Hourglass.Tests.Support;
using static Hourglass.Tests.Outreach.Planning.Plans;

namespace Hourglass.Tests.Outreach.Planning;

/// <summary>What holds for every playbook, every customer and every set of rules.</summary>
public sealed class AnyPlan
{
    private const int Many = 4_000;
    private static readonly DateTime Now = Utc("2026-03-25 14:20");
    private static readonly string[] SomeZones = ["Europe/Moscow", "America/New_York", "Pacific/Apia", "Asia/Kathmandu", "Australia/Lord_Howe", "Antarctica/Troll", "Africa/Casablanca", "Pacific/Kiritimati"];

    private static readonly Gen<TouchPlan> Steps =
        from what in Gen.Select(Gen.Enum<TouchKind>(), Gen.Enum<TouchPurpose>(), Gen.Enum<TouchAnchor>(), Gen.Enum<LateRule>())
        from days in Gen.Frequency((2, Gen.Const(0)), (5, Gen.Int[0, 40]), (2, Gen.Int[-20, 200]))
        from at in Gen.Frequency((1, Gen.Const((TimeOnly?)null)), (4, Gen.Int[0, 95].Select(quarter => (TimeOnly?)TimeOnly.MinValue.AddMinutes(15 * quarter))))
        from rest in Gen.Select(Gen.Bool, Gen.Int[0, 72], Gen.Int[0, 5].Array[0, 2])
        select Step("step") with
        {
            Kind = what.Item1,
            Purpose = what.Item2,
            Anchor = what.Item3,
            Late = what.Item4,
            Stage = Stage.Explore,
            Field = "day",
            Days = days,
            At = at,
            OnWorkingDays = rest.Item1,
            GraceHours = rest.Item2,
            Series = what.Item1 == TouchKind.Series ? [.. rest.Item3.Select(Letter)] : [],
        };

    private static readonly Gen<DateOnly> Near = Gen.Int[-60, 60].Select(days => Day("2026-03-25").AddDays(days));

    private static readonly Gen<PlanFacts> Customers =
        from zone in Gen.Int[0, SomeZones.Length - 1]
        from days in Gen.Select(Near, Near, Near, Near, Near, Near)
        from joined in Gen.Select(Gen.Enum<LateJoin>(), Gen.Int[0, 60 * 24])
        from contacts in Gen.Int[-20 * 24, 3 * 24].Array[0, 6]
        from agreed in Gen.Frequency((1, Gen.Const(false)), (4, Gen.Const(true)))
        select new PlanFacts
        {
            Zone = SomeZones[zone],
            Country = "RU",
            Late = joined.Item1,
            ActivatedAt = Now.AddHours(-joined.Item2),
            HasAgreedToAdvertising = agreed,
            Days = new Dictionary<TouchAnchor, DateOnly> { [TouchAnchor.Purchase] = days.Item1, [TouchAnchor.Delivery] = days.Item2, [TouchAnchor.ProposalValidity] = days.Item3, [TouchAnchor.Renewal] = days.Item4 },
            Entered = new Dictionary<Stage, DateTime> { [Stage.Explore] = days.Item5.ToDateTime(new(13, 7), DateTimeKind.Utc) },
            Fields = new Dictionary<string, DateOnly> { ["day"] = days.Item6 },
            Contacts = [.. contacts.Select(hours => Now.AddHours(hours))],
        };

    private static readonly Gen<ContactRules> Rules =
        from quiet in Gen.Select(Gen.Int[0, 23], Gen.Int[0, 23])
        from cap in Gen.Select(Gen.Int[0, 4], Gen.Int[1, 14], Gen.Int[0, 3])
        select new ContactRules { QuietFrom = new(quiet.Item1, 0), QuietTo = new(quiet.Item2, 0), CapTouches = cap.Item1, CapDays = cap.Item2, GapDays = cap.Item3 };

    private static readonly Gen<(PlaybookContent Content, PlanFacts Facts, ContactRules Rules)> Plan =
        Gen.Select(Steps.Array[1, 12].Select(steps => Of([.. steps.Select((step, n) => step with { Key = $"step-{n}" })])), Customers, Rules);

    [Fact]
    public void Keeps_the_cap_and_the_gap_for_everything_that_is_not_owed_that_day() => Plan.Holds((content, facts, rules) =>
    {
        var hours = new ContactHours(facts.Zone, facts.Country, rules);
        var touches = Expected(content, facts, rules).Where(touch => touch.ReachesCustomer && touch.At >= Now).ToList();
        var days = touches.Select(touch => hours.DayOf(touch.At!.Value).DayNumber).Concat(facts.Contacts.Select(at => hours.DayOf(at).DayNumber)).ToList();
        return touches.Where(touch => !IsOwed(touch)).All(touch => KeepsGapAndCap(hours.DayOf(touch.At!.Value).DayNumber, days, rules));
    }, Many);

    [Fact]
    public void Never_plans_into_the_past_nor_into_quiet_hours_nor_onto_a_day_off() => Plan.Holds((content, facts, rules) =>
    {
        var hours = new ContactHours(facts.Zone, facts.Country, rules);
        return Expected(content, facts, rules).All(touch => (touch.At >= Now || touch.Plan.IsByHand) && hours.IsOpen(touch.At!.Value, touch.Plan.OnWorkingDays) && touch.LateAt >= touch.At);
    }, Many);

    [Fact]
    public void Gives_service_the_same_days_with_and_without_advertising() => Plan.Holds((content, facts, rules) =>
    {
        var without = content with { Touches = [.. content.Touches.Where(step => step.Purpose == TouchPurpose.Service)] };
        return Service(content, facts, rules).SequenceEqual(Service(without, facts, rules));
    }, Many);

    [Fact]
    public void Stays_as_it_is_when_one_looks_again_before_anything_happened() => Plan.Holds((content, facts, rules) =>
    {
        var first = PlanCalendar.Of(content, facts, rules, Now);
        var next = first.Where(touch => touch.At > Now && !touch.IsSkipFinal).Select(touch => touch.At!.Value).DefaultIfEmpty(Now.AddDays(1)).Min();
        var due = first.Any(touch => touch.At <= Now && !touch.IsSkipFinal);
        var again = PlanCalendar.Of(content, facts with { Earlier = Promised(first), Ended = Ended(first) }, rules, due ? Now : Now + (next - Now) / 2);
        return Moments(again).SequenceEqual(Moments(first.Where(touch => !touch.IsSkipFinal)));
    }, Many);

    [Fact]
    public void Catches_up_with_the_past_one_a_day_and_in_order() => Plan.Holds((content, facts, rules) =>
    {
        var hours = new ContactHours(facts.Zone, facts.Country, rules);
        var late = Expected(content, facts with { Late = LateJoin.Compress, ActivatedAt = Now }, rules)
            .Where(touch => touch.Shifts.Contains(Shifts.LateJoin) && touch.ReachesCustomer).ToList();
        return late.GroupBy(touch => hours.DayOf(touch.At!.Value)).All(day => day.Count() == 1)
            && late.Where(touch => touch.Plan.OnWorkingDays).GroupBy(touch => touch.Purpose).All(same => same.Select(touch => touch.MeantAt).SequenceEqual(same.Select(touch => touch.MeantAt).Order()));
    }, Many);

    [Fact]
    public void Does_what_a_late_joiner_was_promised() => Plan.Holds((content, facts, rules) =>
    {
        var hours = new ContactHours(facts.Zone, facts.Country, rules);
        var today = hours.DayOf(Now);
        var skipping = PlanCalendar.Of(content, facts with { Late = LateJoin.Skip, ActivatedAt = Now }, rules, Now);
        var starting = PlanCalendar.Of(content, facts with { Late = LateJoin.StartNow, ActivatedAt = Now }, rules, Now);
        return skipping.All(touch => touch.MeantAt is not { } meant || hours.DayOf(meant) < today == touch.Skip is Skips.LateJoin || touch.Skip == Skips.AnchorPassed)
            && starting.All(touch => touch.Plan.Days < 0 || touch.MeantAt is not { } meant || hours.DayOf(meant) >= today);
    }, Many);

    [Fact]
    public void Happens_once_and_by_its_rules_even_when_the_house_is_down_for_days() => Gen.Select(Plan, Gen.Int[0, 60], Gen.Int[1, 40]).Holds((plan, day, days) =>
    {
        var (content, facts, rules) = plan;
        var hours = new ContactHours(facts.Zone, facts.Country, rules);
        var played = Rehearsal.Play(content, facts, rules, new(Now, 150), [new(Deed.WeAreDown, day) { Days = days }]);
        var happened = played.Happened.ToList();
        var daysOf = happened.Where(touch => touch.ReachesCustomer && !touch.Plan.IsByHand).Select(touch => (Owed: IsOwed(touch), Day: hours.DayOf(touch.At!.Value).DayNumber)).ToList();
        return happened.DistinctBy(touch => touch.Id).Count() == happened.Count
            && happened.All(touch => touch.Plan.IsByHand || touch.Plan.Late != LateRule.Skip || touch.At <= touch.LateAt)
            && daysOf.Where(touch => !touch.Owed).All(touch => KeepsGapAndCap(touch.Day, [.. daysOf.Select(other => other.Day)], rules));
    }, 1_500);

    private static List<PlannedTouch> Expected(PlaybookContent content, PlanFacts facts, ContactRules rules) =>
        [.. PlanCalendar.Of(content, facts, rules, Now).Where(touch => touch.IsExpected && touch.At is not null)];

    private static bool KeepsGapAndCap(int day, List<int> days, ContactRules rules) =>
        (rules.GapDays == 0 || days.Count(other => Math.Abs(other - day) < rules.GapDays) == 1)
        && (rules.CapTouches == 0 || Enumerable.Range(day - rules.CapDays + 1, rules.CapDays).All(first => days.Count(other => other >= first && other < first + rules.CapDays) <= rules.CapTouches));

    private static bool IsOwed(PlannedTouch touch) => touch.Purpose == TouchPurpose.Service && touch.Occurrence == 0 && touch.Plan.Days == 0;

    private static IEnumerable<(TouchId, DateTime?, string?)> Service(PlaybookContent content, PlanFacts facts, ContactRules rules) =>
        Moments(PlanCalendar.Of(content, facts, rules, Now).Where(touch => touch.Purpose == TouchPurpose.Service));

    private static IEnumerable<(TouchId, DateTime?, string?)> Moments(IEnumerable<PlannedTouch> touches) => touches.Select(touch => (touch.Id, touch.At, touch.Skip)).OrderBy(touch => touch.At).ThenBy(touch => touch.Id.Step, StringComparer.Ordinal).ThenBy(touch => touch.Id.Occurrence);

    private static Dictionary<TouchId, EarlierTouch> Promised(IEnumerable<PlannedTouch> calendar) => calendar.Where(touch => touch.At is not null && !touch.IsSkipFinal)
        .ToDictionary(touch => touch.Id, touch => new EarlierTouch(touch.MeantAt!.Value, touch.At!.Value, touch.LateAt!.Value, touch.Shifts));

    private static List<EndedTouch> Ended(IEnumerable<PlannedTouch> calendar) => [.. calendar.Where(touch => touch.IsSkipFinal).Select(touch => new EndedTouch(touch.Id, touch.Skip))];
}
