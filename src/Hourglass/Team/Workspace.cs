using Hourglass.Outreach.Planning;

namespace Hourglass.Team;

/// <summary>One company's whole house; every other row belongs to exactly one.</summary>
public sealed class Workspace
{
    private Workspace() { }

    internal Workspace(string name, string language, string currency, DateTime at, bool isDemo = false) =>
        (Name, Language, Currency, CreatedAt, IsDemo) = (Wording.Required(name, "workspace.name", 100), language, currency, at, isDemo);

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public string Name { get; private set; } = "";
    public string Language { get; private set; } = "en";
    /// <summary>ISO 4217; what amounts are in unless said otherwise.</summary>
    public string Currency { get; private set; } = "USD";
    /// <summary>IANA name; whose midnight begins "today" here.</summary>
    public string TimeZone { get; private set; } = "UTC";
    /// <summary>ISO 3166 code of the country whose phone numbers are written here without their code; null: there is no such country.</summary>
    public string? HomeRegion => Language == "ru" ? "RU" : null;
    public DateTime CreatedAt { get; private init; }
    public bool IsDemo { get; private init; }
    public int Version { get; private set; }

    internal void AdministratorsChange() => Version++;

    internal void Settle(string name, string language, string currency, string timeZone)
    {
        var zone = Zones.Named(timeZone);
        if (language is not ("ru" or "en")) throw new RefusedException("workspace.language");
        (Name, Language, Currency, TimeZone) = (Wording.Required(name, "workspace.name", 100), language, Currencies.Known(currency), zone);
        Version++;
    }
}
