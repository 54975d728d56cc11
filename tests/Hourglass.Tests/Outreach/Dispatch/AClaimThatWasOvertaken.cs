using Hourglass.Data;
using Hourglass.Outreach.Dispatch;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hourglass.Tests.Outreach.Dispatch;

public sealed class AClaimThatWasOvertaken
{
    [Fact]
    public async Task May_not_start_its_letter_even_when_both_ask_in_the_same_breath()
    {
        await using var post = await Post.OpenAsync();
        var (world, node) = (post.World, post.World.Service<EngineNode>());
        var id = await post.LetterAsync();
        var old = await ClaimAsync(post, id);
        world.Clock.Advance(node.Times.Lease);
        await world.Do<SendingTable>(table => table.ReapAsync(world.Now, all: false, default));
        var latest = await ClaimAsync(post, id);
        await world.Do<HourglassDb>(db => node.Fence.CompareAsync(db, default));

        await using var ledger = new SendLedger(world.Me.WorkspaceId, node, world.Service<IServiceScopeFactory>(), NullLogger.Instance);
        var answers = new[] { ledger.MayStartAsync(old), ledger.MayStartAsync(latest) };
        ledger.Open();

        Assert.False(await answers[0]);
        Assert.True(await answers[1]);
    }

    private static async Task<StartWish> ClaimAsync(Post post, Guid id)
    {
        var node = post.World.Service<EngineNode>();
        await post.World.Do<SendingTable>(table => table.ClaimAsync(new ClaimWish(node.Id, post.World.Now, 1, node.Times.Lease), default));
        return new StartWish(id, (await post.ReadAsync(id)).Fence, "somebody", IsAdvertising: false);
    }
}
