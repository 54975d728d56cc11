using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Outreach.Planning;

namespace Hourglass.Tests.Outreach.Planning;

public sealed class TheWordsOfACalendar
{
    [Fact]
    public void Say_every_reason_kind_anchor_and_deed()
    {
        var keys = Shifts.All.Select(code => $"shift.{code}").Concat(Skips.All.Select(code => $"skip.{code}"))
            .Concat(Enum.GetValues<TouchKind>().Select(kind => $"calendar.kind.{TextKey.Of(kind)}"))
            .Concat(Enum.GetValues<TouchAnchor>().SelectMany(anchor => new[] { $"calendar.anchor.{TextKey.Of(anchor)}", $"calendar.waits.{TextKey.Of(anchor)}" }))
            .Concat(Enum.GetValues<Deed>().Select(deed => $"rehearsal.deed.{TextKey.Of(deed)}")).ToList();

        Assert.Equal("", string.Join('\n', keys.Where(key => !Speech.Russian.Knows(key) || !Speech.English.Knows(key))));
        Assert.Equal(11, Shifts.All.Distinct().Count());
    }

    [Theory]
    [InlineData(1, "Состоялось бы 1 касание", "1 touchpoint would have happened")]
    [InlineData(3, "Состоялось бы 3 касания", "3 touchpoints would have happened")]
    [InlineData(11, "Состоялось бы 11 касаний", "11 touchpoints would have happened")]
    public void Count_as_people_do(int number, string russian, string english) =>
        Assert.Equal((russian, english), (Speech.Russian.Count("rehearsal.sum", number), Speech.English.Count("rehearsal.sum", number)));
}
