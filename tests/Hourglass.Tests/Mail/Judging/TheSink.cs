using Hourglass.Sink;

namespace Hourglass.Tests.Mail.Judging;

public sealed class TheSink : IAsyncDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"ledger-{Guid.CreateVersion7():n}.jsonl");
    private SmtpSink _sink = new(new SinkSettings(), TimeProvider.System);

    [Fact]
    public async Task Has_the_message_on_its_disk_before_it_answers()
    {
        await OpenAsync(new SinkSettings { LedgerFile = _file });
        using var client = new Client(_sink.Port);
        await client.BeginAsync();

        Assert.StartsWith("250", await client.SayAsync("Message-Id: <1.1@house.example>\r\nX-Hourglass-Touchpoint: t1\r\n\r\nhello\r\n."));

        var line = Assert.Single(LedgerLine.ReadFile(_file)); // read while the sink still runs
        Assert.Equal(("a@house.example", "ann@customer.example", "1.1@house.example", "t1"), (line.From, line.To.Single(), line.MessageId, line.Touchpoint));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("Message-Id: <1.1@house.example>\r\nX-Hourglass-Touchpoint: t1\r\n\r\nhello\r\n"u8)), line.Hash);
    }

    [Fact]
    public async Task Does_not_count_a_line_that_a_crash_cut_short()
    {
        await OpenAsync(new SinkSettings { LedgerFile = _file });
        await TakeOneAsync();
        await _sink.DisposeAsync();
        await File.AppendAllTextAsync(_file, "{\"at\":\"2030-01-07T");

        Assert.Single(LedgerLine.ReadFile(_file));
    }

    [Fact]
    public async Task Keeps_nothing_without_the_final_dot()
    {
        var gone = new Client(_sink.Port);
        await gone.BeginAsync();
        gone.Send("Subject: x\r\n\r\nhello\r\n.\r");
        gone.Dispose();

        await TakeOneAsync();

        Assert.Equal((1, 2), (_sink.Ledger.Count, _sink.Messages));
    }

    [Theory]
    [InlineData("a\n.\nb\r\n", "a\n.\nb\r\n")]
    [InlineData("a\n.\r\nb\r\n", "a\n.\r\nb\r\n")]
    [InlineData("a\r\n..\r\nb\r\n", "a\r\n.\r\nb\r\n")]
    [InlineData("..a\r\n...\r\n", ".a\r\n..\r\n")]
    [InlineData("a\r\n.b\r\n", "a\r\nb\r\n")]
    [InlineData("", "")]
    public async Task Ends_a_message_only_with_the_true_ending(string sent, string kept)
    {
        using var client = new Client(_sink.Port);
        await client.BeginAsync();

        client.Send(sent + ".\r\nNOOP\r\n");

        Assert.StartsWith("250", await client.HearAsync());
        Assert.StartsWith("250", await client.HearAsync());
        Assert.Equal(kept, _sink.Ledger.Lines.Single().AsText);
    }

    [Fact]
    public async Task Understands_a_message_in_single_bytes_and_commands_in_one_go()
    {
        using var client = new Client(_sink.Port);
        await client.HearAsync();
        client.Send("EHLO t\r\nMAIL FROM:<a@b.example>\r\nRCPT TO:<c@d.example>\r\nRCPT TO:<e@f.example>\r\nDATA\r\n");
        var answers = new List<string?>();
        for (var i = 0; i < 5; i++) answers.Add((await client.HearAsync())?[..3]);
        foreach (var c in "a\r\n..\r\n.\r\n") client.Send(c.ToString());

        Assert.StartsWith("250", await client.HearAsync());
        Assert.Equal(["250", "250", "250", "250", "354"], answers);
        Assert.Equal(["c@d.example", "e@f.example"], _sink.Ledger.Lines.Single().To);
    }

    [Fact]
    public async Task Insists_on_the_order_of_things()
    {
        using var client = new Client(_sink.Port);
        await client.HearAsync();

        Assert.StartsWith("503", await client.SayAsync("RCPT TO:<a@b.example>"));
        Assert.StartsWith("503", await client.SayAsync("DATA"));
        Assert.StartsWith("500", await client.SayAsync("EXPLODE"));
        Assert.StartsWith("502", await client.SayAsync("STARTTLS"));
        Assert.StartsWith("552", await client.SayAsync("MAIL FROM:<a@b.example> SIZE=99000000"));
        Assert.StartsWith("221", await client.SayAsync("QUIT"));
        Assert.Null(await client.HearAsync());
    }

    [Fact]
    public async Task Lets_nobody_in_without_the_password_when_it_has_one()
    {
        await OpenAsync(new SinkSettings { User = "ann", Password = "s3cret" });
        using var client = new Client(_sink.Port);
        await client.HearAsync();

        Assert.StartsWith("530", await client.SayAsync("MAIL FROM:<a@b.example>"));
        Assert.StartsWith("535", await client.SayAsync("AUTH PLAIN " + Base64("\0ann\0wrong")));
        Assert.StartsWith("535", await client.SayAsync("AUTH PLAIN !!!"));
        Assert.Equal("334 VXNlcm5hbWU6", await client.SayAsync("AUTH LOGIN"));
        Assert.Equal("334 UGFzc3dvcmQ6", await client.SayAsync(Base64("ann")));
        Assert.StartsWith("235", await client.SayAsync(Base64("s3cret")));
        Assert.StartsWith("250", await client.SayAsync("MAIL FROM:<a@b.example>"));
    }

    [Theory]
    [InlineData(Trouble.Answer, "451 4.3.0 no", 0)]
    [InlineData(Trouble.AnswerAndClose, "451 4.3.0 no", 0)]
    [InlineData(Trouble.Cut, null, 0)]
    [InlineData(Trouble.KeepThenCut, null, 1)]
    [InlineData(Trouble.Late, "250 2.0.0 Kept", 1)]
    [InlineData(Trouble.AnswerThenReset, "250 2.0.0 Kept", 1)]
    [InlineData(Trouble.Drip, "250 2.0.0 Kept", 1)]
    [InlineData(Trouble.Lie, "250 2.0.0 Kept", 0)]
    public async Task Misbehaves_at_the_dot_as_scripted(Trouble trouble, string? answer, int kept)
    {
        _sink.Faults.Add(new Fault(Moment.Dot, trouble) { Answer = "451 4.3.0 no", Pause = TimeSpan.FromMilliseconds(1) });
        using var client = new Client(_sink.Port);
        await client.BeginAsync();

        var heard = await client.SayAsync("hello\r\n.");

        Assert.Equal((answer, kept), (heard?[..(answer ?? heard).Length], _sink.Ledger.Count));
    }

    [Fact]
    public async Task Strikes_only_whom_and_when_it_is_told_to()
    {
        _sink.Faults.Add(
            Fault.Parse("rcpt answer to=bad@x.example 550 5.1.1 no such user"),
            Fault.Parse("rcpt answer to=@slow.example times=2 450 4.2.1 later"),
            Fault.Parse("mail answer message=3 421 4.7.0 third"));
        using var client = new Client(_sink.Port);
        await client.HearAsync();
        var heard = new List<string?>();
        foreach (var to in new[] { "bad@x.example", "a@slow.example", "good@x.example", "b@slow.example", "c@slow.example" })
        {
            heard.Add(await client.SayAsync("MAIL FROM:<a@b.example>"));
            heard.Add(await client.SayAsync($"RCPT TO:<{to}>"));
        }

        Assert.Equal(
            ["250 2.1.0 Ok", "550 5.1.1 no such user", "250 2.1.0 Ok", "450 4.2.1 later", "421 4.7.0 third", "503 5.5.1 MAIL first", "250 2.1.0 Ok", "450 4.2.1 later", "250 2.1.0 Ok", "250 2.1.5 Ok"],
            heard);
    }

    public async ValueTask DisposeAsync()
    {
        await _sink.DisposeAsync();
        File.Delete(_file);
    }

    private async Task OpenAsync(SinkSettings settings)
    {
        await _sink.DisposeAsync();
        _sink = new SmtpSink(settings, TimeProvider.System);
    }

    private async Task TakeOneAsync()
    {
        using var client = new Client(_sink.Port);
        await client.BeginAsync();
        Assert.StartsWith("250", await client.SayAsync("hello\r\n."));
    }

    private static string Base64(string text) => Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(text));
}
