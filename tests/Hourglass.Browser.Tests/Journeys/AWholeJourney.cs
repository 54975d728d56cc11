using Hourglass.Journeys;
using Hourglass.Method;

namespace Hourglass.Browser.Tests.Journeys;

public sealed class AWholeJourney(House house, Chromium chromium) : Desk(house, chromium)
{
    [Fact]
    public async Task Is_finished_only_when_both_keys_are_turned()
    {
        var ana = await SignInAsync(await House.OpenWorkspaceAsync());

        await ana.StartJourneyAsync("Quiet Mill", "Fewer returns");
        await ana.PlanAsync("Ask who counts the returns");
        await ana.StepIsDoneAsync();
        await ana.PlanAsync("Draw the map of the mill");
        await GoAllTheWayAsync(ana);

        await ana.TurnKeyAsync(FinishKey.ResultObtained, "Returns are down by half");
        await Expect(ana.Main.GetByText(ana.Say["standing.finished"], new() { Exact = true })).ToHaveCountAsync(0);
        await ana.TurnKeyAsync(FinishKey.ReadyToRecommend, "I have told my sister");
        await Expect(ana.Main.GetByText(ana.Say["standing.finished"], new() { Exact = true }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Is_walked_by_one_person_alone_from_an_empty_house_in_Russian()
    {
        var solo = await SitDownAsync(at: await EmptyHouseAsync(), with: new() { Locale = "ru-RU" });
        await solo.FoundAsync("Мастерская", "Аня");

        await solo.StartJourneyAsync("Тихая мельница", "Меньше возвратов");
        await solo.PlanAsync("Спросить, кто считает возвраты");
        await GoAllTheWayAsync(solo);
        await solo.TurnKeyAsync(FinishKey.ResultObtained, "Возвратов вдвое меньше");
        await solo.TurnKeyAsync(FinishKey.ReadyToRecommend, "Уже рассказала сестре");

        await Expect(solo.Main.GetByText(solo.Say["standing.finished"], new() { Exact = true }).First).ToBeVisibleAsync();
    }

    private static async Task GoAllTheWayAsync(Visitor seller)
    {
        foreach (var stage in Stages.All.SkipLast(1))
        {
            await seller.ShowAllEvidenceAsync(stage);
            if (stage == Stage.Define) await seller.WinAsync();
            else await seller.MoveOnToAsync(stage + 1);
        }
    }
}
