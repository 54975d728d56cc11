using System.Security.Cryptography;
using System.Text;

namespace Hourglass.Team;

/// <summary>Keeps what must be read again, such as the password of a mail account, so that the database alone gives nothing away: the key lies beside it, or comes from the settings.</summary>
public sealed class SealedBox(SealKey key)
{
    private const int NonceSize = 12, TagSize = 16;

    public string Seal(string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var sealedBytes = new byte[NonceSize + plain.Length + TagSize];
        var nonce = sealedBytes.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var cipher = new AesGcm(key.Bytes, TagSize);
        cipher.Encrypt(nonce, plain, sealedBytes.AsSpan(NonceSize, plain.Length), sealedBytes.AsSpan(NonceSize + plain.Length));
        return Convert.ToBase64String(sealedBytes);
    }

    /// <summary>Refuses <c>secret.sealed-elsewhere</c> when another key sealed it.</summary>
    public string Open(string text)
    {
        var sealedBytes = Convert.FromBase64String(text);
        var plain = new byte[sealedBytes.Length - NonceSize - TagSize];
        try
        {
            using var cipher = new AesGcm(key.Bytes, TagSize);
            cipher.Decrypt(sealedBytes.AsSpan(0, NonceSize), sealedBytes.AsSpan(NonceSize, plain.Length), sealedBytes.AsSpan(NonceSize + plain.Length), plain);
        }
        catch (CryptographicException)
        {
            throw new RefusedException("secret.sealed-elsewhere");
        }

        return Encoding.UTF8.GetString(plain);
    }
}

/// <summary>The key of the house's secrets: 32 bytes as base64 from the settings, the same for all nodes, or a file of the data folder that only this account reads.</summary>
public sealed class SealKey
{
    private const int Size = 32;

    private readonly Lazy<byte[]> _bytes;

    private SealKey(Func<byte[]> bytes) => _bytes = new Lazy<byte[]>(bytes);

    public byte[] Bytes => _bytes.Value;

    public static SealKey Given(string base64) => new(() => Convert.FromBase64String(base64) is { Length: Size } bytes
        ? bytes : throw new InvalidOperationException("SecretKey must be 32 bytes as base64."));

    public static SealKey In(string folder) => new(() =>
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "secret.key");
        if (!File.Exists(path)) Make(path);
        return File.ReadAllBytes(path);
    });

    private static void Make(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(RandomNumberGenerator.GetBytes(Size));
        file.Flush(flushToDisk: true);
    }
}
