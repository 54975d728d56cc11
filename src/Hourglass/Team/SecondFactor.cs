using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Hourglass.Team;

/// <summary>The second key to an account: codes from an authenticator app, each good once, and recovery codes for the day the phone is lost.</summary>
public sealed class SecondFactor(UserManager<Account> accounts, IUserStore<Account> store, TimeProvider clock)
{
    private const int RecoveryCodes = 10;

    public async Task<string> NewKeyAsync(Account account)
    {
        await accounts.ResetAuthenticatorKeyAsync(account);
        return (await accounts.GetAuthenticatorKeyAsync(account))!;
    }

    public Task<string?> KeyAsync(Account account) => accounts.GetAuthenticatorKeyAsync(account);

    /// <summary>Turned on only with a code that proves the app knows the key.</summary>
    /// <returns>Recovery codes, shown this once.</returns>
    public async Task<IReadOnlyList<string>> TurnOnAsync(Account account, string code)
    {
        if (!await TakeCodeAsync(account, code)) throw new RefusedException("second-factor.wrong");
        await accounts.SetTwoFactorEnabledAsync(account, true);
        return await NewRecoveryCodesAsync(account);
    }

    public async Task TurnOffAsync(Account account)
    {
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await accounts.ResetAuthenticatorKeyAsync(account);
    }

    /// <summary>True once for every code; a code that was taken, or an older one, is refused from then on.</summary>
    public async Task<bool> TakeCodeAsync(Account account, string code)
    {
        if (await accounts.GetAuthenticatorKeyAsync(account) is not { Length: > 0 } key) return false;
        if (OneTimeCode.StepOf(code, OneTimeCode.FromBase32(key), clock.GetUtcNow(), account.LastCodeStep) is not { } step) return false;
        account.LastCodeStep = step;
        return await HoldsAsync(() => accounts.UpdateAsync(account));
    }

    public Task<bool> TakeRecoveryCodeAsync(Account account, string code) =>
        HoldsAsync(() => accounts.RedeemTwoFactorRecoveryCodeAsync(account, HashOf(code)));

    public Task<int> RecoveryCodesLeftAsync(Account account) => accounts.CountRecoveryCodesAsync(account);

    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Account account)
    {
        var codes = Enumerable.Range(0, RecoveryCodes).Select(_ => NewRecoveryCode()).ToList();
        await ((IUserTwoFactorRecoveryCodeStore<Account>)store).ReplaceCodesAsync(account, codes.Select(HashOf), CancellationToken.None);
        await accounts.UpdateAsync(account);
        return codes;
    }

    private static string NewRecoveryCode()
    {
        var letters = RandomNumberGenerator.GetString("23456789abcdefghjkmnpqrstuvwxyz", 16);
        return string.Join('-', letters.Chunk(4).Select(four => new string(four)));
    }

    private static string HashOf(string code) => Secret.HashOf(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant());

    // Two browsers with the same code at the same moment: the account's version lets one of them through.
    private static async Task<bool> HoldsAsync(Func<Task<IdentityResult>> change)
    {
        try
        {
            return (await change()).Succeeded;
        }
        catch (RefusedException refused) when (refused.MeansChangedMeanwhile)
        {
            return false;
        }
    }
}
