using Hourglass.Data;
using Hourglass.Languages;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The words of a workspace's public pages: how to reach support, and what one agrees to, in both languages (R115, D1).</summary>
public sealed class PublicWords
{
    private PublicWords() { }

    internal PublicWords(Guid workspaceId) => WorkspaceId = workspaceId;

    public Guid WorkspaceId { get; private init; }
    /// <summary>Addresses, numbers, hours; null for nothing to show.</summary>
    public string? SupportEn { get; private set; }
    public string? SupportRu { get; private set; }
    /// <summary>The words of consent to advertising; null for the usual ones.</summary>
    public string? ConsentEn { get; private set; }
    public string? ConsentRu { get; private set; }
    /// <summary>Grows whenever the words of consent change; 0 for the usual ones.</summary>
    public int ConsentVersion { get; private set; }
    public int Version { get; private set; }

    public string? SupportIn(string language) => language == "ru" ? SupportRu ?? SupportEn : SupportEn ?? SupportRu;

    internal void Say(PublicWording wording)
    {
        var (wasEn, wasRu) = (ConsentEn, ConsentRu);
        SupportEn = Wording.Optional(wording.SupportEn, "public-words.text", 2000);
        SupportRu = Wording.Optional(wording.SupportRu, "public-words.text", 2000);
        ConsentEn = Wording.Optional(wording.ConsentEn, "public-words.text", 2000);
        ConsentRu = Wording.Optional(wording.ConsentRu, "public-words.text", 2000);
        if ((wasEn, wasRu) != (ConsentEn, ConsentRu)) ConsentVersion++;
        Version++;
    }
}

public sealed record PublicWording(string? SupportEn, string? SupportRu, string? ConsentEn, string? ConsentRu);

/// <param name="Version">Names these very words: which text, its version, its language.</param>
public sealed record ConsentText(string Version, string Text);

/// <summary>The front door of those words.</summary>
public sealed class PublicWordBook(HourglassDb db, Actor actor, Workspaces workspaces)
{
    public async Task<PublicWords> ReadAsync(CancellationToken cancellation) =>
        await db.PublicWords.AsNoTracking().SingleOrDefaultAsync(cancellation) ?? new PublicWords(actor.WorkspaceId);

    /// <summary>What somebody agrees to who agrees to advertising.</summary>
    public async Task<ConsentText> ConsentAsync(string language, CancellationToken cancellation)
    {
        var words = await ReadAsync(cancellation);
        var own = language == "ru" ? words.ConsentRu : words.ConsentEn;
        return new ConsentText($"advertising-{(own is null ? 0 : words.ConsentVersion)}-{language}",
            own ?? Speech.In(language)["consent.advertising", (await workspaces.MineAsync(cancellation)).Name]);
    }

    public async Task SayAsync(PublicWording wording, CancellationToken cancellation)
    {
        actor.MustBeAllowedToDesign();
        var words = await db.PublicWords.SingleOrDefaultAsync(cancellation) ?? db.Add(new PublicWords(actor.WorkspaceId)).Entity;
        words.Say(wording);
        await db.SaveChangesAsync(cancellation);
    }
}
