using System.Net;
using System.Net.Sockets;

namespace Hourglass.Sink;

/// <summary>One connection through the proxy.</summary>
internal sealed class ProxiedConnection(FaultProxy proxy, Socket client) : IDisposable
{
    private readonly Socket _server = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly CancellationTokenSource _ending = new();
    private readonly DotSight _dot = new();
    private readonly ProxyTrouble? _fate = proxy.Fate?.Invoke();
    private long _passed;
    private bool _hasSeenDot, _isStruck;

    private ProxyTrouble Trouble => (_fate ?? proxy.Trouble) is var trouble && _passed >= trouble.AfterBytes ? trouble : ProxyTrouble.None;

    public async Task RunAsync(DnsEndPoint to, CancellationToken stopping)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stopping, _ending.Token);
        try
        {
            client.NoDelay = true;
            if (Trouble.TurnsAway) return;
            await _server.ConnectAsync(to, ends.Token);
            Task[] both = [PumpAsync(client, _server, isFromClient: true, ends.Token), PumpAsync(_server, client, isFromClient: false, ends.Token)];
            var first = await Task.WhenAny(both);
            if (!first.IsCompletedSuccessfully) Reset();
            await Task.WhenAll(both);
        }
        catch (Exception gone) when (gone is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side has gone; so does the other.
        }
        finally
        {
            Reset();
        }
    }

    public void Reset()
    {
        foreach (var socket in new[] { client, _server })
        {
            Quietly(() => socket.LingerState = new LingerOption(true, 0));
            socket.Dispose();
        }

        Quietly(_ending.Cancel);
    }

    public void HalfClose()
    {
        if (client.Connected) client.Shutdown(SocketShutdown.Send);
    }

    public void Dispose()
    {
        Reset();
        _ending.Dispose();
    }

    /// <summary>Whoever resets may come after the connection has ended by itself.</summary>
    private static void Quietly(Action deed)
    {
        try
        {
            deed();
        }
        catch (Exception gone) when (gone is SocketException or ObjectDisposedException)
        {
            // It has ended by itself.
        }
    }

    private async Task PumpAsync(Socket from, Socket to, bool isFromClient, CancellationToken cancellation)
    {
        var buffer = new byte[32 * 1024];
        while (true)
        {
            var length = await from.ReceiveAsync(buffer, cancellation);
            await WaitAsync(cancellation);
            if (length == 0) break;
            if (isFromClient) await FromClientAsync(buffer.AsMemory(0, length), to, cancellation);
            else if (_hasSeenDot && Trouble.CutsAfterDot) throw Struck();
            else await PassAsync(buffer.AsMemory(0, length), to, cancellation);
        }

        to.Shutdown(SocketShutdown.Send);
    }

    private async Task FromClientAsync(ReadOnlyMemory<byte> bytes, Socket to, CancellationToken cancellation)
    {
        if (Trouble.CutAfterBytes is { } most && _passed + bytes.Length >= most)
        {
            await PassAsync(bytes[..(int)Math.Max(0, most - _passed)], to, cancellation);
            throw Struck();
        }

        _passed += bytes.Length;
        _hasSeenDot = _dot.SeenIn(bytes.Span);
        await PassAsync(bytes, to, cancellation);
    }

    private async Task PassAsync(ReadOnlyMemory<byte> bytes, Socket to, CancellationToken cancellation)
    {
        var step = Trouble.Drips ? 1 : bytes.Length;
        while (bytes.Length > 0)
        {
            var piece = bytes[..Math.Min(step, bytes.Length)];
            if (Trouble.Delay > TimeSpan.Zero) await Task.Delay(Trouble.Delay, cancellation);
            await to.SendAsync(piece, cancellation);
            bytes = bytes[piece.Length..];
        }
    }

    private async Task WaitAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var changed = proxy.Changed;
            if (!Trouble.Stalls) return;
            Struck();
            await changed.WaitAsync(cancellation);
        }
    }

    private OperationCanceledException Struck()
    {
        if (!_isStruck) proxy.CountStruck();
        _isStruck = true;
        return new OperationCanceledException();
    }
}
