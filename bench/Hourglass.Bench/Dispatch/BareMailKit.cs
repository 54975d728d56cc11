using System.Collections.Concurrent;
using System.Net.Sockets;
using Hourglass.Mail;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Hourglass.Bench.Dispatch;

/// <summary>What MailKit does alone: a message is made and sent over a connection that stays open.</summary>
internal sealed class BareMailKit(Letter letter, int port) : IDisposable
{
    private readonly ConcurrentBag<SmtpClient> _idle = [];

    public async Task SendAsync(int number)
    {
        var client = _idle.TryTake(out var kept) ? kept : await OpenAsync();
        using var message = Message(number);
        await client.SendAsync(message);
        _idle.Add(client);
    }

    /// <summary>Letter after letter over so many connections.</summary>
    public async Task LoopAsync(int letters, int connections, CancellationToken cancellation)
    {
        var next = -1;
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            for (var number = Interlocked.Increment(ref next); number < letters && !cancellation.IsCancellationRequested; number = Interlocked.Increment(ref next)) await SendAsync(number);
        }, CancellationToken.None)));
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var client)) client.Dispose();
    }

    private async Task<SmtpClient> OpenAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port);
        var client = new SmtpClient();
        await client.ConnectAsync(socket, "127.0.0.1", port, SecureSocketOptions.None);
        return client;
    }

    private MimeMessage Message(int number)
    {
        var message = new MimeMessage { Subject = letter.Subject, MessageId = $"{number}.0@house.example" };
        message.From.Add(new MailboxAddress(letter.From.Name, letter.From.Address));
        message.To.Add(new MailboxAddress($"Ann {number}", $"c{number}@d{number % 7}.example"));
        message.Headers.Add("X-Hourglass-Touchpoint", $"{number}");
        message.Headers.Add(HeaderId.ListUnsubscribe, $"<{letter.Unsubscribe}>");
        message.Body = new BodyBuilder { TextBody = letter.Text, HtmlBody = letter.Html }.ToMessageBody();
        return message;
    }
}
