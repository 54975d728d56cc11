using Hourglass.Languages;
using Hourglass.Method;
using Hourglass.Method.Shipped;

namespace Hourglass.Tests.Method;

public sealed class TheShippedPlaybooks
{
    public static TheoryData<string> All => [.. ShippedPlaybooks.Names];

    [Theory, MemberData(nameof(All))]
    public void Can_be_published_as_they_are(string name) => Assert.Equal("", string.Join('\n', PlaybookCheck.Of(ShippedPlaybooks.Of(name).Content).Select(p => $"{p.Place}: {Speech.English.Refusal(p.Refused)}")));

    [Theory, MemberData(nameof(All))]
    public void Say_all_of_every_stage(string name)
    {
        foreach (var stage in ShippedPlaybooks.Of(name).Content.Stages)
        {
            Assert.True(stage is { Purpose: not null, Guide: not null, Questions.Count: >= 2, Activities.Count: >= 1 }, $"{name}: {stage.Stage}");
            Assert.Equal(Gates.Of(stage.Stage), stage.Evidence.Keys);
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Ask_of_every_touchpoint_what_must_be_true_before_it(string name) =>
        Assert.All(ShippedPlaybooks.Of(name).Content.Touches, touch => Assert.True(touch is { Before: not null, Learns: not null }, $"{name}: {touch.Key}"));

    [Theory, MemberData(nameof(All))]
    public void Name_their_stages_their_own_way(string name)
    {
        var plain = SalesPlaybook.For(Guid.NewGuid()).Stages.Select(s => s.NameRu).ToHashSet();
        Assert.DoesNotContain(ShippedPlaybooks.Of(name).Content.Stages, stage => plain.Contains(stage.Name.Ru));
    }

    [Theory, MemberData(nameof(All))]
    public void Speak_Russian_in_Russian_and_English_in_English(string name)
    {
        var file = ShippedPlaybooks.Of(name);
        var said = SaidIn(file.Content).Append(file.Name).ToList();
        Assert.Equal("", string.Join('\n', said.Where(s => s.En.Any(c => c is >= 'а' and <= 'я') || !s.Ru.Any(c => c is >= 'а' and <= 'я') || s.Ru.Contains('"') || s.Ru.Contains(" — ", StringComparison.Ordinal)).Select(s => s.ToString())));
    }

    [Theory, MemberData(nameof(All))]
    public void Are_described_in_the_gallery(string name) => Assert.All(Texts.Languages, language => Assert.True(Speech.In(language).Knows($"shipped.{name}")));

    [Fact]
    public void Of_a_software_product_has_the_ten_rows_of_the_backward_plan()
    {
        var content = ShippedPlaybooks.Of("software-product").Content;
        Assert.Equal(["free-updates 180", "another-product 90", "progress-assessment 60", "coaching-hour 30", "email-support 14", "bonus-materials 7", "welcome-page 0", "trial-coaching 0", "client-stories 1", "seminar 0"],
            content.Backward.Where(t => t.Key is not ("results-review" or "consultant-help" or "first-steps")).Select(t => $"{t.Key} {t.Days}"));
        Assert.Equal([Stage.Define, Stage.Collaborate, Stage.Explore], content.Backward.Where(t => t.Anchor == TouchAnchor.StageEntry).Select(t => t.Stage!.Value));
        Assert.Equal(new CouponTerms(CouponKind.Percent, 30, null, true, 60), content.Touch("another-product")!.Coupon);
        Assert.Equal([TouchFact.AtRisk, TouchFact.RecoveryOpen], content.Touch("another-product")!.Only.Where(c => !c.Holds).Select(c => c.Fact));
        Assert.Equal((TouchKind.Task, Responsible.Support), (content.Touch(content.Touch("progress-assessment")!.Otherwise!)!.Kind, content.Touch("consultant-help")!.Role));
        Assert.Equal(new SessionTerms(60, true), content.Touch("coaching-hour")!.Session);
        Assert.Equal((30, true), (content.Touch("email-support")!.Entitlement!.Days, content.Touch("email-support")!.Entitlement!.FromActivation));
        Assert.True(content.Touch("free-updates")!.Event!.OnlySelected);
    }

    [Fact]
    public void Fill_in_only_what_people_have_a_word_for() => Assert.All(LetterFields.All, field => Assert.True(Speech.Russian.Knows($"letter-field.{field}")));

    private static IEnumerable<Said> SaidIn(object part) => part switch
    {
        Said said => [said],
        string => [],
        IReadOnlyDictionary<string, Said> named => named.Values,
        System.Collections.IEnumerable list => list.Cast<object>().SelectMany(SaidIn),
        _ when part.GetType().Namespace == typeof(Said).Namespace && !part.GetType().IsEnum => part.GetType().GetProperties()
            .Where(p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(part)).OfType<object>().SelectMany(SaidIn),
        _ => [],
    };
}
