using Hourglass.Outreach;
using Hourglass.Tests.Outreach.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Outreach.Offers;

public sealed class AskingOnceMore
{
    [Fact]
    public async Task Counts_only_the_answer_to_the_letter_and_keeps_the_words()
    {
        await using var post = await Post.OpenAsync();
        await AskAsync(post);
        var key = await post.World.Ask<Addressees, string>(a => a.KeyOfAsync("ann@customer.example", default));
        Assert.Contains("/to/confirm/", Assert.Single(post.Sink.Ledger.Lines).AsText, StringComparison.Ordinal);
        Assert.Null(await post.World.Ask<Addressees, Addressee?>(a => a.OneAsync(key, default)));

        var asked = await post.World.Ask<Addressees, ConsentEntry>(a => a.LedgerOf(key).SingleAsync());
        await post.World.Do<Confirmations>(c => c.ConfirmAsync(asked.Id, default));
        await post.World.Do<Confirmations>(c => c.ConfirmAsync(asked.Id, default));

        var ledger = await post.World.Ask<Addressees, List<ConsentEntry>>(a => a.LedgerOf(key).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync());
        Assert.Equal([ConsentDeed.Asked, ConsentDeed.Given], ledger.Select(e => e.Deed));
        Assert.Equal(("news-1", "I agree", "confirmed:preferences"), (ledger[1].TextVersion, ledger[1].Text, ledger[1].Source));
        Assert.NotNull((await post.World.Ask<Addressees, Addressee?>(a => a.OneAsync(key, default)))!.AdvertisingAgreedAt);
    }

    [Fact]
    public async Task Is_over_after_a_no_and_is_not_repeated_at_once()
    {
        await using var post = await Post.OpenAsync();
        await AskAsync(post);
        Assert.Equal("confirm.too-often", (await Assert.ThrowsAsync<RefusedException>(() => AskAsync(post))).Code);
        var key = await post.World.Ask<Addressees, string>(a => a.KeyOfAsync("ann@customer.example", default));
        var asked = await post.World.Ask<Addressees, ConsentEntry>(a => a.LedgerOf(key).SingleAsync());
        post.World.Clock.Advance(TimeSpan.FromMinutes(5));
        await post.World.Do<Addressees>(a => a.StopAllAsync(key, "unsubscribed", new ConsentProof("one-click"), default));

        Assert.Equal("confirm.over", (await Assert.ThrowsAsync<RefusedException>(() => post.World.Do<Confirmations>(c => c.ConfirmAsync(asked.Id, default)))).Code);
    }

    private static Task AskAsync(Post post) => post.World.Do<Confirmations>(c =>
        c.AskAsync(new ConfirmationWish("ann@customer.example", "Ann", "en", null, new ConsentProof("preferences", "news-1", "I agree")), default));
}
