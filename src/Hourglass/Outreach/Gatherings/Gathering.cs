using Hourglass.Team;

namespace Hourglass.Outreach;

/// <summary>An event customers come to: a seminar, a meeting of users; with places, a page of its own and a list of who comes (R109, R118).</summary>
public sealed class Gathering
{
    private Gathering() { }

    internal Gathering(Member owner, GatheringDetails details, DateTime at)
    {
        (WorkspaceId, OwnerId, MadeAt) = (owner.WorkspaceId, owner.Id, at);
        if (details.StartsAt <= at) throw new RefusedException("gathering.past");
        Describe(details);
    }

    public Guid WorkspaceId { get; private init; }
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    /// <summary>Who looks after the strangers that come.</summary>
    public Guid OwnerId { get; private init; }
    /// <summary>What playbooks call it; there are no two of one name.</summary>
    public string Name { get; private set; } = "";
    public string NameKey { get; private set; } = "";
    public string? About { get; private set; }
    public string Language { get; private set; } = "en";
    public DateTime StartsAt { get; private set; }
    public int Minutes { get; private set; }
    /// <summary>A room or a link; shown to those who come, and to nobody else.</summary>
    public string? Place { get; private set; }
    /// <summary>Null for as many as like.</summary>
    public int? Places { get; private set; }
    /// <summary>Moves only by the statements that give a place and take it back.</summary>
    public int Taken { get; private init; }
    /// <summary>What one agrees to by registering.</summary>
    public string Consent { get; private set; } = "";
    public int ConsentVersion { get; private set; }
    /// <summary>Strangers may register on its page; else only those who were invited.</summary>
    public bool IsPublic { get; private set; }
    public DateTime? CancelledAt { get; private set; }
    public DateTime MadeAt { get; private init; }
    public int Version { get; private set; }

    public DateTime EndsAt => StartsAt.AddMinutes(Minutes);

    public bool IsOpenAt(DateTime moment) => CancelledAt is null && moment < StartsAt;

    internal void Describe(GatheringDetails details)
    {
        Name = Wording.RequiredLine(details.Name, "gathering.name", 150);
        NameKey = KeyOf(Name);
        About = Wording.Optional(details.About, "gathering.about", 5000);
        Language = details.Language is "ru" or "en" ? details.Language : throw new RefusedException("workspace.language");
        (StartsAt, Minutes) = (details.StartsAt, details.Minutes is >= 5 and <= 10_080 ? details.Minutes : throw new RefusedException("gathering.minutes"));
        Place = Wording.OptionalLine(details.Place, "gathering.place", 300);
        Places = details.Places is null or >= 1 and <= 100_000 ? details.Places : throw new RefusedException("gathering.places");
        var consent = Wording.Required(details.Consent, "gathering.consent", 2000);
        if (consent != Consent) (Consent, ConsentVersion) = (consent, ConsentVersion + 1);
        IsPublic = details.IsPublic;
        Version++;
    }

    internal void Cancel(DateTime at)
    {
        CancelledAt ??= at;
        Version++;
    }

    internal static string KeyOf(string name) => name.Trim().ToUpperInvariant();
}

/// <param name="Places">Null for as many as like.</param>
public sealed record GatheringDetails(
    string Name, string? About, string Language, DateTime StartsAt, int Minutes, string? Place, int? Places, string Consent, bool IsPublic);
