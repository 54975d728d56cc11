using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using MailKit.Security;

namespace Hourglass.Mail.Trial;

/// <summary>One walk; ends at the first step that fails.</summary>
internal sealed class TrialWalk(SenderSettings settings, TimeProvider clock, CancellationToken cancellation) : IDisposable
{
    private readonly Attempt _attempt = new(settings, clock, _ => Task.FromResult(true), cancellation);
    private readonly SmtpConversation _line = new(settings);
    private readonly List<TrialStep> _steps = [];
    private IPAddress[] _addresses = [];
    private Socket? _socket;

    public IReadOnlyList<TrialStep> Steps => _steps;

    public async Task GoAsync(ComposedLetter letter)
    {
        if (!await FindAsync() || !await ConnectAsync() || !await GreetAsync() || !await SignInAsync()) return;
        foreach (var step in await HandOverAsync(letter)) _steps.Add(step);
    }

    public void Dispose()
    {
        _line.Dispose();
        _socket?.Dispose();
        _attempt.Dispose();
    }

    private async Task<bool> FindAsync()
    {
        try
        {
            _addresses = await Dns.GetHostAddressesAsync(settings.Host, _attempt.Time);
            return Passed(TrialStage.Dns, string.Join(", ", _addresses.Select(address => address.ToString())));
        }
        catch (Exception trouble) when (trouble is SocketException or OperationCanceledException)
        {
            return Failed(TrialStage.Dns, TrialTrouble.NoSuchHost, trouble.Message);
        }
    }

    private async Task<bool> ConnectAsync()
    {
        try
        {
            _socket = await OpenAsync(_attempt.Time);
            return Passed(TrialStage.Connect, _socket.RemoteEndPoint?.ToString() ?? "");
        }
        catch (SocketException refused)
        {
            return Failed(TrialStage.Connect, TrialTrouble.NoConnection, refused.Message);
        }
        catch (OperationCanceledException late)
        {
            return Failed(TrialStage.Connect, TrialTrouble.ConnectTimedOut, late.Message);
        }
    }

    private async Task<bool> GreetAsync()
    {
        try
        {
            await _line.ConnectAsync(_socket!, settings.Host, settings.Port, SmtpLine.Security(settings.Tls), _attempt.Time);
            if (_line.IsSecure) Passed(TrialStage.Tls, $"{_line.SslProtocol}");
            return Passed(TrialStage.Greeting, $"{_line.Capabilities}");
        }
        catch (Exception trouble)
        {
            var (stage, kind) = TrialTroubles.OfGreeting(trouble, settings.Tls, _line, _attempt);
            if (kind == TrialTrouble.Silent && await SpeaksTlsAsync()) (stage, kind) = (TrialStage.Tls, TrialTrouble.TlsExpected);
            return Failed(stage, kind, trouble.Message);
        }
    }

    private async Task<bool> SignInAsync()
    {
        if (!settings.SignsIn) return true;
        try
        {
            await _line.AuthenticateAsync(settings.User!, settings.Password ?? "", _attempt.Time);
            return Passed(TrialStage.SignIn, "");
        }
        catch (Exception trouble)
        {
            return Failed(TrialStage.SignIn, TrialTroubles.OfSignIn(trouble, _line, _attempt), trouble.Message);
        }
    }

    private async Task<IReadOnlyList<TrialStep>> HandOverAsync(ComposedLetter letter)
    {
        try
        {
            return TrialTroubles.Steps(await _line.HandOverAsync(letter, _attempt));
        }
        catch (Exception trouble)
        {
            return TrialTroubles.Steps(Verdict.Of(trouble, _line, _attempt));
        }
    }

    /// <summary>A server that waits for TLS says nothing until it hears some; so it is asked once, on a connection of its own.</summary>
    private async Task<bool> SpeaksTlsAsync()
    {
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(5), clock);
        var wasShown = false;
        try
        {
            await using var plain = new NetworkStream(await OpenAsync(time.Token), ownsSocket: true);
            await using var secure = new SslStream(plain, false, (_, certificate, _, _) => (wasShown = certificate is not null) && false);
            await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = settings.Host }, time.Token);
        }
        catch (Exception no) when (no is IOException or SocketException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // Whoever showed a certificate speaks TLS; more was not asked.
        }

        return wasShown;
    }

    private async Task<Socket> OpenAsync(CancellationToken time)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(_addresses, settings.Port, time);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool Passed(TrialStage stage, string details)
    {
        _steps.Add(new TrialStep(stage, null, details));
        return true;
    }

    private bool Failed(TrialStage stage, TrialTrouble trouble, string details)
    {
        _steps.Add(new TrialStep(stage, trouble, details.ReplaceLineEndings(" ")));
        return false;
    }
}
