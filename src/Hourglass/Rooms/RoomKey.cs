using System.Buffers.Text;
using System.Security.Cryptography;

namespace Hourglass.Rooms;

/// <summary>The key in a customer's private link: which workspace, and 192 random bits. Only its hash is ever stored (P39).</summary>
public static class RoomKey
{
    private const int IdSize = 16, ChanceSize = 24;

    public static string New(Guid workspaceId)
    {
        Span<byte> bytes = stackalloc byte[IdSize + ChanceSize];
        workspaceId.TryWriteBytes(bytes, true, out _);
        RandomNumberGenerator.Fill(bytes[IdSize..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Where to look for it; null when it is no key at all.</summary>
    public static Guid? WorkspaceOf(string key)
    {
        Span<byte> bytes = stackalloc byte[IdSize + ChanceSize];
        if (key.Length != Base64Url.GetEncodedLength(bytes.Length) || !Base64Url.IsValid(key)) return null;
        return Base64Url.TryDecodeFromChars(key, bytes, out var read) && read == bytes.Length ? new Guid(bytes[..IdSize], true) : null;
    }
}
