using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hourglass.Team;

/// <summary>Time-based one-time codes as authenticator apps show them (RFC 6238: SHA-1, six digits, half a minute).</summary>
public static class OneTimeCode
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static long StepAt(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / 30;

    public static string At(long step, byte[] key)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // the standard that authenticator apps follow names SHA-1
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var offset = hash[^1] & 15;
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(offset)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <returns>The step a code belongs to, this one or a neighbour, if it lies after <paramref name="after"/>; otherwise null.</returns>
    public static long? StepOf(string code, byte[] key, DateTimeOffset moment, long after)
    {
        var typed = Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiDigit)));
        var now = StepAt(moment);
        for (var step = now - 1; step <= now + 1; step++)
            if (step > after && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(At(step, key)), typed)) return step;

        return null;
    }

    public static byte[] FromBase32(string text)
    {
        var bits = text.TrimEnd('=').Select(c => Alphabet.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal)).Where(v => v >= 0)
            .SelectMany(v => Enumerable.Range(0, 5).Select(i => (v >> (4 - i)) & 1));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => (byte)b.Aggregate(0, (sum, bit) => (sum << 1) | bit))];
    }
}
