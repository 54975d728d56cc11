using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Outreach.Planning;
using Hourglass.Tests.Outreach.Planning;
using Hourglass.Web.Pages.Outreach.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static Hourglass.Tests.Outreach.Planning.Plans;

namespace Hourglass.Web.Tests.Pages.Outreach;

public sealed class PartsOfAPlan
{
    private static readonly DateTime Now = Moscow("2026-03-02 11:00");

    [Fact]
    public async Task List_every_date_on_the_customers_clock_with_its_reason()
    {
        var page = await DrawnAsync<CalendarList>(Speech.Russian, new() { ["Touches"] = Calendar(), ["Zone"] = "Europe/Moscow", ["Country"] = "RU" });

        var bonus = page.QuerySelector("#touch-bonus-0")!;
        Assert.Equal("вт, 10 мар. 2026 10:00", Plain(bonus.QuerySelector("time")!));
        Assert.Contains("Перенесено с праздничного дня.", Plain(bonus), StringComparison.Ordinal);
        Assert.Contains("При нынешнем положении не состоится: только для избранной группы", Plain(page.QuerySelector("#touch-updates-0")!), StringComparison.Ordinal);
        Assert.Contains("Дата появится с переходом на этап.", Plain(page.QuerySelector("#touch-seminar-0")!), StringComparison.Ordinal);
        Assert.Contains("письмо 2 из 3", Plain(page.QuerySelector("#touch-welcome-1")!), StringComparison.Ordinal);
        Assert.Contains("12 касаний. Время – как на часах у клиента: Europe/Moscow.", Plain(page.Body!), StringComparison.Ordinal);
        Assert.DoesNotContain("Праздников этой страны мы не знаем", Plain(page.Body!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_when_the_holidays_of_a_country_are_not_known()
    {
        var page = await DrawnAsync<CalendarList>(Speech.English, new() { ["Touches"] = Calendar(), ["Zone"] = "Europe/Moscow", ["Country"] = "ZZ" });

        Assert.Contains("We do not know the public holidays there", Plain(page.Body!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Say_that_nothing_is_planned() =>
        Assert.Equal("Nothing is planned here any more.", Plain((await DrawnAsync<CalendarList>(Speech.English, new() { ["Touches"] = Array.Empty<PlannedTouch>(), ["Zone"] = "UTC" })).Body!));

    [Theory]
    [InlineData(false, "welcome", "updates")]
    [InlineData(true, "updates", "welcome")]
    public async Task Draw_the_plan_from_either_end(bool backward, string first, string last)
    {
        var page = await TimelineAsync(backward);
        var titles = page.QuerySelectorAll(".plan-list li > span:not(.plan-mark)").Select(title => title.TextContent).ToList();

        Assert.Equal((first, last), (titles[0], titles[^1]));
        Assert.Equal(titles.Count, page.QuerySelectorAll("svg .plan-dot").Length);
        Assert.Equal("true", page.QuerySelector("svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task Show_how_long_it_lasts_and_stay_inside_the_picture()
    {
        var page = await TimelineAsync(false);
        var spans = page.QuerySelectorAll("svg .plan-span");

        Assert.Equal(4, spans.Length); // support, coaching, progress, other
        Assert.Contains("until 15 Apr 2026", Plain(page.Body!), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("svg .plan-dot"), dot => Assert.InRange(double.Parse(dot.GetAttribute("cx")!, null), 0, TimelineShape.Width));
        Assert.All(spans, span => Assert.InRange(double.Parse(span.GetAttribute("x")!, null) + double.Parse(span.GetAttribute("width")!, null), 0, TimelineShape.Width));
        Assert.Equal("5 touchpoints wait for their dates", Plain(page.QuerySelector(".plan-note")!));
    }

    [Fact]
    public async Task Write_names_as_text_only()
    {
        var page = await DrawnAsync<PlanTimeline>(Speech.English, new() { ["Marks"] = new[] { new TimelineMark(Now, "<b>&\"x", TouchKind.Letter) }, ["Zone"] = "UTC", ["Now"] = Now });

        Assert.Equal("2 Mar · <b>&\"x", page.QuerySelector("svg text.plan-name")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("b"));
    }

    [Fact]
    public async Task Tell_a_rehearsal_in_words()
    {
        var played = Rehearsal.Play(TenRows, Customer, new(), new(Now, 190), [new(Deed.Buys, 0), new(Deed.MovesDay, 10) { Days = 2 }, new(Deed.AnswersNo, 2, "coaching"), new(Deed.WeAreDown, 70) { Days = 5 }]);
        var text = Plain((await DrawnAsync<RehearsalDiary>(Speech.Russian, new() { ["Played"] = played, ["Zone"] = "Europe/Moscow", ["Content"] = TenRows })).Body!);

        Assert.Contains("Клиент покупает", text, StringComparison.Ordinal);
        Assert.Contains("«Покупка» сдвигается на 2 дня", text, StringComparison.Ordinal);
        Assert.Contains("Переносится с пн, 16 мар. 2026, 10:00 на ср, 18 мар. 2026, 10:00Перенесено вслед за датой отсчёта.", text, StringComparison.Ordinal);
        Assert.Contains("Клиент отвечает «нет» на «coaching»", text, StringComparison.Ordinal);
        Assert.Contains("Не состоялось: пока мы исправляем ошибку, рекламы не будет", text, StringComparison.Ordinal);
        Assert.Contains("Мы ничего не можем отправить 5 дней", text, StringComparison.Ordinal);
        Assert.DoesNotContain("rehearsal.", text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<PlannedTouch> Calendar() => PlanCalendar.Of(TenRows, Customer.Bought("2026-03-02"), new(), Now);

    private static Task<IDocument> TimelineAsync(bool backward) => DrawnAsync<PlanTimeline>(Speech.English, new()
    {
        ["Marks"] = Calendar().Where(touch => touch.At is not null).Select(touch => TimelineMark.Of(touch, "en")).ToList(),
        ["Zone"] = "Europe/Moscow",
        ["Now"] = Now,
        ["IsBackward"] = backward,
        ["Waiting"] = Calendar().Count(touch => touch.At is null),
    });

    private static async Task<IDocument> DrawnAsync<T>(Speech speech, Dictionary<string, object?> given) where T : IComponent
    {
        await using var services = new ServiceCollection().AddLogging().AddSingleton(speech).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, services.GetRequiredService<ILoggerFactory>());
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<T>(ParameterView.FromDictionary(given))).ToHtmlString());
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    private static string Plain(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
