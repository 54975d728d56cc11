using System.Net.Sockets;
using System.Text;

namespace Hourglass.Tests.Mail.Judging;

/// <summary>Speaks to a server word for word, as no library would let us.</summary>
internal sealed class Client : IDisposable
{
    private readonly TcpClient _tcp = new() { NoDelay = true };
    private readonly StreamReader _reader;

    public Client(int port)
    {
        _tcp.Connect("127.0.0.1", port);
        _reader = new StreamReader(_tcp.GetStream(), Encoding.UTF8);
    }

    public void Send(string words) => _tcp.GetStream().Write(Encoding.UTF8.GetBytes(words));

    /// <returns>The code and words of one answer, of which only the last line; null when the server has gone.</returns>
    public async Task<string?> HearAsync()
    {
        try
        {
            while (await _reader.ReadLineAsync() is { } line)
            {
                if (line.Length < 4 || line[3] != '-') return line;
            }
        }
        catch (IOException)
        {
            // Reset.
        }

        return null;
    }

    public async Task<string?> SayAsync(string line)
    {
        Send(line + "\r\n");
        return await HearAsync();
    }

    /// <summary>As far as the server's "go on" to DATA.</summary>
    public async Task BeginAsync(string to = "ann@customer.example")
    {
        await HearAsync();
        foreach (var line in new[] { "EHLO test", "MAIL FROM:<a@house.example>", $"RCPT TO:<{to}>", "DATA" }) await SayAsync(line);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _tcp.Dispose();
    }
}
