using Hourglass.Method;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Method;

/// <summary>How a playbook is written in tests, in the words of one who designs it.</summary>
internal static class Writing
{
    public static Said Both(string text) => new(text, $"{text} ру");

    public static EndState End { get; } = new(180, Both("Think"), Both("Say"), Both("Feel"));

    public static ReferralPlan Referrals { get; } = new(Both("Who"), Both("When"), Both("How"), Both("To whom"));

    public static TouchPlan Letter(string key = "thank-you", int days = 7) =>
        new() { Key = key, Title = Both("Thank you"), Days = days, Subject = Both("Thanks"), Body = Both("Hello {{person.first-name}}") };

    public static async Task<string> Refusal(Func<Task> deed) => (await Assert.ThrowsAsync<RefusedException>(deed)).Code;

    extension(World world)
    {
        public Task<Playbook> StartPlaybook(string name = "Repairs", string? shipped = null) =>
            world.Ask<PlaybookDesk, Playbook>(desk => desk.StartAsync(Both(name), PlaybookKind.Sales, shipped, default));

        public Task Write(Guid playbook, Func<PlaybookContent, PlaybookContent> change, int? seen = null) =>
            world.Do<PlaybookDesk>(desk => desk.SaveAsync(playbook, seen, change, default));

        public Task<int> Publish(Guid playbook, string reason = "First words", int? seen = null) =>
            world.Ask<PlaybookDesk, int>(desk => desk.PublishAsync(playbook, seen, reason, default));

        public Task<PlaybookDraft> Draft(Guid playbook) => world.Ask<PlaybookDesk, PlaybookDraft>(desk => desk.DraftAsync(playbook, default));

        public async Task<Playbook> PublishedPlaybook(string name = "Repairs")
        {
            var playbook = await world.StartPlaybook(name);
            await world.Write(playbook.Id, content => content with { End = End, Referrals = Referrals, Touches = [.. content.Touches, Letter()] });
            await world.Publish(playbook.Id);
            return playbook;
        }
    }
}
