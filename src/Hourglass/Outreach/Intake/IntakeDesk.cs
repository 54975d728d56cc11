using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>Takes what visitors sent by a form; machines that fill in everything, or at once, or again and again, get nowhere.</summary>
public sealed class IntakeDesk(HourglassDb db, Newcomers newcomers, IntakeWatch watch, OutreachRuleBook rules)
{
    /// <returns>Null when it was a machine; it is told the same as everybody.</returns>
    public async Task<IntakeEntry?> TakeAsync(IntakeForm form, IntakeFilling filling, CancellationToken cancellation)
    {
        if (filling.Trap is { Length: > 0 }) return null;
        await watch.MustBeAPersonAsync(form.Id, filling.Stamp, filling.From, cancellation);
        if (!filling.HasConsented) throw new RefusedException("form.no-consent");
        var said = Said(form, filling);
        var key = AddressPrint.Of(await rules.SettingsAsync(cancellation), Relationships.EmailAddress.Read(filling.Email).Key);
        await using var transaction = await db.BeginAsync(cancellation);
        var (person, journey) = await newcomers.WelcomeAsync(new NewcomerWish(Wording.RequiredLine(filling.Name, "form.your-name", 150), filling.Email, filling.Phone, filling.Company, form.Name, Origin.Request, form.OwnerId)
        {
            PlaybookId = form.PlaybookId,
            Language = form.Language,
            Said = said,
        }, cancellation);
        var entry = db.Add(new IntakeEntry(form, person, journey, said, newcomers.Now)).Entity;
        db.Add(new ConsentEntry(form.WorkspaceId, key, person, ConsentPurpose.PersonalData, ConsentDeed.Given,
            new ConsentProof($"form:{form.Id}", $"form-{form.ConsentVersion}-{form.Language}", form.Consent), newcomers.Now));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return entry;
    }

    private static string Said(IntakeForm form, IntakeFilling filling)
    {
        var lines = new List<string>();
        foreach (var (question, index) in form.Questions.Select((q, i) => (q, i)))
        {
            var answer = Wording.Optional(filling.Answers.ElementAtOrDefault(index), "form.answer", 2000);
            if (answer is null && question.IsRequired) throw new RefusedException("form.unanswered", question.Label);
            if (answer is not null) lines.Add($"{question.Label}: {answer}");
        }

        return string.Join('\n', lines);
    }
}

/// <param name="Trap">A field no person sees.</param>
/// <param name="Stamp">When the form was shown, signed.</param>
/// <param name="From">The address of the browser.</param>
public sealed record IntakeFilling(
    string Name, string Email, string? Company, string? Phone, IReadOnlyList<string?> Answers, bool HasConsented, string? Trap, string? Stamp, string? From);
