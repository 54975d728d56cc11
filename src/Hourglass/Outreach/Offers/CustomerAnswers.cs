using Hourglass.Data;
using Hourglass.Journeys;
using Hourglass.Method;
using Hourglass.Outreach.Dispatch;
using Hourglass.Team;
using Microsoft.EntityFrameworkCore;

namespace Hourglass.Outreach;

/// <summary>The front door of customers' answers; a yes or a no is a fact that the plan reads at once (R112, P28).</summary>
public sealed class CustomerAnswers(HourglassDb db, Actor actor, PlanBook plans, TimeProvider clock)
{
    public Task<CustomerAnswer?> OfAsync(Guid touchId, CancellationToken cancellation) =>
        db.CustomerAnswers.AsNoTracking().SingleOrDefaultAsync(a => a.TouchId == touchId, cancellation);

    /// <summary>A plan that acts on a yes or a no asks for one; every other question wants a number from 0 to 10.</summary>
    public static bool AsksYesOrNo(LetterSubject subject) => subject.Step?.Session is not null
        || subject.Content.Touches.Any(t => t.Only.Any(c => c.Touch == subject.Touch.Step && c.Fact is TouchFact.AnsweredYes or TouchFact.AnsweredNo));

    public async Task GiveAsync(LetterSubject subject, CustomerWord word, CancellationToken cancellation)
    {
        try
        {
            await KeepAsync(subject, word, cancellation);
        }
        catch (DbUpdateException)
        {
            // The same answer arrived twice at once; the second one changes the first.
            db.ChangeTracker.Clear();
            await KeepAsync(subject, word, cancellation);
        }
    }

    private async Task KeepAsync(LetterSubject subject, CustomerWord word, CancellationToken cancellation)
    {
        await using var transaction = await db.BeginAsync(cancellation);
        var touch = subject.Touch;
        var known = await db.CustomerAnswers.SingleOrDefaultAsync(a => a.TouchId == touch.Id, cancellation);
        if (known is null) db.Add(new CustomerAnswer(touch, word, Now));
        else known.Change(word, Now);
        db.Add(new Milestone(MilestoneKind.CustomerAnswered, actor, Now)
        {
            JourneyId = touch.JourneyId,
            CompanyId = subject.Journey.CompanyId,
            To = Short(word),
            Note = word.Words is { Length: > 0 } said ? said.Trim() : null,
        });
        await db.SaveChangesAsync(cancellation);
        await plans.SignAsync(touch.JourneyId, TouchFact.AnsweredYes, touch.Step, word.Yes is true, cancellation);
        await plans.SignAsync(touch.JourneyId, TouchFact.AnsweredNo, touch.Step, word.Yes is false, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static string Short(CustomerWord word) => word.Yes switch { true => "Yes", false => "No", null => word.Score?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "" };

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
