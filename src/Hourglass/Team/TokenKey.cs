using System.Buffers.Text;

namespace Hourglass.Team;

/// <summary>A token as its owner keeps it: <c>hg_</c>, the workspace it is to be looked up in, <c>_</c>, the secret.</summary>
public sealed class TokenKey
{
    private const string Prefix = "hg_";
    private const int WorkspaceLength = 22;
    private const int SecretLength = 43;

    private TokenKey(Guid workspaceId, string secret) => (WorkspaceId, Secret) = (workspaceId, secret);

    public Guid WorkspaceId { get; }
    public string Secret { get; }
    public string Text => $"{Prefix}{Base64Url.EncodeToString(WorkspaceId.ToByteArray(bigEndian: true))}_{Secret}";

    public static TokenKey NewFor(Guid workspaceId) => new(workspaceId, Team.Secret.New());

    /// <returns>Null for anything that cannot be a token.</returns>
    public static TokenKey? Parse(string text)
    {
        // By position: both parts may contain underscores of their own.
        const int separator = 3 + WorkspaceLength;
        if (text.Length != separator + 1 + SecretLength || text[separator] != '_') return null;
        if (!text.StartsWith(Prefix, StringComparison.Ordinal) || !Base64Url.IsValid(text.AsSpan(Prefix.Length, WorkspaceLength))) return null;
        var id = Base64Url.DecodeFromChars(text.AsSpan(Prefix.Length, WorkspaceLength));
        return new TokenKey(new Guid(id, bigEndian: true), text[(separator + 1)..]);
    }
}
