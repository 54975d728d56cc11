using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Hourglass.Sink;

/// <summary>How the sink behaves when nothing is scripted.</summary>
public sealed record SinkSettings
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Null keeps the ledger in memory only.</summary>
    public string? LedgerFile { get; init; }

    /// <summary>False is for benches that measure the sender: the line is written, not forced to the disk.</summary>
    public bool ForcesToDisk { get; init; } = true;

    /// <summary>False is for long benches: lines go to the file and are counted, not remembered.</summary>
    public bool Remembers { get; init; } = true;

    /// <summary>Waited before the answer to the dot, after the ledger line is on the disk.</summary>
    public TimeSpan Delay { get; init; }

    public bool Pipelines { get; init; } = true;
    public bool SpeaksUtf8 { get; init; } = true;
    public long MaxSize { get; init; } = 50_000_000;

    /// <summary>With a user, MAIL is refused before AUTH PLAIN or LOGIN with exactly this pair.</summary>
    public string? User { get; init; }
    public string? Password { get; init; }

    public SinkTls Tls { get; init; } = SinkTls.None;
    public X509Certificate2? Certificate { get; init; }
}

public enum SinkTls
{
    None,
    StartTls,
    Implicit,
}
