using Hourglass.Team;
using Microsoft.AspNetCore.Identity;

namespace Hourglass.Web.Host;

/// <summary>Keys kept by a person's devices: adding one, coming in with one.</summary>
internal sealed class PasskeyEntrance(SignInManager<Account> signIn, Entrance entrance)
{
    public const int Most = 20;

    public async Task EnterAsync(HttpContext request, string credential)
    {
        var shown = await TryAsync(() => signIn.PerformPasskeyAssertionAsync(credential));
        if (shown is not { Succeeded: true, User: { } account }) throw new RefusedException("passkey.wrong");
        await signIn.UserManager.AddOrUpdatePasskeyAsync(account, shown.Passkey);
        await entrance.EnterAsync(request, account);
    }

    public async Task AddAsync(Account account, string credential, string? name)
    {
        var shown = await TryAsync(() => signIn.PerformPasskeyAttestationAsync(credential));
        if (shown is not { Succeeded: true } || shown.UserEntity.Id != account.Id.ToString()) throw new RefusedException("passkey.wrong");
        if ((await signIn.UserManager.GetPasskeysAsync(account)).Count >= Most) throw new RefusedException("passkey.too-many", Most);
        shown.Passkey.Name = Wording.Required(name, "passkey.name", 100);
        await signIn.UserManager.AddOrUpdatePasskeyAsync(account, shown.Passkey);
    }

    // Without a question asked before, or with an answer that is no JSON, the library throws instead of saying no.
    private static async Task<TAnswer?> TryAsync<TAnswer>(Func<Task<TAnswer>> ask) where TAnswer : class
    {
        try
        {
            return await ask();
        }
        catch (Exception nonsense) when (nonsense is InvalidOperationException or PasskeyException or System.Text.Json.JsonException or ArgumentException)
        {
            return null;
        }
    }
}
