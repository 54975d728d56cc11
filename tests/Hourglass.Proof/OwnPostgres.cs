using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Hourglass.Proof;

/// <summary>A PostgreSQL server of this trial's own, with durable commits, to be restarted in the middle of everything.</summary>
public sealed class OwnPostgres : IAsyncDisposable
{
    private readonly string _folder, _bin;
    private readonly int _port;

    private OwnPostgres(string folder, string bin, int port) => (_folder, _bin, _port) = (folder, bin, port);

    public string Address => $"Host=127.0.0.1;Port={_port};Username=hourglass";

    public static async Task<OwnPostgres> StartAsync()
    {
        var bin = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Last() + "/bin";
        var own = new OwnPostgres(Directory.CreateTempSubdirectory("hourglass-proof-postgres-").FullName, bin, FreePort());
        if (Environment.UserName == "root") await own.RunAsync("chown", "postgres", own._folder);
        await own.AsPostgresAsync("initdb", "-D", $"{own._folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        await own.ControlAsync("start");
        await own.AsPostgresAsync("psql", "-q", "-h", "127.0.0.1", "-p", $"{own._port}", "-U", "postgres", "-c", "create role hourglass login nosuperuser createdb");
        return own;
    }

    /// <summary>As in a crash: nothing is written down first.</summary>
    public async Task RestartAsync()
    {
        await ControlAsync("stop", "-m", "immediate");
        await ControlAsync("start");
    }

    public async ValueTask DisposeAsync()
    {
        await ControlAsync("stop", "-m", "immediate");
        Directory.Delete(_folder, true);
    }

    private Task ControlAsync(params string[] words) => AsPostgresAsync("pg_ctl",
        ["-D", $"{_folder}/data", "-w", "-l", $"{_folder}/log", "-o", $"-p {_port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -c max_connections=200 -c jit=off", .. words]);

    private Task AsPostgresAsync(string program, params string[] words) => Environment.UserName == "root"
        ? RunAsync("runuser", ["-u", "postgres", "--", Path.Combine(_bin, program), .. words])
        : RunAsync(Path.Combine(_bin, program), words);

    private async Task RunAsync(string program, params string[] words)
    {
        // The server inherits what its starter has open, so nothing is read from it.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. words]) { WorkingDirectory = _folder })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', words)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
