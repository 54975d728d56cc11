using Hourglass.Mail;
using Hourglass.Sink;
using Microsoft.Extensions.Time.Testing;

namespace Hourglass.Tests.Mail;

/// <summary>A sink, a line to it and letters to send.</summary>
internal sealed class PostOffice : IAsyncDisposable
{
    public static readonly DateTime Noon = new(2030, 1, 7, 12, 0, 0, DateTimeKind.Utc);
    private readonly List<IAsyncDisposable> _open = [];

    public PostOffice(SinkSettings? sink = null)
    {
        Sink = new SmtpSink(sink ?? new SinkSettings(), TimeProvider.System);
        Settings = SettingsFor(Sink.Port);
    }

    public SmtpSink Sink { get; }
    public SenderSettings Settings { get; set; }

    public static Task<bool> Yes(CancellationToken cancellation) => Task.FromResult(true);

    public static SenderSettings SettingsFor(int port) => new()
    {
        Name = "Test",
        Host = "127.0.0.1",
        Port = port,
        Tls = TlsMode.None,
        From = new NamedAddress("sales@house.example", "The House"),
        AttemptDeadline = TimeSpan.FromSeconds(20),
    };

    public static Letter Letter(string to = "ann@customer.example") => new()
    {
        TouchpointId = Guid.CreateVersion7(Noon),
        MessageId = $"{Guid.CreateVersion7():n}.1@house.example",
        Date = Noon,
        From = new NamedAddress("sales@house.example", "The House"),
        To = new NamedAddress(to, "Ann"),
        Subject = "Hello",
        Html = "<p>Hello</p>",
        Text = "Hello",
    };

    /// <summary>The clock of the lines; it stands until a test turns it.</summary>
    public FakeTimeProvider Clock { get; } = new(Noon);

    public SmtpLine Line()
    {
        var line = new SmtpLine(Settings, Clock);
        _open.Add(line);
        return line;
    }

    public Task<Outcome> SendAsync(string to = "ann@customer.example") => Line().SendAsync(Letter(to), Yes, default);

    public async Task<TOutcome> SendAsync<TOutcome>(string to = "ann@customer.example") where TOutcome : Outcome =>
        Assert.IsType<TOutcome>(await SendAsync(to));

    /// <summary>Sends until the scripted fault strikes, lets the time of the attempt run out, and tells how it ended.</summary>
    public async Task<Outcome> SendTooLateAsync()
    {
        var sending = SendAsync();
        await Sink.Faults.Struck;
        Clock.Advance(Settings.AttemptDeadline);
        return await sending;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var open in _open) await open.DisposeAsync();
        await Sink.DisposeAsync();
    }
}
