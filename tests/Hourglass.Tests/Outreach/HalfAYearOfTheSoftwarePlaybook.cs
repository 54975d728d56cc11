using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Method.Shipped;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Hourglass.Sink;
using Hourglass.Tests.Outreach.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Outreach;

/// <summary>The ten rows of the shipped plan, from the seminar to day 180, in virtual time, through the real engine to a real mail server.</summary>
public sealed class HalfAYearOfTheSoftwarePlaybook
{
    private static readonly Dictionary<string, int> DaysAfterPurchase = new()
    {
        ["welcome-page"] = 0,
        ["first-steps"] = 0,
        ["bonus-materials"] = 7,
        ["email-support"] = 14,
        ["coaching-hour"] = 30,
        ["progress-assessment"] = 60,
        ["another-product"] = 90,
        ["free-updates"] = 180,
    };

    [Fact]
    public async Task Arrives_letter_by_letter_each_once_on_its_day_with_what_it_carries()
    {
        await using var post = await Post.OpenAsync();
        var (world, content) = (post.World, ShippedPlaybooks.Of("software-product").Content);
        await RulesAsync(world);
        await world.PublishAsync([.. content.Touches]);
        await post.AgreeAsync("ann@software.example");
        var journey = await world.CustomerAsync("software");
        await world.ActivateAsync(journey.Id);

        await LiveAsync(post, journey.Id, TimeSpan.FromDays(5));
        await SignAsync(world, journey.Id, TouchFact.Attended, "seminar");
        await world.Change(b => b.MoveAsync(journey.Id, Stage.Collaborate, "ready", null, default));
        await LiveAsync(post, journey.Id, TimeSpan.FromDays(20));
        await SignAsync(world, journey.Id, TouchFact.Watched, "client-stories");
        await world.Change(b => b.MoveAsync(journey.Id, Stage.Define, "skip design", null, default));
        await LiveAsync(post, journey.Id, TimeSpan.FromDays(10));
        await world.Change(b => b.WinAsync(journey.Id, world.Today, null, "signed", default));
        var bought = world.Today;
        await SignAsync(world, journey.Id, TouchFact.InCustomerProgramme, null);
        await LiveAsync(post, journey.Id, TimeSpan.FromDays(200));

        var touches = await world.TouchesAsync(journey.Id);
        Assert.All(touches.Where(t => !t.ByHand), t => Assert.True(t.State == TouchState.Sent, $"{t.Step} #{t.Occurrence} is {t.State} because of {t.Reason} {t.Detail}"));
        foreach (var (step, days) in DaysAfterPurchase)
        {
            var sentOn = DateOnly.FromDateTime(touches.Single(t => t.Step == step && t.Occurrence == 0).SentAt!.Value);
            Assert.InRange(sentOn.DayNumber - bought.DayNumber, days, days + 6);
        }

        var letters = post.Sink.Ledger.Lines;
        Assert.Equal(touches.Count(t => !t.ByHand), letters.Count);
        Assert.Equal(letters.Count, letters.Select(l => l.MessageId).Distinct().Count());
        await CarriesAsync(post, touches);
        Assert.True(touches.Single(t => t.Step == "results-review").IsWaiting);
    }

    /// <summary>Every moment at which something is due, one after the other.</summary>
    private static async Task LiveAsync(Post post, Guid journeyId, TimeSpan length)
    {
        var end = post.World.Now + length;
        while (true)
        {
            var next = (await post.World.TouchesAsync(journeyId)).Where(t => t.IsWaiting && !t.ByHand && t.DueAt <= end).Select(t => (DateTime?)t.DueAt).Min();
            if (next is null) break;
            if (next > post.World.Now) post.World.Clock.SetUtcNow(next.Value);
            await post.RunAsync();
        }

        post.World.Clock.SetUtcNow(end);
    }

    // The bytes at the mail server carry the very code and the very day that are kept.
    private static async Task CarriesAsync(Post post, IReadOnlyList<Touchpoint> touches)
    {
        var coupons = await post.World.Ask<HourglassDb, List<Coupon>>(db => db.Coupons.AsNoTracking().ToListAsync());
        Assert.Equal(3, coupons.Count);
        foreach (var coupon in coupons) Assert.Contains(coupon.Code, LetterOf(post, coupon.Id), StringComparison.Ordinal);
        var updates = await post.World.Ask<HourglassDb, Entitlement>(db => db.Entitlements.AsNoTracking().SingleAsync(e => e.Days == 365));
        Assert.Equal(touches.Single(t => t.Step == "free-updates").Id, updates.Id);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", LetterOf(post, updates.Id), StringComparison.Ordinal);
    }

    private static string LetterOf(Post post, Guid touch) => MimeKit.MimeMessage.Load(new MemoryStream(
        post.Sink.Ledger.Lines.Single(l => l.MessageId!.StartsWith($"{touch:n}.", StringComparison.Ordinal)).Bytes)) is { } letter
        ? $"{letter.Headers.Select(h => $"{h.Field}: {h.Value}\n").Aggregate(string.Concat)}\n{letter.TextBody}" : "";

    private static Task SignAsync(Hourglass.Tests.Support.World world, Guid journeyId, TouchFact fact, string? step) =>
        world.Do<PlanBook>(b => b.SignAsync(journeyId, fact, step, true, default));

    private static Task RulesAsync(Hourglass.Tests.Support.World world) => world.As(world.Boss, () => world.Do<OutreachRuleBook>(async rules => await rules.SettleAsync(
        new OutreachRules(new(20, 0), new(9, 0), 3, 7, "RU", "https://house.example", "#0f6674", null, null), (await rules.SettingsAsync(default)).Version, default)));
}
