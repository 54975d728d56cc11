using System.Text;

namespace Hourglass.Sink;

internal sealed partial class SinkSession
{
    private async Task AuthAsync(string line, CancellationToken cancellation)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (user, password) = words.ElementAtOrDefault(1)?.ToUpperInvariant() switch
        {
            "PLAIN" => Plain(words.ElementAtOrDefault(2) ?? await AskAsync("", cancellation)),
            "LOGIN" => (Plain64(words.ElementAtOrDefault(2) ?? await AskAsync("Username:", cancellation)), Plain64(await AskAsync("Password:", cancellation))),
            _ => ("", ""),
        };
        _isKnown = Settings.User is not null && user == Settings.User && password == Settings.Password;
        _isKnown &= await AnswerAsync(Moment.Auth, _isKnown ? "235 2.7.0 Welcome" : "535 5.7.8 Wrong name or password", cancellation);
    }

    private async Task<string> AskAsync(string question, CancellationToken cancellation)
    {
        await SayAsync($"334 {Convert.ToBase64String(Encoding.ASCII.GetBytes(question))}", cancellation);
        return await _wire.ReadLineAsync(cancellation) ?? "";
    }

    private static (string User, string Password) Plain(string text)
    {
        var parts = Plain64(text).Split('\0');
        return parts.Length == 3 ? (parts[1], parts[2]) : ("", "");
    }

    private static string Plain64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
    }

    private async Task MailAsync(string line, CancellationToken cancellation)
    {
        Forget();
        if (Settings.User is not null && !_isKnown)
        {
            await SayAsync("530 5.7.0 Sign in first", cancellation);
            return;
        }

        _message = sink.CountMessage();
        if (Size(line) > Settings.MaxSize) await SayAsync("552 5.3.4 Too big", cancellation);
        else if (await AnswerAsync(Moment.Mail, "250 2.1.0 Ok", cancellation)) _from = Path(line);
    }

    private async Task RcptAsync(string line, CancellationToken cancellation)
    {
        if (_from is null)
        {
            await SayAsync("503 5.5.1 MAIL first", cancellation);
            return;
        }

        _recipients.Add(Path(line));
        if (!await AnswerAsync(Moment.Rcpt, "250 2.1.5 Ok", cancellation)) _recipients.RemoveAt(_recipients.Count - 1);
    }

    private async Task DataAsync(CancellationToken cancellation)
    {
        if (_recipients.Count == 0)
        {
            await SayAsync("503 5.5.1 RCPT first", cancellation);
            return;
        }

        if (!await AnswerAsync(Moment.Data, "354 Go on, end with a dot", cancellation)) return;
        if (await _wire.ReadDataAsync(cancellation) is not { } message)
        {
            _isOver = true;
            return;
        }

        await TakeAsync(message, cancellation);
        Forget();
    }

    /// <summary>The ledger comes first; only then the answer.</summary>
    private async Task TakeAsync(byte[] message, CancellationToken cancellation)
    {
        if (message.Length > Settings.MaxSize)
        {
            await SayAsync("552 5.3.4 Too big", cancellation);
            return;
        }

        var line = LedgerLine.Of(sink.Clock.GetUtcNow().UtcDateTime, _from!, [.. _recipients], message);
        await AnswerAsync(Moment.Dot, $"250 2.0.0 Kept as {line.Hash[..12]}", cancellation, async () =>
        {
            await sink.Ledger.KeepAsync(line);
            if (Settings.Delay > TimeSpan.Zero) await Task.Delay(Settings.Delay, cancellation);
        });
    }

    private static string Path(string line)
    {
        int from = line.IndexOf('<'), to = line.IndexOf('>', Math.Max(from, 0));
        return from < 0 || to < from ? "" : line[(from + 1)..to];
    }

    private static long Size(string line)
    {
        var at = line.IndexOf(" SIZE=", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && long.TryParse(line[(at + 6)..].Split(' ')[0], out var size) ? size : 0;
    }
}
