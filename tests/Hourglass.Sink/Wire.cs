using System.Text;

namespace Hourglass.Sink;

/// <summary>Reads lines and message data from a connection; what was read ahead stays for the next call.</summary>
internal sealed class Wire(Stream stream)
{
    private const int LongestLine = 8192;
    private readonly byte[] _buffer = new byte[16 * 1024];
    private Stream _stream = stream;
    private int _from, _to;

    public bool HasReadAhead => _from < _to;

    public Stream Stream => _stream;

    /// <summary>After STARTTLS: what was sent before the handshake is thrown away (CVE-2011-0411).</summary>
    public void Become(Stream stream) => (_stream, _from, _to) = (stream, 0, 0);

    /// <returns>Null when the other side has gone; a line without its end otherwise.</returns>
    public async ValueTask<string?> ReadLineAsync(CancellationToken cancellation)
    {
        var line = new MemoryStream(128);
        while (true)
        {
            if (_from == _to && !await FillAsync(cancellation)) return null;
            var end = Array.IndexOf(_buffer, (byte)'\n', _from, _to - _from);
            var until = end < 0 ? _to : end;
            line.Write(_buffer, _from, until - _from);
            _from = end < 0 ? _to : end + 1;
            if (line.Length > LongestLine) return null;
            if (end >= 0) return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length).TrimEnd('\r');
        }
    }

    /// <returns>The message without dot-stuffing, or null when the connection ended before the final dot.</returns>
    public async ValueTask<byte[]?> ReadDataAsync(CancellationToken cancellation)
    {
        var data = new MessageData();
        while (true)
        {
            if (_from == _to && !await FillAsync(cancellation)) return null;
            _from += data.Take(_buffer.AsSpan(_from.._to), out var ended);
            if (ended) return data.ToArray();
        }
    }

    public ValueTask WriteAsync(string line, CancellationToken cancellation) =>
        _stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), cancellation);

    public async Task DripAsync(string line, TimeSpan pause, CancellationToken cancellation)
    {
        foreach (var octet in Encoding.UTF8.GetBytes(line + "\r\n"))
        {
            await _stream.WriteAsync(new[] { octet }, cancellation);
            await Task.Delay(pause, cancellation);
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken cancellation)
    {
        (_from, _to) = (0, await _stream.ReadAsync(_buffer, cancellation));
        return _to > 0;
    }
}
