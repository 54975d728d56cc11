using System.Text.RegularExpressions;

namespace Hourglass.Mail;

/// <summary>What a server said: the code, the enhanced status of RFC 3463 when there is one, and the words.</summary>
public sealed partial record ServerAnswer(int Code, string? Status, string Text)
{
    private const int LongestText = 500;

    public bool IsYes => Code is >= 200 and < 300;

    /// <summary>x.7.x: security and policy, which is about the sender.</summary>
    public bool IsAboutPolicy => Subject == "7";

    /// <summary>Bad mailbox, bad domain, mailbox closed or moved; without a status, the codes that mean the mailbox.</summary>
    public bool IsAboutAddress => Status is null ? Code is 550 or 551 or 553 : Status[2..] is "1.1" or "1.2" or "1.3" or "1.6" or "1.10" or "2.1";

    private string? Subject => Status?.Split('.')[1];

    public static ServerAnswer Of(int code, string? words)
    {
        var text = (words ?? "").ReplaceLineEndings(" ").Trim();
        var status = Enhanced().Match(text);
        return new ServerAnswer(code, status.Success ? status.Value : null, text.Length <= LongestText ? text : text[..LongestText]);
    }

    [GeneratedRegex(@"(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)")]
    private static partial Regex Enhanced();
}
