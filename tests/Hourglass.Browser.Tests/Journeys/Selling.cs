using Hourglass.Journeys;
using Hourglass.Method;

namespace Hourglass.Browser.Tests.Journeys;

/// <summary>What a seller does with one journey, by the forms of its page.</summary>
internal static class Selling
{
    extension(Visitor seller)
    {
        public async Task StartJourneyAsync(string company, string need)
        {
            await seller.OpenAsync("journeys/new");
            await seller.TypeAsync(seller.Say["field.company"], company);
            await seller.TypeAsync(seller.Say["field.need"], need);
            await seller.TypeAsync(seller.Say["delight.question"], "The first calm Monday");
            await seller.PressAsync(seller.Say["new.now"]);
            await seller.SeesAsync(need);
        }

        public async Task PlanAsync(string step)
        {
            await seller.TypeAsync(seller.Say["step.what"], step);
            await seller.PressAsync(seller.Say["step.plan"]);
            await Expect(seller.Next).ToContainTextAsync(step);
        }

        public async Task StepIsDoneAsync()
        {
            await seller.PressAsync(seller.Say["step.done"]);
            await seller.ReadsAsync(seller.Say["step.ask-after-done"]);
        }

        /// <summary>Ticks off whatever this stage still asks for.</summary>
        public async Task ShowAllEvidenceAsync(Stage stage)
        {
            await Expect(seller.Guide).ToHaveAttributeAsync("data-stage", $"{stage.Number}");
            var missing = seller.Guide.Locator(".evidence:not(.is-shown)");
            for (var left = await missing.CountAsync(); left > 0; left--)
            {
                var asked = missing.First;
                await asked.GetByText(seller.Say["evidence.show"], new() { Exact = true }).ClickAsync();
                await asked.GetByLabel(seller.Say["evidence.note"]).FillAsync("Seen on site");
                await asked.GetByRole(AriaRole.Button, new() { Name = seller.Say["evidence.tick"] }).ClickAsync();
                await Expect(missing).ToHaveCountAsync(left - 1);
            }
        }

        public async Task MoveOnToAsync(Stage stage, string? reason = null)
        {
            var name = seller.Say[$"stage.{stage.Key}.name"];
            await seller.FollowAsync(seller.Say["guide.move-on", name]);
            if (reason is not null) await seller.TypeAsync(seller.Say["move.reason-without-evidence"], reason);
            await seller.PressAsync(seller.Say["move.now", name]);
            await seller.StandsAtAsync(stage);
        }

        public async Task WinAsync()
        {
            await seller.FollowAsync(seller.Say["journey.win"]);
            await seller.PressAsync(seller.Say["win.now"]);
            await seller.StandsAtAsync(Stage.Deliver);
        }

        public async Task TurnKeyAsync(FinishKey key, string words)
        {
            var block = seller.Main.Locator(".key-block").Nth((int)key);
            await block.GetByText(seller.Say["finish.turn"], new() { Exact = true }).ClickAsync();
            await block.GetByLabel(seller.Say["finish.words"]).FillAsync(words);
            await block.GetByRole(AriaRole.Button, new() { Name = seller.Say["finish.turn-now"] }).ClickAsync();
            await seller.ReadsAsync(words);
        }

        /// <param name="answer">The customer's: yes, no, maybe.</param>
        public async Task AnswersAsync(string answer)
        {
            await seller.Main.GetByText(seller.Say["answer.write-down"], new() { Exact = true }).ClickAsync();
            await seller.ChooseAsync(seller.Say[$"answer.{answer}"], exact: true);
            await seller.PressAsync(seller.Say["answer.save"]);
            await Expect(seller.Main.Locator($"#answer .answer-{answer}")).ToBeVisibleAsync();
        }

        public async Task EndAsync(string ending, string reason)
        {
            await seller.ChooseAsync(seller.Say[$"ending.{ending}.name"]);
            await seller.TypeAsync(seller.Say["field.our-reason"], reason);
        }

        public Task StandsAtAsync(Stage stage) =>
            Expect(seller.Main.Locator(".stages .is-here")).ToHaveAttributeAsync("data-stage", $"{stage.Number}");

        public ILocator Next => seller.Main.Locator("#next");

        private ILocator Guide => seller.Main.Locator("#guide");
    }
}
