using Hourglass.Team;
using Microsoft.AspNetCore.Identity;

namespace Hourglass.Web.Host;

/// <summary>Something to compare a password with when nobody has that name, so that the answer takes as long.</summary>
internal sealed class DecoyPassword
{
    private static readonly Account Nobody = new();
    private readonly PasswordHasher<Account> _hasher = new PasswordHasher<Account>(SignInRules.Hashing);
    private readonly string _hash;

    public DecoyPassword() => _hash = _hasher.HashPassword(Nobody, Secret.New());

    public void Compare(string password) => _hasher.VerifyHashedPassword(Nobody, _hash, password);
}
