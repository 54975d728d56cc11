namespace Hourglass.Sink;

/// <summary>What was asked for on the command line.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _given = [];

    public static Options Read(string[] args)
    {
        var options = new Options();
        for (var i = 1; i < args.Length; i++)
        {
            var hasValue = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal);
            options._given[args[i]] = hasValue ? args[++i] : "";
        }

        return options;
    }

    public bool Stays => _given.ContainsKey("--stay");

    public SinkSettings Sink() => new()
    {
        Port = int.Parse(_given.GetValueOrDefault("--port", "0"), null),
        LedgerFile = _given.GetValueOrDefault("--ledger"),
        Delay = TimeSpan.FromMilliseconds(long.Parse(_given.GetValueOrDefault("--delay", "0"), null)),
        ForcesToDisk = !_given.ContainsKey("--no-fsync"),
        Remembers = !_given.ContainsKey("--forget"),
    };

    public FaultProxy Proxy()
    {
        var to = _given["--to"];
        var colon = to.LastIndexOf(':');
        return new FaultProxy(int.Parse(_given.GetValueOrDefault("--listen", "0"), null), to[..colon], int.Parse(to[(colon + 1)..], null));
    }
}
