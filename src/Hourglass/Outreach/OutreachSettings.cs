using System.Security.Cryptography;
using Hourglass.Outreach.Planning;

namespace Hourglass.Outreach;

/// <summary>A workspace's rules of contact: when customers may be reached, how often, and how letters look (D14, R94).</summary>
public sealed class OutreachSettings
{
    private OutreachSettings() { }

    internal OutreachSettings(Guid workspaceId) => WorkspaceId = workspaceId;

    public Guid WorkspaceId { get; private init; }
    /// <summary>Nothing leaves the house while it is paused.</summary>
    public bool IsPaused { get; private set; }
    public TimeOnly QuietFrom { get; private set; } = new(20, 0);
    public TimeOnly QuietTo { get; private set; } = new(9, 0);
    /// <summary>At most this many touches, conversations included, within <see cref="CapDays"/>; 0 for no limit.</summary>
    public int CapTouches { get; private set; } = 3;
    public int CapDays { get; private set; } = 7;
    /// <summary>Days from one touch to the next: 1 means not two on one day; 0 for no limit.</summary>
    public int GapDays { get; private set; } = 1;
    /// <summary>The workspace's own free days, as <see cref="DayList"/> writes them.</summary>
    public string DaysOff { get; private set; } = "";
    /// <summary>Days it works although the calendar says otherwise.</summary>
    public string DaysWorked { get; private set; } = "";
    /// <summary>ISO 3166 code whose holidays count where a customer has no country.</summary>
    public string? Country { get; private set; }
    /// <summary>Where the public pages are reached from outside, without a slash at the end; links in letters begin with it.</summary>
    public string? PublicAddress { get; private set; }
    public string Colour { get; private set; } = "#0f6674";
    public string? LogoAddress { get; private set; }
    /// <summary>Who writes, as the law wants it under every letter.</summary>
    public string? Imprint { get; private set; }
    /// <summary>Signs the links in letters and prints addresses; made once.</summary>
    public byte[] LinkKey { get; private init; } = RandomNumberGenerator.GetBytes(32);
    public int Version { get; private set; }

    internal void Pause(bool paused)
    {
        IsPaused = paused;
        Version++;
    }

    internal void Settle(OutreachRules rules)
    {
        if (rules.CapTouches < 0 || rules.CapDays is < 1 or > 365) throw new RefusedException("outreach.cap");
        (QuietFrom, QuietTo, CapTouches, CapDays) = (rules.QuietFrom, rules.QuietTo, rules.CapTouches, rules.CapDays);
        GapDays = rules.GapDays is >= 0 and <= 30 ? rules.GapDays : throw new RefusedException("outreach.gap");
        (DaysOff, DaysWorked) = (DayList.Write(DayList.Read(rules.DaysOff)), DayList.Write(DayList.Read(rules.DaysWorked)));
        Country = Wording.OptionalLine(rules.Country, "plan.country", 2)?.ToUpperInvariant();
        PublicAddress = AddressOf(rules.PublicAddress, "outreach.public-address")?.TrimEnd('/');
        LogoAddress = AddressOf(rules.LogoAddress, "outreach.logo");
        Colour = rules.Colour.Length == 7 && rules.Colour[0] == '#' && rules.Colour.Skip(1).All(char.IsAsciiHexDigit) ? rules.Colour : throw new RefusedException("outreach.colour");
        Imprint = Wording.Optional(rules.Imprint, "outreach.imprint", 500);
        Version++;
    }

    private static string? AddressOf(string? typed, string code)
    {
        if (Wording.OptionalLine(typed, code, 300) is not { } address) return null;
        return Uri.TryCreate(address, UriKind.Absolute, out var read) && read.Scheme is "http" or "https" ? address : throw new RefusedException(code, address);
    }
}

public sealed record OutreachRules(
    TimeOnly QuietFrom, TimeOnly QuietTo, int CapTouches, int CapDays, string? Country, string? PublicAddress, string Colour, string? LogoAddress, string? Imprint)
{
    public int GapDays { get; init; } = 1;
    public string? DaysOff { get; init; }
    public string? DaysWorked { get; init; }
}
