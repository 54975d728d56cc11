namespace Hourglass.Team;

/// <summary>How often someone lately tried to get in under one name or from one address.</summary>
public sealed class SignInAttempts
{
    private SignInAttempts() { }

    internal SignInAttempts(string keyHash, DateTime since) => (KeyHash, Count, Since) = (keyHash, 1, since);

    public string KeyHash { get; private init; } = "";
    public int Count { get; private set; }
    public DateTime Since { get; private set; }
}
