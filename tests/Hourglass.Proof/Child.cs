using System.Diagnostics;
using System.Threading.Channels;

namespace Hourglass.Proof;

/// <summary>A process of this trial: started, listened to, and ended by its own number.</summary>
public class Child : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Channel<string> _said = Channel.CreateUnbounded<string>();
    private readonly List<string> _errors = [];

    public Child(string assembly, IEnumerable<string> words, params IEnumerable<(string Name, string Value)> environment)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, assembly), .. words])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        _process = Process.Start(start) ?? throw new InvalidOperationException($"{assembly} could not be started.");
        _process.OutputDataReceived += (_, line) => { if (line.Data is not null) _said.Writer.TryWrite(line.Data); };
        _process.ErrorDataReceived += (_, line) => { if (line.Data is not null) lock (_errors) _errors.Add(line.Data); };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public bool HasEnded => _process.HasExited;

    public IReadOnlyList<string> Errors
    {
        get { lock (_errors) return [.. _errors]; }
    }

    public TimeSpan Busy
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Waits for a line that begins so and gives the rest of it.</summary>
    public async Task<string> HearAsync(string beginning, TimeSpan atMost)
    {
        using var time = new CancellationTokenSource(atMost);
        try
        {
            while (true)
            {
                var line = await _said.Reader.ReadAsync(time.Token);
                if (line.StartsWith(beginning, StringComparison.Ordinal)) return line[beginning.Length..].Trim();
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"\"{beginning}\" was not heard within {atMost}; {string.Join('\n', Errors.TakeLast(5))}");
        }
    }

    public void Tell(string line) => _process.StandardInput.WriteLine(line);

    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async Task SignalAsync(string name)
    {
        if (_process.HasExited) return;
        using var kill = Process.Start("kill", ["-" + name, $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Asks it to end and waits.</summary>
    /// <returns>False when it had to be killed.</returns>
    public async Task<bool> StopAsync(TimeSpan atMost)
    {
        await SignalAsync("TERM");
        using var time = new CancellationTokenSource(atMost);
        try
        {
            await _process.WaitForExitAsync(time.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            await KillAsync();
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process.Dispose();
        GC.SuppressFinalize(this);
    }
}
