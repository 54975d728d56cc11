using Hourglass.Languages;
using Hourglass.Mail.Texts;

namespace Hourglass.Mail.Trial;

/// <summary>The test button: walks the whole way to a letter in the tester's own mailbox and says at which step it ends, and why.</summary>
public sealed class MailTrial(TimeProvider clock)
{
    /// <summary>For the whole walk; people wait for it.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Refuses settings that cannot be right whatever the server says.</summary>
    /// <param name="settings">What is tried; nothing of it is kept.</param>
    /// <param name="tester">Whoever pressed the button: a test letter goes to nobody else.</param>
    /// <param name="language">Of the tester.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public async Task<TrialReport> RunAsync(SenderSettings settings, NamedAddress tester, string language, CancellationToken cancellation)
    {
        settings.Check();
        var letter = Composing.Compose(Letter(settings, tester, language));
        using var walk = new TrialWalk(settings with { AttemptDeadline = Patience }, clock, cancellation);
        await walk.GoAsync(letter);
        cancellation.ThrowIfCancellationRequested();
        return new TrialReport(walk.Steps);
    }

    private Letter Letter(SenderSettings settings, NamedAddress tester, string language)
    {
        var speech = Speech.In(language);
        var now = clock.GetUtcNow().UtcDateTime;
        var id = Guid.CreateVersion7(now);
        var written = LetterText.Render(speech["mail.trial.letter.subject"], speech["mail.trial.letter.text"], MergeFields.Of(), new LetterLayout(speech["brand"]), language);
        return new Letter
        {
            TouchpointId = id,
            MessageId = $"{id:n}.trial@{MailAddress.Read(settings.From.Address).Domain}",
            Date = now,
            From = settings.From,
            ReplyTo = settings.ReplyTo,
            To = tester,
            EnvelopeSender = settings.EnvelopeSender,
            Subject = written.Subject,
            Html = written.Html,
            Text = written.Text,
            Language = speech.Language,
        };
    }
}
