using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Hourglass.Team;

namespace Hourglass.Outreach;

/// <summary>Tells visitors from machines without asking anybody anything: how long a form was open, and how often it comes from one place.</summary>
public sealed class IntakeWatch(OutreachRuleBook rules, Attempts attempts, TimeProvider clock)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(3), Longest = TimeSpan.FromHours(24);

    /// <summary>The moment a form is shown; nobody can write one themselves.</summary>
    public static string StampOf(OutreachSettings settings, Guid formId, DateTime now)
    {
        Span<byte> bytes = stackalloc byte[24];
        BinaryPrimitives.WriteInt64BigEndian(bytes, now.Ticks);
        Print(settings, formId, now.Ticks)[..16].CopyTo(bytes[8..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <param name="formId">Which form, or which event.</param>
    /// <param name="stamp">As the form brought it back.</param>
    /// <param name="from">The address of the browser.</param>
    /// <param name="cancellation">Stops before anything is counted.</param>
    public async Task MustBeAPersonAsync(Guid formId, string? stamp, string? from, CancellationToken cancellation)
    {
        var age = AgeOf(stamp, await rules.SettingsAsync(cancellation), formId);
        if (age is null || age > Longest) throw new RefusedException("form.stale");
        if (age < Shortest) throw new RefusedException("form.too-fast");
        if (!await attempts.MayTryAsync($"form:{formId}:{from}", $"form:{from}", cancellation)) throw new RefusedException("form.too-often");
    }

    private TimeSpan? AgeOf(string? stamp, OutreachSettings settings, Guid formId)
    {
        Span<byte> bytes = stackalloc byte[24];
        if (stamp is null || stamp.Length != Base64Url.GetEncodedLength(24) || !Base64Url.IsValid(stamp) || !Base64Url.TryDecodeFromChars(stamp, bytes, out var read) || read != 24) return null;
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks || !CryptographicOperations.FixedTimeEquals(bytes[8..], Print(settings, formId, ticks).AsSpan(0, 16))) return null;
        return clock.GetUtcNow().UtcDateTime - new DateTime(ticks, DateTimeKind.Utc);
    }

    private static byte[] Print(OutreachSettings settings, Guid formId, long ticks) =>
        HMACSHA256.HashData(settings.LinkKey, System.Text.Encoding.ASCII.GetBytes($"form:{formId:n}:{ticks}"));
}
