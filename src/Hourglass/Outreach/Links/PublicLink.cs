using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Hourglass.Outreach;

/// <summary>What a link in a letter is for; a link of one purpose opens nothing of another.</summary>
public enum LinkPurpose { Preferences = 1, Page = 2, Session = 3, Event = 4, Survey = 5, File = 6, Coupon = 7, Confirm = 8, Form = 9, Gathering = 10, Attendee = 11 }

/// <summary>
/// A link that needs no sign-in: whose workspace, which thing, what for, and a print that only this workspace's key makes.
/// 128 bits of print; nothing secret is inside, nothing can be changed.
/// </summary>
public readonly record struct PublicLink(Guid WorkspaceId, Guid SubjectId, LinkPurpose Purpose)
{
    private const int BodySize = 33, PrintSize = 16;

    public string TokenOf(OutreachSettings settings)
    {
        Span<byte> bytes = stackalloc byte[BodySize + PrintSize];
        Write(bytes);
        Print(bytes[..BodySize], settings.LinkKey, bytes[BodySize..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>What a token says, before its print was looked at; null when it is no token.</summary>
    public static PublicLink? Read(string token)
    {
        Span<byte> bytes = stackalloc byte[BodySize + PrintSize];
        return TryDecode(token, bytes) ? new PublicLink(new Guid(bytes[..16], true), new Guid(bytes[16..32], true), (LinkPurpose)bytes[32]) : null;
    }

    /// <summary>Whether this workspace's key made the token, for this purpose.</summary>
    public bool IsGenuine(string token, LinkPurpose purpose, OutreachSettings settings) =>
        Purpose == purpose && settings.WorkspaceId == WorkspaceId
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(TokenOf(settings)), Encoding.ASCII.GetBytes(token));

    private void Write(Span<byte> bytes)
    {
        WorkspaceId.TryWriteBytes(bytes, true, out _);
        SubjectId.TryWriteBytes(bytes[16..], true, out _);
        bytes[32] = (byte)Purpose;
    }

    private static void Print(ReadOnlySpan<byte> body, byte[] key, Span<byte> print)
    {
        Span<byte> whole = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, body, whole);
        whole[..PrintSize].CopyTo(print);
    }

    private static bool TryDecode(string token, Span<byte> bytes) =>
        token.Length == Base64Url.GetEncodedLength(bytes.Length) && Base64Url.IsValid(token) && Base64Url.TryDecodeFromChars(token, bytes, out var read) && read == bytes.Length;
}

/// <summary>The addresses of a workspace's public pages, as letters carry them.</summary>
public sealed class PublicLinks(OutreachSettings settings)
{
    private static readonly Dictionary<LinkPurpose, string> Folders = new()
    {
        [LinkPurpose.Preferences] = "letters",
        [LinkPurpose.Page] = "welcome",
        [LinkPurpose.Session] = "session",
        [LinkPurpose.Event] = "event",
        [LinkPurpose.Survey] = "answer",
        [LinkPurpose.File] = "file",
        [LinkPurpose.Coupon] = "coupon",
        [LinkPurpose.Confirm] = "confirm",
        [LinkPurpose.Attendee] = "place",
    };

    /// <summary>What the addresses below <c>/to/</c> are for.</summary>
    public static LinkPurpose? PurposeOf(string folder) => Folders.Where(f => f.Value == folder).Select(f => (LinkPurpose?)f.Key).FirstOrDefault();

    /// <summary>The part of an address behind the folder.</summary>
    public string TokenOf(LinkPurpose purpose, Guid subjectId) => new PublicLink(settings.WorkspaceId, subjectId, purpose).TokenOf(settings);

    /// <summary>Null while the workspace has not said where its pages are reached from outside.</summary>
    public string? To(LinkPurpose purpose, Guid subjectId) => settings.PublicAddress is { } address
        ? $"{address}/{PathTo(purpose, subjectId)}"
        : null;

    /// <summary>The address inside this house, without a slash before it.</summary>
    public string PathTo(LinkPurpose purpose, Guid subjectId) => purpose switch
    {
        LinkPurpose.Form => $"form/{TokenOf(purpose, subjectId)}",
        LinkPurpose.Gathering => $"event/{TokenOf(purpose, subjectId)}",
        _ => $"to/{Folders[purpose]}/{TokenOf(purpose, subjectId)}",
    };
}
