using System.Diagnostics;
using Hourglass.Method;
using Hourglass.Outreach.Planning;
using static Hourglass.Tests.Outreach.Planning.Plans;

namespace Hourglass.Tests.Outreach.Planning;

public sealed class ARehearsal(ITestOutputHelper output)
{
    private static readonly DateTime From = Moscow("2026-03-02 11:00");

    [Fact]
    public void Of_a_customer_who_buys_and_stays_silent_tells_the_whole_half_year() => Assert.Equal("""
        Did Buys 2026-03-02 12:00
        Moved welcome#1 2026-03-03 09:00
        Moved welcome#2 2026-03-05 09:00
        Moved bonus 2026-03-10 10:00 [holiday]
        Moved support 2026-03-16 10:00
        Moved coaching 2026-04-01 10:00
        Moved progress 2026-05-04 10:00 [holiday weekend]
        Moved other 2026-06-01 10:00 [weekend]
        Moved updates 2026-08-31 10:00 [weekend] !if-in-customer-programme?
        Happened welcome 2026-03-02 12:00
        Happened welcome#1 2026-03-03 09:00
        Happened welcome#2 2026-03-05 09:00
        Happened bonus 2026-03-10 10:00 [holiday]
        Happened support 2026-03-16 10:00
        Happened coaching 2026-04-01 10:00
        Happened progress 2026-05-04 10:00 [holiday weekend]
        Happened other 2026-06-01 10:00 [weekend]
        Skipped updates 2026-08-31 10:00 [weekend] !if-in-customer-programme?
        """, Told(Play(new Behaviour(Deed.Buys, 0))));

    [Fact]
    public void Of_a_customer_who_moves_the_day_moves_what_is_left_and_says_so() => Assert.Equal("""
        Did MovesDay 2026-03-12 12:00
        Moved support 2026-03-23 10:00 [anchor-moved weekend]
        Moved coaching 2026-04-06 10:00 [anchor-moved]
        Moved progress 2026-05-06 10:00 [anchor-moved]
        Moved other 2026-06-05 10:00 [anchor-moved]
        Moved updates 2026-09-03 10:00 [anchor-moved] !if-in-customer-programme?
        """, Told(Play(new Behaviour(Deed.Buys, 0), new(Deed.MovesDay, 10) { Days = 5 }), entry => entry.At == Moscow("2026-03-12 12:00")));

    [Fact]
    public void Of_somebody_who_unsubscribes_sends_nothing_from_that_day_on()
    {
        var diary = Play(new Behaviour(Deed.Buys, 0), new(Deed.Unsubscribes, 20));

        Assert.All(diary.Happened, touch => Assert.True(touch.At < Moscow("2026-03-22 12:00")));
        Assert.Equal(["coaching opted-out", "progress opted-out", "other opted-out"], Skipped(diary).Take(3));
    }

    [Fact]
    public void Of_a_no_to_the_right_track_holds_advertising_back_until_the_recovery_closes()
    {
        Behaviour[] deeds = [new(Deed.Buys, 0), new(Deed.AnswersNo, 2, "coaching")];

        Assert.Contains("other recovery-open", Skipped(Play(deeds)));
        Assert.DoesNotContain("other recovery-open", Skipped(Play([.. deeds, new(Deed.RecoveryCloses, 80)])));
    }

    [Fact]
    public void Of_a_customer_who_cannot_cope_sends_the_consultant_instead() => Assert.Equal("""
        Skipped progress 2026-05-04 10:00 [holiday weekend] !unless-struggling?
        Happened consultant 2026-05-04 10:00 [instead holiday weekend]
        """, Told(Play(new Behaviour(Deed.Buys, 0), new(Deed.Struggles, 40)), entry => entry.Touch?.Step is "progress" or "consultant" && entry.Kind != DiaryKind.Moved));

    [Fact]
    public void Of_one_who_watches_opens_the_next_door()
    {
        Behaviour[] stages = [new(Deed.EntersStage, 0) { Stage = Stage.Collaborate }, new(Deed.EntersStage, 20) { Stage = Stage.Define }];

        Assert.Contains("trial if-watched", Skipped(Play(stages)));
        Assert.Contains(Play([.. stages, new(Deed.Watches, 1, "stories")]).Happened, touch => touch.Step == "trial");
    }

    [Fact]
    public void Of_a_house_that_is_down_catches_up_one_a_day()
    {
        var diary = Play(new Behaviour(Deed.Buys, 0), new(Deed.WeAreDown, 1) { Days = 17 });

        Assert.Equal("""
            Happened welcome 2026-03-02 12:00
            Happened welcome#1 2026-03-03 09:00
            Happened welcome#2 2026-03-20 12:00 [late]
            Happened bonus 2026-03-23 10:00 [holiday late minimum-gap weekend]
            Happened support 2026-03-24 10:00 [late minimum-gap weekend]
            """, Told(diary, entry => entry.Kind == DiaryKind.Happened && entry.At < Moscow("2026-03-31 00:00")));
    }

    [Fact]
    public void Has_nothing_left_to_wonder_about_when_it_is_over()
    {
        var diary = Play(new Behaviour(Deed.Buys, 0), new(Deed.JoinsProgramme, 100));

        Assert.Contains(diary.Happened, touch => touch.Step == "updates");
        Assert.All(diary.Left, touch => Assert.NotNull(touch.WaitsFor));
        Assert.Equal(diary.Happened.Count(), diary.Happened.DistinctBy(touch => touch.Id).Count());
    }

    [Fact]
    public void Takes_a_moment_only()
    {
        Play(new Behaviour(Deed.Buys, 0));
        var clock = Stopwatch.StartNew();
        for (var n = 0; n < 10; n++) Play(new Behaviour(Deed.Buys, 0), new(Deed.MovesDay, 10) { Days = 5 }, new(Deed.AnswersNo, 2, "coaching"), new(Deed.RecoveryCloses, 80));
        output.WriteLine($"180 days in {clock.Elapsed.TotalMilliseconds / 10:F1} ms, n = 10");

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    private static Rehearsed Play(params Behaviour[] behaviours) => Rehearsal.Play(TenRows, Customer, new(), new(From, 190), behaviours);

    private static IEnumerable<string> Skipped(Rehearsed diary) =>
        diary.Entries.Where(entry => entry.Kind == DiaryKind.Skipped).Select(entry => $"{entry.Touch!.Step} {entry.Touch.Skip}");

    private static string Told(Rehearsed diary, Func<DiaryEntry, bool>? which = null) => string.Join('\n', diary.Entries.Where(which ?? (_ => true)).Select(entry =>
        $"{entry.Kind} {entry.Touch?.Said() ?? $"{entry.Behaviour!.Deed} {entry.At.AddHours(3):yyyy-MM-dd HH:mm}"}"));
}
