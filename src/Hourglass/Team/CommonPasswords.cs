using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;

namespace Hourglass.Team;

/// <summary>Refuses what guessing programs try first: keyboard rows, counting, one thing repeated, the person's own name or address, this product's name.</summary>
public sealed partial class CommonPasswords : IPasswordValidator<Account>
{
    public const int Longest = 128;
    public const string PasswordTooCommon = nameof(PasswordTooCommon);
    public const string PasswordTooLong = nameof(PasswordTooLong);

    private static readonly string[] Rows =
    [
        "01234567890123456789", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "йцукенгшщзхъфывапролджэячсмитьбю", "1qaz2wsx3edc4rfv5tgb", "1q2w3e4r5t6y7u8i9o0p",
    ];

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var typed = (password ?? "").ToLowerInvariant();
        var problem = typed.Length > Longest ? PasswordTooLong : IsCommon(typed, user) ? PasswordTooCommon : null;
        return Task.FromResult(problem is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = problem }));
    }

    private static bool IsCommon(string typed, Account user)
    {
        var rest = Known(user).Aggregate(typed, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        return Rows.Any(row => row.Contains(typed, StringComparison.Ordinal)) || OnePieceRepeated().IsMatch(typed) || rest != typed && Core(rest).Length < 5;
    }

    private static IEnumerable<string> Known(Account user) =>
        new[] { "password", "parol", "пароль", "hourglass", "qwerty", "йцукен", "letmein", "welcome", "admin", "iloveyou", "123456", user.Email, user.Email?.Split('@')[0] }
            .Concat(user.Name.Split(' '))
            .Where(word => word is { Length: > 2 }).Select(word => word!.ToLowerInvariant());

    // Digits and signs at the ends are what people add when they are told to.
    private static string Core(string text) => Ends().Replace(text, "");

    [GeneratedRegex(@"^(.{1,4})\1+$")]
    private static partial Regex OnePieceRepeated();

    [GeneratedRegex(@"^[\d\W_]+|[\d\W_]+$")]
    private static partial Regex Ends();
}
