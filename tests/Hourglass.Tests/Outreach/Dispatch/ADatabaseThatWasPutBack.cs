using Hourglass.Data;
using Hourglass.Outreach;
using Hourglass.Outreach.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Outreach.Dispatch;

public sealed class ADatabaseThatWasPutBack
{
    [Fact]
    public async Task Sends_nothing_until_an_administrator_says_that_it_is_the_one()
    {
        await using var post = await SentAsync();
        await post.World.Do<HourglassDb>(db => db.EngineMarks.ExecuteUpdateAsync(set => set.SetProperty(m => m.Mark, 0)));
        var id = await post.LetterAsync();
        post.World.Clock.Advance(EngineTimes.Usual.ReapEvery);

        await post.RunAsync();
        Assert.Equal(TouchState.Planned, (await post.ReadAsync(id)).State);
        Assert.Single(post.Sink.Ledger.Lines);

        await post.World.As(post.World.Boss, () => post.World.Do<OutreachDesk>(desk => desk.ConfirmAsync(default)));
        await post.RunAsync();
        Assert.Equal(TouchState.Sent, (await post.ReadAsync(id)).State);
    }

    [Fact]
    public async Task Sends_nothing_from_a_machine_that_does_not_know_it()
    {
        await using var post = await SentAsync();
        var elsewhere = new RestoreFence(new FencePlace(Path.Combine(Path.GetTempPath(), $"fence-{Guid.CreateVersion7():n}")), post.World.Clock);

        Assert.False(await post.World.Ask<HourglassDb, bool>(db => elsewhere.CompareAsync(db, default)));
        Assert.True(await post.World.Ask<HourglassDb, bool>(db => post.World.Service<RestoreFence>().CompareAsync(db, default)));
    }

    [Fact]
    public async Task Is_told_by_every_letter_even_of_a_node_that_others_are_ahead_of()
    {
        await using var post = await SentAsync();
        await post.World.Do<HourglassDb>(db => db.EngineMarks.ExecuteUpdateAsync(set => set.SetProperty(m => m.Mark, 1000)));
        await post.LetterAsync();

        await post.RunAsync();

        Assert.Equal(1001, await post.World.Ask<HourglassDb, long>(db => db.EngineMarks.Select(m => m.Mark).SingleAsync()));
        Assert.Equal(2, post.Sink.Ledger.Lines.Count);
    }

    private static async Task<Post> SentAsync()
    {
        var post = await Post.OpenAsync();
        await post.LetterAsync();
        await post.RunAsync();
        return post;
    }
}
