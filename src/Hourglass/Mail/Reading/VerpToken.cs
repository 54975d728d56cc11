using System.Security.Cryptography;

namespace Hourglass.Mail.Reading;

/// <summary>
/// The address bounces come back to: <c>b-…@domain</c> with the touchpoint's id and a proof that we wrote it, so that nobody
/// else can tell us a mailbox is dead. One key for each workspace keeps their tokens apart.
/// </summary>
public sealed class VerpToken(byte[] key)
{
    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";
    private const string Lead = "b-";
    private const int IdLength = 16, ProofLength = 14, Characters = (IdLength + ProofLength) * 8 / 5;

    /// <summary>Lower case and short enough for every server; they may change the case.</summary>
    public string Address(Guid touchpointId, string domain) => $"{Lead}{Text(touchpointId)}@{domain}";

    /// <returns>The touchpoint when the address, or what stands before its @, is one we made; otherwise null.</returns>
    public Guid? Verify(string address)
    {
        var local = address.Split('@')[0].Trim('<', ' ');
        if (!local.StartsWith(Lead, StringComparison.OrdinalIgnoreCase) || Bytes(local[Lead.Length..]) is not { } bytes) return null;
        var id = new Guid(bytes.AsSpan(0, IdLength), bigEndian: true);
        return CryptographicOperations.FixedTimeEquals(Proof(id), bytes.AsSpan(IdLength)) ? id : null;
    }

    private byte[] Proof(Guid id)
    {
        Span<byte> said = stackalloc byte[IdLength + 5];
        "verp1"u8.CopyTo(said);
        id.TryWriteBytes(said[5..], bigEndian: true, out _);
        return HMACSHA256.HashData(key, said)[..ProofLength];
    }

    private string Text(Guid id)
    {
        byte[] bytes = [.. id.ToByteArray(bigEndian: true), .. Proof(id)];
        var bits = Convert.ToHexString(bytes).SelectMany(digit => Convert.ToString(Convert.ToInt32(digit.ToString(), 16), 2).PadLeft(4, '0'));
        return string.Concat(bits.Chunk(5).Select(five => Alphabet[Convert.ToInt32(new string(five), 2)]));
    }

    private static byte[]? Bytes(string text)
    {
        if (text.Length != Characters) return null;
        var bytes = new byte[IdLength + ProofLength];
        for (var i = 0; i < text.Length; i++)
        {
            var five = Alphabet.IndexOf(char.ToLowerInvariant(text[i]), StringComparison.Ordinal);
            if (five < 0) return null;
            for (var bit = 0; bit < 5; bit++)
            {
                var at = (i * 5) + bit;
                if ((five & (16 >> bit)) != 0) bytes[at / 8] |= (byte)(128 >> (at % 8));
            }
        }

        return bytes;
    }
}
