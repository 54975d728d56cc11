namespace Hourglass.Sink;

/// <summary>
/// Lines a running process obeys, each answered with one line.
/// Sink: "fault dot answer 451 4.3.0 busy", "clear", "count". Proxy: "trouble stall", "reset", "half-close", "clear".
/// </summary>
internal static class Commands
{
    /// <summary>Until the input ends, so that nothing outlives whoever started it; with <paramref name="stays"/> until it is stopped.</summary>
    public static async Task ObeyAsync(TextReader input, Func<string, string> obey, bool stays, CancellationToken stop)
    {
        try
        {
            while (await input.ReadLineAsync(stop).AsTask().WaitAsync(stop) is { } line)
            {
                Console.WriteLine(Answer(obey, line.Trim()));
            }

            if (stays) await Task.Delay(Timeout.Infinite, stop);
        }
        catch (OperationCanceledException)
        {
            // Asked to stop.
        }
    }

    public static string Obey(SmtpSink sink, string line)
    {
        var (verb, details) = Split(line);
        switch (verb)
        {
            case "fault": sink.Faults.Add(Fault.Parse(details)); return "ok";
            case "clear": sink.Faults.Clear(); return "ok";
            case "count": return $"{sink.Ledger.Count} kept, {sink.Messages} begun, {sink.Connections} connections";
            default: throw new FormatException($"The sink knows nothing of {verb}.");
        }
    }

    public static string Obey(FaultProxy proxy, string line)
    {
        var (verb, details) = Split(line);
        switch (verb)
        {
            case "trouble": proxy.Trouble = ProxyTrouble.Parse(details); return "ok";
            case "reset": proxy.ResetAll(); return "ok";
            case "half-close": proxy.HalfCloseAll(); return "ok";
            case "clear": proxy.Trouble = ProxyTrouble.None; return "ok";
            default: throw new FormatException($"The proxy knows nothing of {verb}.");
        }
    }

    private static string Answer(Func<string, string> obey, string line)
    {
        try
        {
            return obey(line);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            return $"error: {wrong.Message}";
        }
    }

    private static (string Verb, string Details) Split(string line)
    {
        var words = line.Split(' ', 2);
        return (words[0], words.Length > 1 ? words[1] : "");
    }
}
