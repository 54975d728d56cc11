using Microsoft.AspNetCore.Identity;

namespace Hourglass.Team;

/// <summary>Why an account cannot be made or changed this way, in our words.</summary>
public static class AccountRefusal
{
    public static RefusedException Of(IdentityResult failed) => new(failed.Errors.First().Code switch
    {
        nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => "account.email-taken",
        nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => "account.email",
        nameof(IdentityErrorDescriber.PasswordTooShort) => "account.password-short",
        nameof(IdentityErrorDescriber.PasswordMismatch) => "account.password-wrong",
        nameof(CommonPasswords.PasswordTooCommon) => "account.password-common",
        nameof(CommonPasswords.PasswordTooLong) => "account.password-long",
        _ => "account.not-possible",
    });
}
