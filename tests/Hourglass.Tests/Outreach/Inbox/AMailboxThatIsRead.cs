using Hourglass.Data;
using Hourglass.Mail.Reading;
using Hourglass.Outreach;
using Hourglass.Outreach.Inbox;
using Hourglass.Team;
using Hourglass.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Tests.Outreach.Inbox;

public sealed class AMailboxThatIsRead
{
    private const string Ann = "ann@customer.example";

    [Fact]
    public async Task Counts_nothing_twice_and_loses_nothing_when_a_node_dies_in_between()
    {
        await using var box = await PostBox.OpenAsync();
        var letter = await box.SentAsync(Ann);
        box.Reply(letter, "Yes.", id: "one");

        await DyingAsync(box, letter.MessageId!);
        Assert.Empty(await box.RepliesAsync());
        box.Post.World.Clock.Advance(TimeSpan.FromMinutes(5));
        await box.ReadAsync();
        var mailbox = await box.ReadAsync();

        Assert.Single(await box.RepliesAsync());
        Assert.Equal(1, mailbox.Understood);
    }

    [Fact]
    public async Task Tells_no_answer_twice_when_its_server_numbers_the_letters_anew()
    {
        await using var box = await PostBox.OpenAsync();
        box.Reply(await box.SentAsync(Ann), "Yes.");
        box.Deliver("From: b@else.example\nSubject: Offer\nMessage-ID: <1@else.example>\n\nBuy!\n");
        await box.ReadAsync();

        await box.Post.World.Do<HourglassDb>(db => db.ReadMailboxes.ExecuteUpdateAsync(set => set.SetProperty(m => m.Validity, m => m.Validity - 1)));
        await box.ReadAsync();

        Assert.Single(await box.RepliesAsync());
        Assert.Single(await box.UnclearAsync());
    }

    [Fact]
    public async Task Is_read_by_one_node_and_by_none_with_old_settings()
    {
        await using var box = await PostBox.OpenAsync();
        var first = await InItAsync(box, t => t.ClaimAsync(box.Mailbox.Id, Guid.NewGuid(), default));
        Assert.Null(await InItAsync(box, t => t.ClaimAsync(box.Mailbox.Id, Guid.NewGuid(), default)));

        await box.SetAsync(d => d with { Folder = "Other" });

        await Assert.ThrowsAsync<LeaseLostException>(() => InItAsync(box, async t =>
        {
            await t.HoldAsync(first!, new MailboxMark(1, 1), default);
            return first;
        }));
    }

    [Fact]
    public async Task Keeps_what_nobody_understood_with_its_reason()
    {
        await using var box = await PostBox.OpenAsync();
        box.Deliver("From: Bob <bob@else.example>\nSubject: =?utf-8?b?0J/RgNC40LLQtdGC?=\nMessage-ID: <1@else.example>\n\nHello\n");
        box.Deliver("From: \nSubject: \n\n\n");

        var mailbox = await box.ReadAsync();

        var kept = await box.UnclearAsync();
        Assert.Equal(("\"Bob\" <bob@else.example>", "Привет", "unrelated"), (kept[0].From, kept[0].Subject, kept[0].Reason));
        Assert.Equal(("", "", "unrelated"), (kept[1].From, kept[1].Subject, kept[1].Reason));
        Assert.Equal((2, null, box.Post.World.Now.AddMinutes(-1)), (mailbox.Unclear, mailbox.Trouble, mailbox.ReadAt));
    }

    [Fact]
    public async Task Keeps_the_five_hundred_newest()
    {
        await using var box = await PostBox.OpenAsync();
        await box.Post.World.Do<HourglassDb>(async db =>
        {
            db.AddRange(Enumerable.Range(0, 501).Select(i => new UnclearLetter(box.Mailbox.WorkspaceId, box.Mailbox.Id, "unrelated", box.Post.World.Now) { Trace = $"{i}" }));
            await db.SaveChangesAsync();
        });
        box.Deliver("From: b@else.example\nSubject: The newest\nMessage-ID: <1@else.example>\n\nHello\n");

        await box.ReadAsync();

        var kept = await box.UnclearAsync();
        Assert.Equal((500, "The newest"), (kept.Count, kept[^1].Subject));
    }

    [Fact]
    public async Task Says_why_it_cannot_be_read_and_is_well_again_once_it_can()
    {
        await using var box = await PostBox.OpenAsync();
        Assert.Null((await box.TryAsync()).Trouble);

        await box.SetAsync(d => d with { Password = "wrong" });
        Assert.Equal("sign-in-refused", (await box.TryAsync()).Trouble);
        var locked = await box.ReadAsync();
        await box.SetAsync(d => d with { TrustedCertificate = null });
        Assert.Equal("certificate-not-trusted", (await box.ReadAsync()).Trouble);
        await box.SetAsync(d => d with { Folder = "Nowhere" });
        Assert.Equal("no-folder", (await box.ReadAsync()).Trouble);
        await box.SetAsync(d => d with { Port = 1 });
        Assert.Equal("no-connection", (await box.ReadAsync()).Trouble);
        await box.SetAsync(d => d);

        Assert.Equal(("sign-in-refused", box.Post.World.Clock.Start.UtcDateTime.AddMinutes(30)), (locked.Trouble, locked.DueAt));
        Assert.Null((await box.ReadAsync()).Trouble);
    }

    [Fact]
    public async Task Is_gone_with_its_letters_and_a_mail_account_without_it()
    {
        await using var box = await PostBox.OpenAsync();
        box.Deliver("From: b@else.example\nSubject: x\n\nHello\n");
        await box.ReadAsync();
        var world = box.Post.World;
        var sender = await world.Ask<Senders, Guid>(s => s.All.Select(x => x.Id).SingleAsync());
        await box.SetAsync(d => d with { SenderId = sender });

        await world.As(world.Boss, () => world.Do<Senders>(s => s.RemoveAsync(sender, default)));
        await world.As(world.Boss, () => world.Do<Mailboxes>(m => m.RemoveAsync(box.Mailbox.Id, default)));

        Assert.Empty(await box.UnclearAsync());
    }

    private static async Task<ReadMailbox?> InItAsync(PostBox box, Func<MailboxTurns, Task<ReadMailbox?>> deed)
    {
        await using var scope = box.Post.World.Service<IServiceScopeFactory>().As(Actor.Engine(box.Mailbox.WorkspaceId));
        return await deed(scope.ServiceProvider.GetRequiredService<MailboxTurns>());
    }

    /// <summary>Does all that follows from an answer and ends before the commit.</summary>
    private static async Task DyingAsync(PostBox box, string messageId)
    {
        await using var scope = box.Post.World.Service<IServiceScopeFactory>().As(Actor.Engine(box.Mailbox.WorkspaceId));
        var turns = scope.ServiceProvider.GetRequiredService<MailboxTurns>();
        var mailbox = await turns.ClaimAsync(box.Mailbox.Id, Guid.NewGuid(), default);
        await using var transaction = await scope.ServiceProvider.GetRequiredService<HourglassDb>().BeginAsync(default);
        await turns.HoldAsync(mailbox!, new MailboxMark(7, 1), default);
        var reply = new Incoming.Reply(new OurLetter(null, messageId), new(Ann, "Ann"), "Yes.", false);
        Assert.Null(await scope.ServiceProvider.GetRequiredService<Arrivals>().ActAsync(reply, new LetterTrace("one", Ann, "Re"), default));
    }
}
