using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Hourglass.Sink;

/// <summary>One conversation.</summary>
internal sealed partial class SinkSession(SmtpSink sink, Socket socket) : IAsyncDisposable
{
    private readonly Wire _wire = new(new NetworkStream(socket, ownsSocket: false));
    private readonly List<string> _recipients = [];
    private string? _from;
    private long _message;
    private bool _isSecure, _isKnown, _isOver;

    private SinkSettings Settings => sink.Settings;

    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            if (Settings.Tls == SinkTls.Implicit) await SecureAsync(cancellation);
            await AnswerAsync(Moment.Greeting, "220 sink.example ESMTP Hourglass sink", cancellation);
            while (!_isOver && await _wire.ReadLineAsync(cancellation) is { } line) await HearAsync(line, cancellation);
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException or AuthenticationException or ObjectDisposedException)
        {
            // The other side left, or we are stopped; what was kept is kept.
        }
    }

    public ValueTask DisposeAsync() => _wire.Stream.DisposeAsync();

    private Task HearAsync(string line, CancellationToken cancellation)
    {
        var verb = line.Split(' ', 2)[0].ToUpperInvariant();
        return verb switch
        {
            "EHLO" or "HELO" => AnswerAsync(Moment.Ehlo, verb == "EHLO" ? Offers() : "250 sink.example", cancellation),
            "STARTTLS" => StartTlsAsync(cancellation),
            "AUTH" => AuthAsync(line, cancellation),
            "MAIL" => MailAsync(line, cancellation),
            "RCPT" => RcptAsync(line, cancellation),
            "DATA" => DataAsync(cancellation),
            "RSET" => ResetAsync(cancellation),
            "NOOP" => SayAsync("250 2.0.0 Ok", cancellation),
            "QUIT" => QuitAsync(cancellation),
            _ => SayAsync("500 5.5.2 Not understood", cancellation),
        };
    }

    private string Offers()
    {
        List<string> offers = ["sink.example", "8BITMIME", "ENHANCEDSTATUSCODES", $"SIZE {Settings.MaxSize}"];
        if (Settings.Pipelines) offers.Add("PIPELINING");
        if (Settings.SpeaksUtf8) offers.Add("SMTPUTF8");
        if (Settings.Tls == SinkTls.StartTls && !_isSecure) offers.Add("STARTTLS");
        if (Settings.User is not null) offers.Add("AUTH PLAIN LOGIN");
        return string.Join("\r\n", offers.Select((offer, i) => $"250{(i == offers.Count - 1 ? ' ' : '-')}{offer}"));
    }

    private async Task StartTlsAsync(CancellationToken cancellation)
    {
        if (Settings.Tls != SinkTls.StartTls || _isSecure)
        {
            await SayAsync("502 5.5.1 No TLS here", cancellation);
            return;
        }

        await SayAsync("220 2.0.0 Go ahead", cancellation);
        await SecureAsync(cancellation);
    }

    private async Task SecureAsync(CancellationToken cancellation)
    {
        var secure = new SslStream(_wire.Stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Settings.Certificate }, cancellation);
        _wire.Become(secure);
        _isSecure = true;
    }

    private Task SayAsync(string answer, CancellationToken cancellation) => _wire.WriteAsync(answer, cancellation).AsTask();

    private async Task QuitAsync(CancellationToken cancellation)
    {
        _isOver = true;
        await SayAsync("221 2.0.0 Bye", cancellation);
    }

    private async Task ResetAsync(CancellationToken cancellation)
    {
        Forget();
        await SayAsync("250 2.0.0 Forgotten", cancellation);
    }

    private void Forget()
    {
        _from = null;
        _recipients.Clear();
    }
}
