using System.Diagnostics;

namespace Hourglass.Web.Pages.Proposals.Printing;

/// <summary>Makes a PDF of a page with the Chromium of this machine, if there is one: without network, within bounds of time and size, leaving nothing behind.</summary>
internal sealed partial class PaperPrinter(IConfiguration settings, ILogger<PaperPrinter> log) : IDisposable
{
    private const int MostBytes = 40_000_000, MostAtOnce = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly string[] Names = ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "msedge", "microsoft-edge"];

    private readonly SemaphoreSlim _free = new(MostAtOnce, MostAtOnce);
    private readonly Lazy<string?> _program = new(() => Find(settings["Chromium"]));

    public bool IsThere => _program.Value is not null;

    /// <returns>Null when there is no Chromium here, or it failed; whoever asked shows the page instead.</returns>
    public async Task<byte[]?> PrintAsync(string html, CancellationToken cancellation)
    {
        if (_program.Value is not { } program) return null;
        await _free.WaitAsync(cancellation);
        var folder = Directory.CreateTempSubdirectory("hourglass-paper-");
        try
        {
            return await PrintAsync(program, html, folder.FullName, cancellation);
        }
        finally
        {
            _free.Release();
            TakeAway(folder);
        }
    }

    public void Dispose() => _free.Dispose();

    private async Task<byte[]?> PrintAsync(string program, string html, string folder, CancellationToken cancellation)
    {
        var (page, paper) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "paper.pdf"));
        await File.WriteAllTextAsync(page, html, cancellation);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        using var chromium = Process.Start(Started(program, folder, page, paper))!;
        try
        {
            await Task.WhenAll(chromium.WaitForExitAsync(limit.Token), chromium.StandardError.BaseStream.CopyToAsync(Stream.Null, limit.Token), chromium.StandardOutput.BaseStream.CopyToAsync(Stream.Null, limit.Token));
        }
        catch (OperationCanceledException)
        {
            chromium.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
        }

        var made = new FileInfo(paper);
        if (made is { Exists: true, Length: > 0 and <= MostBytes }) return await File.ReadAllBytesAsync(paper, cancellation);
        NothingMade(chromium.HasExited ? chromium.ExitCode : null);
        return null;
    }

    private ProcessStartInfo Started(string program, string folder, string page, string paper)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var word in Words(folder, page, paper)) start.ArgumentList.Add(word);
        // Nothing of this process's surroundings, where secrets may be, goes along.
        start.Environment.Clear();
        (start.Environment["PATH"], start.Environment["HOME"], start.Environment["TMPDIR"]) = (Environment.GetEnvironmentVariable("PATH"), folder, folder);
        return start;
    }

    private IEnumerable<string> Words(string folder, string page, string paper)
    {
        string[] usual =
        [
            "--headless", "--disable-gpu", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-background-networking", "--disable-sync", "--disable-dev-shm-usage", "--log-level=3",
            "--proxy-server=127.0.0.1:9", "--host-resolver-rules=MAP * ~NOTFOUND", "--renderer-process-limit=1", "--js-flags=--max-old-space-size=128",
            "--no-pdf-header-footer", $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={paper}",
        ];
        // Chromium will not start as root, nor inside many containers, with its own sandbox; the page is our own, holds no script and forbids all, and there is no network.
        string[] open = Environment.IsPrivilegedProcess || settings.GetValue("ChromiumWithoutSandbox", false) ? ["--no-sandbox"] : [];
        return [.. usual, .. open, new Uri(page).AbsoluteUri];
    }

    /// <param name="set">A path, a name, or "none".</param>
    private static string? Find(string? set)
    {
        if (set == "none") return null;
        if (!string.IsNullOrWhiteSpace(set)) return OnThePath([set]) ?? (File.Exists(set) ? Path.GetFullPath(set) : null);
        return OnThePath(Names);
    }

    private static string? OnThePath(string[] names)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var ending = OperatingSystem.IsWindows() ? ".exe" : "";
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name + ending))).FirstOrDefault(File.Exists);
    }

    // A process that was just killed may hold its files a moment longer.
    private void TakeAway(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            NotTakenAway(folder.FullName, held);
        }
    }

    [LoggerMessage(LogLevel.Warning, "No PDF was made: Chromium ended with {Code}.")]
    private partial void NothingMade(int? code);

    [LoggerMessage(LogLevel.Warning, "Could not take {Folder} away.")]
    private partial void NotTakenAway(string folder, Exception held);
}
