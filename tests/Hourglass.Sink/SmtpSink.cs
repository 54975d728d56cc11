using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Hourglass.Sink;

/// <summary>A real SMTP server that judges a sender: it answers 250 only for what is already in its ledger, and misbehaves as scripted.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<Task, bool> _sessions = [];
    private readonly Task _accepting;
    private long _messages, _connections;
    private bool _isClosed;

    public SmtpSink(SinkSettings settings, TimeProvider clock)
    {
        (Settings, Clock) = (settings, clock);
        Ledger = new Ledger(settings.LedgerFile, settings.ForcesToDisk, settings.Remembers);
        _listener = new TcpListener(settings.Address, settings.Port);
        _listener.Start(512);
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;
    public Ledger Ledger { get; }
    public Faults Faults { get; } = new();

    /// <summary>How many connections were ever opened.</summary>
    public long Connections => Volatile.Read(ref _connections);

    /// <summary>How many MAIL commands were ever given.</summary>
    public long Messages => Volatile.Read(ref _messages);

    internal SinkSettings Settings { get; }
    internal TimeProvider Clock { get; }

    internal long CountMessage() => Interlocked.Increment(ref _messages);

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isClosed, true)) return;
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_sessions.Keys);
        await Ledger.DisposeAsync();
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stopping.Token);
                Interlocked.Increment(ref _connections);
                var session = Task.Run(() => ServeAsync(socket));
                _sessions[session] = true;
                _ = session.ContinueWith(done => _sessions.TryRemove(done, out _), TaskScheduler.Default);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Stopped: no more connections.
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            socket.NoDelay = true;
            await using var session = new SinkSession(this, socket);
            await session.RunAsync(_stopping.Token);
        }
    }
}
