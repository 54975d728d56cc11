using Hourglass.Collaboration;
using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Team;
using Hourglass.Tests.Outreach.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Collaboration;

/// <summary>The boss wants to be kept in the loop (R46). The world begins on a Monday at nine.</summary>
public sealed class ADigest
{
    [Fact]
    public async Task Comes_every_morning_once_with_what_customers_said()
    {
        await using var post = await SubscribedAsync(DigestRhythm.Daily);
        await HearAsync(post, "Nobody reads your *manual*");
        Assert.Equal(0, await RunAsync(post));

        post.World.Clock.Advance(TimeSpan.FromDays(1));
        var both = await Task.WhenAll(RunAsync(post), RunAsync(post));

        Assert.Equal(1, both.Sum());
        var letter = Assert.Single(post.Sink.Ledger.Lines);
        Assert.Contains("boss@house.example", string.Join(" ", letter.To));
        Assert.Contains("Nobody reads your *manual*", MimeKit.MimeMessage.Load(new MemoryStream(letter.Bytes)).TextBody, StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync(post));
    }

    [Fact]
    public async Task Waits_for_monday_and_for_the_morning_when_it_is_weekly()
    {
        await using var post = await SubscribedAsync(DigestRhythm.Weekly);
        await HearAsync(post, "x");
        post.World.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await RunAsync(post));
        post.World.Clock.Advance(TimeSpan.FromDays(6) - TimeSpan.FromHours(3));
        Assert.Equal(0, await RunAsync(post));
        post.World.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await RunAsync(post));
    }

    [Fact]
    public async Task Says_nothing_when_there_is_nothing_to_say()
    {
        await using var post = await SubscribedAsync(DigestRhythm.Daily);
        post.World.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, await RunAsync(post));
        Assert.Empty(post.Sink.Ledger.Lines);
    }

    [Fact]
    public async Task That_could_not_leave_comes_later_and_tells_why_meanwhile()
    {
        await using var post = await SubscribedAsync(DigestRhythm.Daily);
        await HearAsync(post, "x");
        await post.Sink.DisposeAsync();
        post.World.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(0, await RunAsync(post));

        var mine = await post.World.Ask<HourglassDb, DigestSubscription>(db => db.DigestSubscriptions.SingleAsync());
        Assert.NotNull(mine.Trouble);
        Assert.True(mine.IsDueOn(post.World.Today));
    }

    [Fact]
    public async Task Tells_only_what_its_reader_may_see()
    {
        await using var post = await Post.OpenAsync();
        await HearAsync(post, "x");
        var since = post.World.Today.AddDays(-1);

        var all = await post.World.Ask<Digests, Digest>(d => d.ReadAsync(since, default));
        await post.World.As(post.World.Ben, async () => Assert.True((await post.World.Ask<Digests, Digest>(d => d.ReadAsync(since, default))).IsQuiet));

        Assert.Equal((1, 1, 1), (all.NewCount, all.Uncomfortable.Count, all.WithoutStep));
    }

    private static async Task<Post> SubscribedAsync(DigestRhythm rhythm)
    {
        var post = await Post.OpenAsync();
        await post.World.Do<HourglassDb>(async db =>
        {
            var account = new Account { UserName = "boss@house.example", Email = "boss@house.example", Name = "Boss", Language = "en", CreatedAt = post.World.Now };
            db.Add(account);
            await db.SaveChangesAsync();
            await db.Members.Where(m => m.Id == post.World.Boss.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.AccountId, account.Id));
        });
        await post.World.As(post.World.Boss, () => post.World.Do<Digests>(d => d.SubscribeAsync(rhythm, default)));
        return post;
    }

    private static async Task HearAsync(Post post, string quote)
    {
        var journey = await post.World.StartJourney();
        await post.World.Do<SignalDesk>(d => d.HearAsync(journey.Id, new(quote, "Olga", SignalKind.Objection, true), default));
    }

    private static Task<int> RunAsync(Post post) => post.World.Service<DigestRound>().RunAsync(default);
}
