using System.Text;
using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Outreach;
using Hourglass.Outreach.Inbox;
using Hourglass.Sink;
using Hourglass.Tests.Mail.Reading;
using Hourglass.Tests.Outreach.Dispatch;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Tests.Outreach.Inbox;

/// <summary>A post with a real mailbox behind it, where answers and bounces of its letters can be put.</summary>
internal sealed class PostBox : IAsyncDisposable
{
    private readonly Dovecot _server = new();

    private PostBox(Post post) => Post = post;

    public Post Post { get; }
    public ReadMailbox Mailbox { get; private set; } = null!;

    public static async Task<PostBox> OpenAsync(ReturnWay way = ReturnWay.Domain, string? returnTo = "bounces.house.example")
    {
        var box = new PostBox(await Post.OpenAsync());
        await box.SetAsync(d => d with { Return = way, ReturnTo = returnTo });
        return box;
    }

    public MailboxDetails Details => new(
        _server.Settings.Host, _server.Port, "tls", "ann", "s3cret", null, _server.Settings.TrustedCertificate, null, ReturnWay.Domain, "bounces.house.example");

    public Task SetAsync(Func<MailboxDetails, MailboxDetails> other) => Post.World.As(Post.World.Boss, async () =>
        Mailbox = await Post.World.Ask<Mailboxes, ReadMailbox>(m => m.SaveAsync(Mailbox?.Id, other(Details), default)));

    public async Task<MailboxTrial> TryAsync()
    {
        MailboxTrial trial = null!;
        await Post.World.As(Post.World.Boss, async () => trial = await Post.World.Ask<Mailboxes, MailboxTrial>(m => m.TryAsync(Mailbox.Id, default)));
        return trial;
    }

    /// <summary>A letter that has left, as the mail server got it.</summary>
    public async Task<LedgerLine> SentAsync(string address)
    {
        var id = await Post.LetterAsync(address);
        await Post.RunAsync();
        return Post.Sink.Ledger.Lines.Single(line => line.Touchpoint == $"{id}");
    }

    public async Task<ReadMailbox> ReadAsync()
    {
        await await Post.World.Service<MailboxReading>().BeatAsync(TestContext.Current.CancellationToken);
        Post.World.Clock.Advance(TimeSpan.FromMinutes(1));
        return await Post.World.Ask<Mailboxes, ReadMailbox>(m => m.All.SingleAsync());
    }

    public void Deliver(string letter) => _server.Deliver(Encoding.UTF8.GetBytes(letter.ReplaceLineEndings("\r\n")));

    public void Bounce(LedgerLine letter, string status = "5.1.1", string? to = null) => Deliver($"""
        Return-Path: <>
        Delivered-To: {to ?? letter.From}
        From: MAILER-DAEMON@mx.customer.example
        To: {to ?? letter.From}
        Subject: Undelivered Mail Returned to Sender
        Message-ID: <{Guid.NewGuid():n}@mx.customer.example>
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        Your letter could not be delivered.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.customer.example

        Final-Recipient: rfc822; {letter.To[0]}
        Action: failed
        Status: {status}
        Diagnostic-Code: smtp; 550 {status} no such user
        --b
        Content-Type: text/rfc822-headers

        {letter.AsText[..letter.AsText.IndexOf("\r\n\r\n", StringComparison.Ordinal)]}
        --b--
        """);

    public void Complain(LedgerLine letter, string mailFrom) => Deliver($"""
        From: complaints@provider.example
        Subject: Complaint
        Message-ID: <{Guid.NewGuid():n}@provider.example>
        Content-Type: multipart/report; report-type=feedback-report; boundary="b"

        --b
        Content-Type: text/plain

        Somebody pressed the button.
        --b
        Content-Type: message/feedback-report

        Feedback-Type: abuse
        Version: 1
        Original-Mail-From: <{mailFrom}>
        --b
        Content-Type: text/rfc822-headers

        Message-ID: <{letter.MessageId}>
        --b--
        """);

    public void Reply(LedgerLine letter, string text, string? from = null, string headers = "X-Mailer: Pen and paper", string? id = null) => Deliver($"""
        From: Ann <{from ?? letter.To[0]}>
        To: sales@house.example
        Subject: Re: Hello
        Message-ID: <{id ?? $"{Guid.NewGuid():n}"}@customer.example>
        In-Reply-To: <{letter.MessageId}>
        {headers}
        Content-Type: text/plain; charset=utf-8

        {text}
        """);

    public Task<List<Milestone>> RepliesAsync() =>
        Post.World.Ask<HourglassDb, List<Milestone>>(db => db.Milestones.AsNoTracking().Where(m => m.Kind == MilestoneKind.Replied).ToListAsync());

    public Task<List<UnclearLetter>> UnclearAsync() => Post.World.Ask<HourglassDb, List<UnclearLetter>>(db => db.UnclearLetters.AsNoTracking().OrderBy(l => l.Id).ToListAsync());

    public Task<string?> StoppedAsync(string address) => Post.World.Ask<Addressees, string?>(async a => await a.OneAsync(await a.KeyOfAsync(address, default), default) is { StoppedAt: not null } one ? one.Reason : null);

    public async ValueTask DisposeAsync()
    {
        await Post.DisposeAsync();
        _server.Dispose();
    }
}
