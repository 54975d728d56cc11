using System.Text.RegularExpressions;
using Hourglass.Languages;
using Hourglass.Tests.Support;

namespace Hourglass.Tests.Method;

public sealed partial class WhatIsMissing
{
    [Fact]
    public void Is_said_to_people_in_both_languages()
    {
        var codes = Sources.Under("src/Hourglass/Method", "*.cs").SelectMany(source => Code().Matches(source.Text)).Select(match => match.Groups["code"].Value).Distinct().ToList();

        Assert.Contains("playbook.no-end-state", codes);
        Assert.Contains("touch.letter-field", codes);
        Assert.Contains("yaml.key-unknown", codes);
        Assert.Equal("", string.Join('\n', codes.Where(code => !Speech.English.Knows($"refused.{code}"))));
    }

    [GeneratedRegex("""(At\((touch|place|\$?"[^"]*"), |Refused\()"(?<code>[a-z.-]+)\u0022""")]
    private static partial Regex Code();
}
