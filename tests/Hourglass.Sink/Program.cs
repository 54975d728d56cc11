using System.Globalization;
using Hourglass.Sink;

// --ledger FILE --port 0 --fsync yes --delay 0: prints its port, takes faults line by line, ends with its input.
var words = args.Chunk(2).ToDictionary(pair => pair[0].TrimStart('-'), pair => pair[1]);
await using var sink = new SmtpSink(new SinkSettings
{
    Port = int.Parse(words.GetValueOrDefault("port", "0"), CultureInfo.InvariantCulture),
    LedgerFile = words.GetValueOrDefault("ledger"),
    ForcesToDisk = words.GetValueOrDefault("fsync", "yes") == "yes",
    Remembers = false,
    Delay = TimeSpan.FromMilliseconds(int.Parse(words.GetValueOrDefault("delay", "0"), CultureInfo.InvariantCulture)),
}, TimeProvider.System);
Console.WriteLine($"port {sink.Port}");

while (await Console.In.ReadLineAsync() is { } line)
{
    if (line == "clear") sink.Faults.Clear();
    else if (line == "count") Console.WriteLine($"count {sink.Ledger.Count}");
    else sink.Faults.Add(Fault.Parse(line));
}

return 0;
