using System.Text.RegularExpressions;
using Hourglass.Journeys;
using Hourglass.Languages;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Languages;

public sealed partial class TheTexts
{
    [Fact]
    public void Are_complete_in_both_languages()
    {
        None(Texts.Of("en").Keys.Except(Texts.Of("ru").Keys));
        None(Texts.Of("ru").Keys.Except(Texts.Of("en").Keys));
    }

    [Fact]
    public void Have_the_same_gaps_to_fill_in_both_languages() =>
        None(Texts.Of("en").Where(text => Gaps(text.Value) != Gaps(Texts.Of("ru")[text.Key])).Select(text => text.Key));

    [Fact]
    public void Have_two_forms_of_a_count_in_English_and_three_in_Russian()
    {
        var counted = Texts.Of("en").Where(text => text.Value.Contains('|')).Select(text => text.Key).Union(Texts.Of("ru").Where(text => text.Value.Contains('|')).Select(text => text.Key));

        None(counted.Where(key => Texts.Of("en")[key].Split('|').Length != 2 || Texts.Of("ru")[key].Split('|').Length != 3));
    }

    [Fact]
    public void Are_not_empty_and_hold_no_untranslated_Russian()
    {
        None(Texts.Languages.SelectMany(language => Texts.Of(language)).Where(text => string.IsNullOrWhiteSpace(text.Value)).Select(text => text.Key));
        None(Texts.Of("ru").Where(text => text.Value.Any(IsLatin) && text.Value == Texts.Of("en")[text.Key] && !IsAName(text.Value)).Select(text => text.Key));
    }

    [Fact]
    public void Explain_every_refusal()
    {
        var codes = Sources.Under("src", "*.cs", "*.razor").SelectMany(source => Refusals(source.Text)).Distinct().Order().ToList();

        Assert.Contains("journey.evidence-missing", codes);
        Assert.Contains("journey.need.missing", codes);
        None(codes.Where(code => !Texts.Of("en").ContainsKey($"refused.{code}")));
    }

    [Fact]
    public void Name_every_milestone_answer_ending_origin_and_kind_of_maybe()
    {
        var keys = Enum.GetValues<MilestoneKind>().Select(kind => $"milestone.{TextKey.Of(kind)}")
            .Concat(Enum.GetValues<Answer>().Select(answer => $"answer.{TextKey.Of(answer)}"))
            .Concat(Enum.GetValues<Ending>().Select(ending => $"ending.{TextKey.Of(ending)}.name"))
            .Concat(Enum.GetValues<Origin>().Select(origin => $"origin.{TextKey.Of(origin)}"))
            .Concat(Enum.GetValues<MaybeKind>().Select(kind => $"maybe.{TextKey.Of(kind)}.name"));

        None(keys.Where(key => !Texts.Of("en").ContainsKey(key)));
    }

    [Fact]
    public void Cover_every_key_that_pages_name()
    {
        var keys = Sources.Under("src/Hourglass.Web", "*.razor").SelectMany(source => SaidKey().Matches(source.Text)).Select(match => match.Groups["key"].Value).Distinct();

        None(keys.Where(key => !Texts.Of("en").ContainsKey(key)));
    }

    private static void None(IEnumerable<string> left) => Assert.Equal("", string.Join('\n', left));

    private static IEnumerable<string> Refusals(string source) =>
        Thrown().Matches(source).Select(match => match.Groups["code"].Value)
            .Concat(Worded().Matches(source).SelectMany(match => match.Groups["how"].Value == "Required"
                ? new[] { $"{match.Groups["field"].Value}.missing", $"{match.Groups["field"].Value}.too-long" }
                : [$"{match.Groups["field"].Value}.too-long"]));

    private static string Gaps(string text) => string.Join(',', Gap().Matches(text).Select(match => match.Value).Distinct().Order());

    private static bool IsLatin(char c) => c is >= 'a' and <= 'z';

    private static bool IsAName(string text) => !text.Contains(' ');

    [GeneratedRegex("""new RefusedException\(\u0022(?<code>[a-z0-9.-]+)\u0022""")]
    private static partial Regex Thrown();

    [GeneratedRegex("""Wording\.(?<how>Required|Optional)\([^;"]*?"(?<field>[a-z.-]+)",\s*[0-9_]+""")]
    private static partial Regex Worded();

    [GeneratedRegex("""\{[0-9]+""")]
    private static partial Regex Gap();

    [GeneratedRegex("""Say(?:\.Count\(|\[)"(?<key>[a-z0-9.-]+)"[,\])]""")]
    private static partial Regex SaidKey();
}
