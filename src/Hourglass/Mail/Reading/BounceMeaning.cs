using System.Text.RegularExpressions;

namespace Hourglass.Mail.Reading;

/// <summary>What a status and the words beside it say about a mailbox. When in doubt it is soft: a wrong hard loses a customer for ever.</summary>
internal static partial class BounceMeaning
{
    private static readonly HashSet<string> DeadAddress = ["1.1", "1.2", "1.3", "1.6", "1.10", "2.1"];
    private static readonly HashSet<string> NotTheAddress = ["1.7", "1.8", "3.4", "2.3", "5.4", "6.0", "6.1", "6.3"];

    public static BounceKind Of(string? status, string words)
    {
        var sharper = Sharper(status, words);
        if (sharper is null) return OfWords(words);
        if (sharper[0] == '4') return BounceKind.Soft;
        var detail = sharper[2..];
        if (detail.StartsWith("7.", StringComparison.Ordinal) || NotTheAddress.Contains(detail)) return BounceKind.Ours;
        if (DeadAddress.Contains(detail)) return OursWords().IsMatch(words) ? BounceKind.Ours : BounceKind.Hard;
        return detail == "2.2" ? BounceKind.Soft : OfWords(words);
    }

    /// <summary>5.0.0 says nothing; the server's own words often say more.</summary>
    public static string? Sharper(string? status, string words)
    {
        if (status is not null && !status.EndsWith(".0.0", StringComparison.Ordinal)) return status;
        return ServerAnswer.Of(0, words).Status ?? status;
    }

    private static BounceKind OfWords(string words)
    {
        if (OursWords().IsMatch(words)) return BounceKind.Ours;
        if (SoftWords().IsMatch(words)) return BounceKind.Soft;
        return DeadWords().IsMatch(words) ? BounceKind.Hard : BounceKind.Soft;
    }

    [GeneratedRegex(@"spam|blacklist|block ?list|blocked|listed|policy|reputation|DMARC|\bSPF\b|DKIM|not authenticated|unauthenticated|virus|message (content|size)|too large|exceeds size|relay(ing)? (access )?denied|sender .{0,20}(rejected|denied)", RegexOptions.IgnoreCase)]
    private static partial Regex OursWords();

    [GeneratedRegex(@"quota|mailbox (is )?full|over ?quota|try again|temporar|timed? ?out|rate limit|too many|greylist|переполнен", RegexOptions.IgnoreCase)]
    private static partial Regex SoftWords();

    [GeneratedRegex(@"user (is )?unknown|unknown (user|recipient|local part)|no such (user|recipient|mailbox|address|person|account)|user .{0,60}(not found|does ?n[o']t exist|unknown)|(mailbox|recipient|account|address|e-?mail).{0,80}(does ?n[o']t exist|not found|unavailable|unknown|disabled|inactive|invalid|rejected)|no mailbox here|invalid (recipient|mailbox|address)|addresse? unknown|not a valid (mailbox|recipient|user)|there is no one at this address|is not known here|нет такого|не существует|не найден|ящик (отключ|заблокирован|недоступен)", RegexOptions.IgnoreCase)]
    private static partial Regex DeadWords();
}
