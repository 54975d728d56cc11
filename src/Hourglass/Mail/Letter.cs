namespace Hourglass.Mail;

/// <summary>A letter ready to leave: everything in it is given and stays the same however often it is tried.</summary>
public sealed record Letter
{
    public required Guid TouchpointId { get; init; }

    /// <summary>Without angle brackets: <c>touchpoint-id.attempt-group@domain</c>.</summary>
    public required string MessageId { get; init; }

    /// <summary>UTC; of the plan, not of the attempt.</summary>
    public required DateTime Date { get; init; }

    public required NamedAddress From { get; init; }
    public NamedAddress? ReplyTo { get; init; }
    public required NamedAddress To { get; init; }
    public required string Subject { get; init; }
    public required string Html { get; init; }
    public required string Text { get; init; }
    public IReadOnlyList<Attached> Attachments { get; init; } = [];

    /// <summary>Where one click, without signing in, ends letters of this kind (RFC 8058).</summary>
    public Uri? Unsubscribe { get; init; }

    public string Language { get; init; } = "en";
    public LetterKind Kind { get; init; } = LetterKind.Service;

    /// <summary>Where bounces go; null is the From address.</summary>
    public string? EnvelopeSender { get; init; }
}

public sealed record NamedAddress(string Address, string Name = "");

/// <param name="Name">File name, with any characters people use.</param>
/// <param name="ContentType">Such as <c>application/pdf</c>.</param>
/// <param name="Size">Octets.</param>
/// <param name="Open">Asked once for every attempt.</param>
public sealed record Attached(string Name, string ContentType, long Size, Func<Stream> Open);

public enum LetterKind
{
    Service,
    Advertising,
}
