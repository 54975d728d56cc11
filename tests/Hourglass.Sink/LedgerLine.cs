using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hourglass.Sink;

/// <summary>One message the sink took responsibility for.</summary>
public sealed record LedgerLine(
    [property: JsonPropertyName("at")] DateTime At,
    [property: JsonPropertyName("from")] string From,
    [property: JsonPropertyName("to")] IReadOnlyList<string> To,
    [property: JsonPropertyName("message_id")] string? MessageId,
    [property: JsonPropertyName("touchpoint")] string? Touchpoint,
    [property: JsonPropertyName("sha256")] string Hash,
    [property: JsonPropertyName("bytes")] int Length)
{
    /// <summary>The message itself; in memory only.</summary>
    [JsonIgnore]
    public byte[] Bytes { get; init; } = [];

    public string AsText => Encoding.UTF8.GetString(Bytes);

    public static LedgerLine Of(DateTime at, string from, IReadOnlyList<string> to, byte[] message) => new(
        at, from, to, Header(message, "Message-Id"), Header(message, "X-Hourglass-Touchpoint"),
        Convert.ToHexStringLower(SHA256.HashData(message)), message.Length)
    { Bytes = message };

    internal string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>The file of an earlier run, line by line; a last line that was cut short by a crash was never answered and does not count.</summary>
    public static IEnumerable<LedgerLine> ReadFile(string path)
    {
        var text = File.ReadAllText(path);
        var whole = text[..(text.LastIndexOf('\n') + 1)];
        return whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<LedgerLine>(line)!);
    }

    private static string? Header(byte[] message, string name)
    {
        var end = message.AsSpan().IndexOf("\r\n\r\n"u8);
        var lines = Encoding.UTF8.GetString(message, 0, end < 0 ? message.Length : end).Split("\r\n");
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(name + ":", StringComparison.OrdinalIgnoreCase)) continue;
            var folded = lines.Skip(i + 1).TakeWhile(line => line.StartsWith(' ') || line.StartsWith('\t'));
            return string.Concat(folded.Prepend(lines[i][(name.Length + 1)..])).Trim(' ', '\t', '<', '>');
        }

        return null;
    }
}
