using Hourglass.Team;
using Microsoft.AspNetCore.Identity;

namespace Hourglass.Web.Host;

/// <summary>Something to compare a password with when nobody has that name, so that the answer takes as long.</summary>
internal sealed class DecoyPassword
{
    private static readonly Account Nobody = new();
    private readonly PasswordHasher<Account> _hasher = new PasswordHasher<Account>(SignInRules.Hashing);
    private readonly Task<string> _hash;

    // Made beside the first request: it takes as long as it is meant to take for a thief.
    public DecoyPassword() => _hash = Task.Run(() => _hasher.HashPassword(Nobody, Secret.New()));

    public async Task CompareAsync(string password) => _hasher.VerifyHashedPassword(Nobody, await _hash, password);
}
