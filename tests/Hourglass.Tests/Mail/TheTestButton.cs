using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Hourglass.Languages;
using Hourglass.Mail;
using Hourglass.Mail.Trial;
using Hourglass.Sink;

namespace Hourglass.Tests.Mail;

public sealed class TheTestButton
{
    private static readonly NamedAddress Tester = new("me@house.example", "Me");

    [Fact]
    public async Task Walks_all_the_way_to_a_letter_in_ones_own_mailbox()
    {
        using var certificate = SelfMade.Certificate("localhost", Days(-1), Days(1));
        await using var office = new PostOffice(new SinkSettings { Tls = SinkTls.StartTls, Certificate = certificate, User = "ann", Password = "s3cret" });

        var report = await TryAsync(office, s => s with { Tls = TlsMode.StartTls, User = "ann", Password = "s3cret", TrustedCertificate = certificate.GetCertHashString(HashAlgorithmName.SHA256) });

        Assert.True(report.Succeeded);
        Assert.Equal(Enum.GetValues<TrialStage>(), report.Steps.Select(step => step.Stage));
        Assert.Equal("me@house.example", office.Sink.Ledger.Lines.Single().To.Single());
    }

    [Theory]
    [InlineData(Moment.Greeting, "SSH-2.0-OpenSSH_9.2", TrialStage.Greeting, TrialTrouble.NotSmtp)]
    [InlineData(Moment.Greeting, "554 5.7.1 you are listed", TrialStage.Greeting, TrialTrouble.TurnedAway)]
    [InlineData(Moment.Mail, "550 5.7.1 not your address", TrialStage.Sender, TrialTrouble.SenderRefused)]
    [InlineData(Moment.Mail, "530 5.7.0 sign in", TrialStage.Sender, TrialTrouble.SignInNeeded)]
    [InlineData(Moment.Rcpt, "550 5.1.1 nobody", TrialStage.Recipient, TrialTrouble.RecipientRefused)]
    [InlineData(Moment.Rcpt, "450 4.2.1 later", TrialStage.Recipient, TrialTrouble.Later)]
    [InlineData(Moment.Dot, "554 5.6.0 no", TrialStage.Letter, TrialTrouble.LetterRefused)]
    public async Task Says_what_the_server_did_not_like(Moment at, string answer, TrialStage stage, TrialTrouble trouble)
    {
        await using var office = new PostOffice();
        office.Sink.Faults.Add(new Fault(at, Trouble.Answer) { Answer = answer });

        var report = await TryAsync(office);

        Assert.Equal((stage, trouble, false), (report.Steps[^1].Stage, report.Trouble, report.Succeeded));
        Assert.All(report.Steps.SkipLast(1), step => Assert.Null(step.Trouble));
    }

    [Fact]
    public async Task Says_when_nobody_listens_or_there_is_no_such_server()
    {
        var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        Assert.Equal(TrialTrouble.NoConnection, (await TryAsync(PostOffice.SettingsFor(port))).Trouble);
        Assert.Equal(TrialTrouble.NoSuchHost, (await TryAsync(PostOffice.SettingsFor(port) with { Host = "nowhere.invalid" })).Trouble);
    }

    [Theory]
    [InlineData(-2, -1, "localhost", TrialTrouble.CertificateExpired)]
    [InlineData(-1, 1, "localhost", TrialTrouble.CertificateNotTrusted)]
    [InlineData(-1, 1, "other.example", TrialTrouble.CertificateWrongName)]
    public async Task Says_what_is_wrong_with_a_certificate(int from, int until, string name, TrialTrouble trouble)
    {
        using var certificate = SelfMade.Certificate(name, Days(from), Days(until));
        foreach (var (sink, mode) in new[] { (SinkTls.StartTls, TlsMode.StartTls), (SinkTls.Implicit, TlsMode.Implicit) })
        {
            await using var office = new PostOffice(new SinkSettings { Tls = sink, Certificate = certificate });

            Assert.Equal(trouble, (await TryAsync(office, s => s with { Host = "localhost", Tls = mode })).Trouble);
        }
    }

    [Fact]
    public async Task Says_when_the_encryption_is_not_the_one_chosen()
    {
        using var certificate = SelfMade.Certificate("localhost", Days(-1), Days(1));
        await using var plain = new PostOffice();
        await using var secret = new PostOffice(new SinkSettings { Tls = SinkTls.Implicit, Certificate = certificate });

        Assert.Equal(TrialTrouble.TlsNotOffered, (await TryAsync(plain, s => s with { Tls = TlsMode.StartTls })).Trouble);
        Assert.Equal(TrialTrouble.TlsNotFromTheStart, (await TryAsync(plain, s => s with { Tls = TlsMode.Implicit })).Trouble);
        Assert.Equal(TrialTrouble.TlsExpected, (await new MailTrial(TimeProvider.System) { Patience = TimeSpan.FromSeconds(2) }.RunAsync(secret.Settings, Tester, "en", default)).Trouble);
    }

    [Fact]
    public async Task Says_when_the_password_is_wrong_or_cannot_be_given()
    {
        await using var locked = new PostOffice(new SinkSettings { User = "ann", Password = "s3cret" });
        await using var open = new PostOffice();

        Assert.Equal(TrialTrouble.SignInRefused, (await TryAsync(locked, s => s with { User = "ann", Password = "wrong" })).Trouble);
        Assert.Equal(TrialTrouble.SignInNeeded, (await TryAsync(locked)).Trouble);
        Assert.Equal(TrialTrouble.SignInNotOffered, (await TryAsync(open, s => s with { User = "ann", Password = "s3cret" })).Trouble);
    }

    [Theory]
    [InlineData(Moment.Ehlo, TrialStage.Greeting)]
    [InlineData(Moment.Dot, TrialStage.Letter)]
    public async Task Does_not_wait_for_ever(Moment at, TrialStage stage)
    {
        await using var office = new PostOffice();
        office.Sink.Faults.Add(new Fault(at, Trouble.Stall) { Times = 1 });

        var trying = new MailTrial(office.Clock).RunAsync(office.Settings, Tester, "en", default);
        await office.Sink.Faults.Struck;
        office.Clock.Advance(TimeSpan.FromSeconds(30));

        var report = await trying;
        Assert.Equal((stage, TrialTrouble.Silent), (report.Steps[^1].Stage, report.Trouble));
    }

    [Fact]
    public async Task Refuses_a_password_in_clear_text_over_a_network() => Assert.Equal(
        "mail.sender.password-in-clear",
        (await Assert.ThrowsAsync<RefusedException>(() => TryAsync(PostOffice.SettingsFor(25) with { Host = "smtp.house.example", User = "ann" }))).Code);

    [Fact]
    public void Has_words_for_every_step_and_every_trouble() => Assert.All(
        Enum.GetValues<TrialTrouble>().Select(trouble => $"mail.trial.{TextKey.Of(trouble)}").Concat(Enum.GetValues<TrialStage>().Select(stage => $"mail.trial.step.{TextKey.Of(stage)}")),
        key => Assert.True(Speech.Russian.Knows(key) && Speech.English.Knows(key), key));

    private static Task<TrialReport> TryAsync(PostOffice office, Func<SenderSettings, SenderSettings>? change = null) =>
        TryAsync(change?.Invoke(office.Settings) ?? office.Settings);

    private static Task<TrialReport> TryAsync(SenderSettings settings) => new MailTrial(TimeProvider.System).RunAsync(settings, Tester, "en", default);

    private static DateTimeOffset Days(int days) => TimeProvider.System.GetUtcNow().AddDays(days);
}
