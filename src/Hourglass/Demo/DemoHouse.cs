using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach;
using Hourglass.Outreach.Planning;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hourglass.Demo;

/// <summary>The front door of the demo: a furnished workspace to look around in, one for each language, thrown away with one click.</summary>
public sealed class DemoHouse(IServiceScopeFactory scopes, TimeProvider clock)
{
    /// <summary>The demo in this language ("ru", or English), built if there is none; whoever enters takes this seat.</summary>
    public async Task<DemoVisit> OpenAsync(string language, CancellationToken cancellation)
    {
        var spoken = language == "ru" ? "ru" : "en";
        try
        {
            return await FindAsync(spoken, cancellation) ?? await BuildAsync(spoken, cancellation);
        }
        catch (DbUpdateException)
        {
            // Another node has just built the same one.
            return await FindAsync(spoken, cancellation) ?? throw new RefusedException("demo.opening");
        }
    }

    /// <summary>The demo of this language if there is one.</summary>
    public async Task<DemoVisit?> FindAsync(string language, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await SeatAsync(scope.ServiceProvider.GetRequiredService<HourglassDb>(), language, cancellation);
    }

    /// <summary>Takes the whole demo away, its account included; refuses <c>demo.none</c> for any other workspace.</summary>
    public async Task ThrowAwayAsync(Guid workspaceId, CancellationToken cancellation)
    {
        await using var scope = scopes.As(Actor.Engine(workspaceId));
        var db = scope.ServiceProvider.GetRequiredService<HourglassDb>();
        await using var transaction = await db.BeginAsync(cancellation);
        if (!await db.Workspaces.AnyAsync(w => w.Id == workspaceId && w.IsDemo, cancellation)) throw new RefusedException("demo.none");

        string[] visitors = [EmailOf("en"), EmailOf("ru")];
        var accounts = db.Users.Where(a => visitors.Contains(a.Email) && db.Seats.Any(s => s.AccountId == a.Id && s.InWorkspaceId == workspaceId));
        var ids = await accounts.Select(a => a.Id).ToListAsync(cancellation);
        await Demolition.TakeDownAsync(db, cancellation);
        await db.Users.Where(a => ids.Contains(a.Id)).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<DemoVisit> BuildAsync(string language, CancellationToken cancellation)
    {
        var (visit, bought) = await TellAsync(language, cancellation);
        await KeepAsync(visit.Seat, bought, cancellation);
        return visit;
    }

    private async Task<(DemoVisit Visit, IReadOnlyList<Journey> Bought)> TellAsync(string language, CancellationToken cancellation)
    {
        var content = DemoContent.In(language);
        var workspace = new Workspace(content.Workspace.Name, language, content.Workspace.Currency, Now, isDemo: true);
        workspace.Settle(workspace.Name, language, workspace.Currency, Zones.NameOf(clock.LocalTimeZone.Id) ?? "UTC");
        await using var scope = scopes.As(Actor.Engine(workspace.Id));
        var db = scope.ServiceProvider.GetRequiredService<HourglassDb>();
        await using var transaction = await db.BeginAsync(cancellation);
        if (await SeatAsync(db, language, cancellation) is { } already) return (already, []);

        // The account alone is unique: whoever builds the same demo at the same moment is stopped here, before the tale is told.
        var account = NewAccount(content, language);
        db.Add(account);
        await db.SaveChangesAsync(cancellation);

        var cast = new DemoCast(content, workspace, account, Now);
        var journeys = content.Journeys.Select(told => new DemoTale(cast, content, told, Now).Live()).ToList();
        await db.SaveInBulkAsync([.. cast.Rows, .. journeys, .. Learned(content, cast, journeys)], cancellation);
        await transaction.CommitAsync(cancellation);
        return (cast.Visit, [.. journeys.Where(j => j is { PurchasedOn: not null, Standing: Standing.Active })]);
    }

    // What was found out, and what was made of it.
    private List<object> Learned(DemoContent content, DemoCast cast, List<Journey> journeys)
    {
        List<object> studies = [.. content.Studies.SelectMany(study => new DemoStudies(cast, study, journeys[Place(content, study.Journey)], Now).Rows())];
        var designs = content.Designs.SelectMany(design =>
        {
            var journey = journeys[Place(content, design.Journey)];
            return new DemoDesigns(cast, design, journey, Now).Rows(studies.OfType<Research.Problem>().Where(p => p.JourneyId == journey.Id));
        });
        var proposals = content.Proposals.SelectMany(told => new DemoProposals(cast, content, told, journeys[Place(content, told.Journey)], Now).Rows());
        var voices = new DemoVoices(cast, [], Now);
        var profile = new DemoProfiles(cast, content.Profile, Now).Rows(key => journeys[Place(content, key)]);
        return [.. studies, .. profile, .. designs, .. proposals, .. content.Voices.SelectMany(voice => voices.Rows(voice, journeys[Place(content, voice.Journey)]))];
    }

    private static int Place(DemoContent content, string key) => content.Journeys.Index().First(told => told.Item.Key == key).Index;

    /// <summary>Whoever has bought is kept by the plan of their playbook; what lies before today is left out.</summary>
    private async Task KeepAsync(Seat seat, IReadOnlyList<Journey> bought, CancellationToken cancellation)
    {
        await using var engine = scopes.As(Actor.Engine(seat.InWorkspaceId));
        var actor = await engine.ServiceProvider.GetRequiredService<Members>().ActorAsync(seat.MemberId, cancellation);
        await using var scope = scopes.As(actor!);
        var db = scope.ServiceProvider.GetRequiredService<HourglassDb>();
        await using var transaction = await db.BeginAsync(cancellation);
        var begun = await scope.ServiceProvider.GetRequiredService<ManyPlans>().ActivateAsync(bought, PlaybookEdition.DraftNumber + 1, LateJoin.Skip, cancellation);
        await db.SaveInBulkAsync(begun.Fresh, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<DemoVisit?> SeatAsync(HourglassDb db, string language, CancellationToken cancellation)
    {
        var key = EmailOf(language).ToUpperInvariant();
        if (await db.Users.SingleOrDefaultAsync(a => a.NormalizedUserName == key, cancellation) is not { } account) return null;
        var seat = await db.Seats.AsNoTracking().FirstOrDefaultAsync(s => s.AccountId == account.Id, cancellation);
        return seat is null ? null : new DemoVisit(account, seat);
    }

    // Without a password nobody signs in from outside; the web lets visitors in by another door.
    private Account NewAccount(DemoContent content, string language)
    {
        var (email, key) = (EmailOf(language), EmailOf(language).ToUpperInvariant());
        return new Account
        {
            UserName = email,
            NormalizedUserName = key,
            Email = email,
            NormalizedEmail = key,
            SecurityStamp = Guid.NewGuid().ToString("n"),
            Name = content.Members[0].Name,
            Language = language,
            CreatedAt = Now,
        };
    }

    private static string EmailOf(string language) => $"demo.{language}@hourglass.invalid";

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}

/// <summary>Whose place a visitor of the demo takes.</summary>
public sealed record DemoVisit(Account Account, Seat Seat);
