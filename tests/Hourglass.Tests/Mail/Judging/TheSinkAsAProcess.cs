using System.Diagnostics;
using Hourglass.Mail;
using Hourglass.Sink;

namespace Hourglass.Tests.Mail.Judging;

public sealed class TheSinkAsAProcess : IDisposable
{
    private readonly List<Process> _running = [];
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"ledger-{Guid.CreateVersion7():n}.jsonl");

    [Fact]
    public async Task Takes_letters_through_the_proxy_and_obeys_its_input()
    {
        var (sink, sinkPort) = await StartAsync("sink", "--port", "0", "--ledger", _file);
        var (proxy, proxyPort) = await StartAsync("proxy", "--listen", "0", "--to", $"127.0.0.1:{sinkPort}");
        await using var line = new SmtpLine(PostOffice.SettingsFor(proxyPort), TimeProvider.System);

        Assert.IsType<Outcome.Accepted>(await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default));
        Assert.Equal("ok", await SayAsync(sink, "fault rcpt answer times=1 550 5.1.1 no"));
        Assert.IsType<Outcome.Refused>(await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default));
        Assert.Equal("ok", await SayAsync(proxy, "trouble cut-after-dot"));
        Assert.IsType<Outcome.Unknown>(await line.SendAsync(PostOffice.Letter(), PostOffice.Yes, default));
        Assert.StartsWith("error: ", await SayAsync(proxy, "trouble with tribbles"));
        Assert.Equal("2 kept, 3 begun, 1 connections", await SayAsync(sink, "count"));

        sink.Kill(); // as a power cut would
        Assert.Equal(2, LedgerLine.ReadFile(_file).Count());
    }

    [Fact]
    public async Task Ends_with_its_input()
    {
        var (sink, _) = await StartAsync("sink", "--port", "0");

        sink.StandardInput.Close();
        await sink.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, sink.ExitCode);
    }

    public void Dispose()
    {
        foreach (var process in _running)
        {
            if (!process.HasExited) process.Kill();
            process.Dispose();
        }

        File.Delete(_file);
    }

    private async Task<(Process, int Port)> StartAsync(params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(SmtpSink).Assembly.Location, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        _running.Add(process);
        var ready = await process.StandardOutput.ReadLineAsync();
        return (process, int.Parse(ready!.Split(' ')[^1], null));
    }

    private static async Task<string?> SayAsync(Process process, string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
        return await process.StandardOutput.ReadLineAsync();
    }
}
