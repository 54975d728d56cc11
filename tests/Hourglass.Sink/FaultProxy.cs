using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Hourglass.Sink;

/// <summary>Stands between a client and any TCP server and makes the network between them as bad as wished.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly DnsEndPoint _to;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<ProxiedConnection, Task> _open = [];
    private readonly Task _accepting;
    private ProxyTrouble _trouble = ProxyTrouble.None;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _struck;

    public FaultProxy(int listenOn, string host, int port)
    {
        _to = new DnsEndPoint(host, port);
        _listener = new TcpListener(IPAddress.Loopback, listenOn);
        _listener.Start(512);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;
    public int OpenConnections => _open.Count;

    /// <summary>How many connections were cut or left silent.</summary>
    public int Struck => Volatile.Read(ref _struck);

    /// <summary>Draws the trouble of every new connection by itself; null is the same for all.</summary>
    public Func<ProxyTrouble>? Fate { get; init; }

    /// <summary>Changes what happens to open connections too.</summary>
    public ProxyTrouble Trouble
    {
        get => Volatile.Read(ref _trouble);
        set
        {
            Volatile.Write(ref _trouble, value);
            Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }

    internal Task Changed => Volatile.Read(ref _changed).Task;

    internal void CountStruck() => Interlocked.Increment(ref _struck);

    /// <summary>Resets every open connection.</summary>
    public void ResetAll()
    {
        foreach (var connection in _open.Keys) connection.Reset();
    }

    /// <summary>Ends what goes to the clients in good order; what they send still arrives.</summary>
    public void HalfCloseAll()
    {
        foreach (var connection in _open.Keys) connection.HalfClose();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        ResetAll();
        await Task.WhenAll(_open.Values);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptSocketAsync(_stopping.Token);
                var connection = new ProxiedConnection(this, client);
                _open[connection] = Task.Run(() => RunAsync(connection));
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped: no more connections.
        }
    }

    private async Task RunAsync(ProxiedConnection connection)
    {
        using (connection) await connection.RunAsync(_to, _stopping.Token);
        _open.TryRemove(connection, out _);
    }
}
