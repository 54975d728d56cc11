using System.Net;
using System.Net.Sockets;

namespace Hourglass.Proof;

public enum Spoil { None, Delay, CutAfterTheDot, Reset, Stall }

/// <summary>Stands between the engine and the mail server and spoils some connections: late, cut after the dot before the answer, reset, or silent.</summary>
public sealed class SpoiledNetwork : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly Random _chance;
    private readonly int _percent, _to;
    private readonly Task _accepting;
    private int _struck;

    public SpoiledNetwork(int to, int percent, int seed)
    {
        (_to, _percent, _chance) = (to, percent, new Random(seed));
        _listener.Start(512);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many connections were cut, reset or left silent.</summary>
    public int Struck => Volatile.Read(ref _struck);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stopping.Token);
                var spoil = _chance.Next(100) < _percent ? (Spoil)_chance.Next(1, 5) : Spoil.None;
                _ = RelayAsync(socket, spoil, after: _chance.Next(1, 40));
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped: no more connections.
        }
    }

    private async Task RelayAsync(Socket client, Spoil spoil, int after)
    {
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        client.NoDelay = true;
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, _to, _stopping.Token);
                var relay = new Relay(client, server, spoil, after, () => Interlocked.Increment(ref _struck));
                await Task.WhenAny(relay.UpAsync(_stopping.Token), relay.DownAsync(_stopping.Token));
            }
            catch (Exception gone) when (gone is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // One side left.
            }
        }
    }

    private sealed class Relay(Socket client, Socket server, Spoil spoil, int after, Action struck)
    {
        private bool _isSpoiled, _isAfterTheDot;
        private int _answers;

        public async Task UpAsync(CancellationToken cancellation)
        {
            var buffer = new byte[32 * 1024];
            int read;
            while ((read = await client.ReceiveAsync(buffer, cancellation)) > 0)
            {
                if (_isSpoiled && spoil == Spoil.Stall) continue;
                _isAfterTheDot = buffer.AsSpan(0, read).EndsWith("\r\n.\r\n"u8);
                await server.SendAsync(buffer.AsMemory(0, read), cancellation);
            }
        }

        public async Task DownAsync(CancellationToken cancellation)
        {
            var buffer = new byte[32 * 1024];
            int read;
            while ((read = await server.ReceiveAsync(buffer, cancellation)) > 0)
            {
                if (!await LetsPassAsync(cancellation)) continue;
                if (client.LingerState is { Enabled: true }) return;
                await client.SendAsync(buffer.AsMemory(0, read), cancellation);
            }
        }

        private async Task<bool> LetsPassAsync(CancellationToken cancellation)
        {
            if (++_answers < after || spoil == Spoil.None || (spoil == Spoil.CutAfterTheDot && !_isAfterTheDot)) return true;
            if (spoil == Spoil.Delay) await Task.Delay(TimeSpan.FromMilliseconds(60), TimeProvider.System, cancellation);
            if (spoil == Spoil.Delay) return true;
            if (!_isSpoiled) struck();
            _isSpoiled = true;
            if (spoil == Spoil.Stall) return false;
            client.LingerState = new LingerOption(true, 0);
            return true;
        }
    }
}
