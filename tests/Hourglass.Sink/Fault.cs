namespace Hourglass.Sink;

/// <summary>Where in the conversation something goes wrong.</summary>
public enum Moment
{
    Greeting,
    Ehlo,
    Auth,
    Mail,
    Rcpt,
    Data,
    Dot,
}

/// <summary>What goes wrong.</summary>
public enum Trouble
{
    /// <summary>Another answer is given than the right one; nothing is kept.</summary>
    Answer,

    /// <summary>The same, and the connection is closed after it.</summary>
    AnswerAndClose,

    /// <summary>The connection is reset without an answer; nothing is kept.</summary>
    Cut,

    /// <summary>The message is kept, then the connection is reset before the answer.</summary>
    KeepThenCut,

    /// <summary>The right answer comes, later.</summary>
    Late,

    /// <summary>The right answer comes, then the connection is reset.</summary>
    AnswerThenReset,

    /// <summary>The right answer comes one byte after the other.</summary>
    Drip,

    /// <summary>Nothing comes any more.</summary>
    Stall,

    /// <summary>A message is promised and thrown away.</summary>
    Lie,
}

/// <summary>One scripted fault: at a moment, for a recipient or the n-th message of the sink, so many times.</summary>
public sealed record Fault(Moment At, Trouble What)
{
    /// <summary>The whole answer, such as "450 4.2.1 later".</summary>
    public string Answer { get; init; } = "";

    /// <summary>Null is every recipient; "@example.org" is everybody there.</summary>
    public string? Recipient { get; init; }

    /// <summary>Counted from 1 over all connections, by MAIL commands; null is every message.</summary>
    public long? Message { get; init; }

    /// <summary>How often it strikes; 0 is always.</summary>
    public int Times { get; init; }

    /// <summary>For <see cref="Trouble.Late"/> the whole delay, for <see cref="Trouble.Drip"/> the pause between two bytes.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    internal bool Fits(Moment moment, long message, IReadOnlyCollection<string> recipients) => At == moment
        && (Message is null || Message == message)
        && (Recipient is null || recipients.Any(recipient => Recipient.StartsWith('@')
            ? recipient.EndsWith(Recipient, StringComparison.OrdinalIgnoreCase)
            : recipient.Equals(Recipient, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Reads "dot answer 451 4.3.0 busy", "rcpt cut to=a@example.org", "dot late pause=130000 message=3 times=1"; the answer stands last.</summary>
    public static Fault Parse(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fault = new Fault(Enum.Parse<Moment>(words[0], true), Enum.Parse<Trouble>(words[1], true));
        for (var i = 2; i < words.Length; i++)
        {
            var at = words[i].IndexOf('=');
            if (at < 0) return fault with { Answer = string.Join(' ', words[i..]) };
            fault = fault.With(words[i][..at], words[i][(at + 1)..]);
        }

        return fault;
    }

    private Fault With(string setting, string value) => setting switch
    {
        "to" => this with { Recipient = value },
        "message" => this with { Message = long.Parse(value, null) },
        "times" => this with { Times = int.Parse(value, null) },
        "pause" => this with { Pause = TimeSpan.FromMilliseconds(long.Parse(value, null)) },
        _ => throw new FormatException($"A fault knows nothing of {setting}."),
    };
}
