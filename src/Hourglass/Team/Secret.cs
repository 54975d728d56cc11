using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hourglass.Team;

/// <summary>256 random bits shown once; only its SHA-256 is ever stored.</summary>
public static class Secret
{
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
