using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hourglass.Bench;

/// <summary>What is asked once; the body is JSON.</summary>
internal sealed record Question(string Method, string Address, string? Body = null);

/// <summary>One connection that stays open, asks and reads every answer to its end. The client works on the same cores as the server it measures, so it does no more than that.</summary>
internal sealed class Wire : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly string _headers;
    private int _at, _end;

    /// <param name="server">Where it listens.</param>
    /// <param name="proof">The header that says who asks.</param>
    public Wire(Uri server, string proof)
    {
        _socket.Connect(new IPEndPoint(IPAddress.Parse(server.Host), server.Port));
        _headers = $" HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: */*\r\n{proof}\r\n";
    }

    /// <returns>The status of the answer.</returns>
    public int Ask(Question question)
    {
        var body = question.Body is null ? "" : $"Content-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(question.Body)}\r\n";
        Send(Encoding.UTF8.GetBytes($"{question.Method} {question.Address}{_headers}{body}\r\n{question.Body}"));
        var status = int.Parse(Line().AsSpan(9, 3), CultureInfo.InvariantCulture);
        ReadBody(LengthOfBody());
        return status;
    }

    private void Send(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty) bytes = bytes[_socket.Send(bytes)..];
    }

    /// <summary>Null when the body comes in pieces that say their own length.</summary>
    private int? LengthOfBody()
    {
        int? length = 0;
        for (var line = Line(); line.Length > 0; line = Line())
        {
            if (line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase)) length = int.Parse(line.AsSpan(15), CultureInfo.InvariantCulture);
            if (line.StartsWith("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase)) length = null;
        }

        return length;
    }

    private void ReadBody(int? length)
    {
        if (length is { } whole)
        {
            Skip(whole);
            return;
        }

        int piece;
        do
        {
            piece = int.Parse(Line(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            Skip(piece + 2);
        }
        while (piece > 0);
    }

    private string Line()
    {
        int end;
        while ((end = _buffer.AsSpan(_at, _end - _at).IndexOf("\r\n"u8)) < 0) Receive();
        var line = Encoding.Latin1.GetString(_buffer, _at, end);
        _at += end + 2;
        return line;
    }

    private void Skip(int bytes)
    {
        while (_end - _at < bytes)
        {
            bytes -= _end - _at;
            _at = _end = 0;
            Receive();
        }

        _at += bytes;
    }

    private void Receive()
    {
        if (_at > 0) _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
        (_at, _end) = (0, _end - _at);
        var read = _socket.Receive(_buffer.AsSpan(_end));
        if (read == 0) throw new IOException("The server closed the connection in the middle of an answer.");
        _end += read;
    }

    public void Dispose() => _socket.Dispose();
}
