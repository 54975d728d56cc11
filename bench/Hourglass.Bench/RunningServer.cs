using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Hourglass.Bench;

/// <summary>The published server as its own process.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly Process _process;

    private RunningServer(Process process, Uri address, TimeSpan tookToAnswer) => (_process, Address, TookToAnswer) = (process, address, tookToAnswer);

    public Uri Address { get; }
    /// <summary>From starting the process to its first answered page.</summary>
    public TimeSpan TookToAnswer { get; }

    /// <summary>Processor time used so far.</summary>
    public TimeSpan Busy
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public long ResidentMegabytes
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1024 / 1024;
        }
    }

    public static async Task<RunningServer> StartAsync(string published, BenchDatabase database, CancellationToken cancellation)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(Path.Combine(published, "Hourglass.Web")) { WorkingDirectory = published };
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Database"] = database.Address;
        start.Environment["DataFolder"] = database.Folder;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        await AnswersAsync(address, process, cancellation);
        return new RunningServer(process, address, clock.Elapsed);
    }

    private static async Task AnswersAsync(Uri address, Process process, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = address };
        while (!process.HasExited)
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/sign-in", UriKind.Relative), cancellation);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System, cancellation);
            }
        }

        throw new InvalidOperationException("The server ended before it answered.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
