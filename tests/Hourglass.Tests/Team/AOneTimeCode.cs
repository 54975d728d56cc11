using System.Text;
using Hourglass.Team;

namespace Hourglass.Tests.Team;

public sealed class AOneTimeCode
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly DateTimeOffset Moment = DateTimeOffset.FromUnixTimeSeconds(1_111_111_111);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void Is_what_the_standard_says(long seconds, string code) =>
        Assert.Equal(code, OneTimeCode.At(OneTimeCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds)), Key));

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void Fits_half_a_minute_early_and_late(int late, bool fits) =>
        Assert.Equal(fits, OneTimeCode.StepOf(CodeAt(Moment), Key, Moment.AddSeconds(late), 0) is not null);

    [Fact]
    public void Does_not_fit_once_it_or_a_later_one_was_taken()
    {
        var step = OneTimeCode.StepOf(CodeAt(Moment), Key, Moment, 0)!.Value;

        Assert.Null(OneTimeCode.StepOf(CodeAt(Moment), Key, Moment, step));
        Assert.Null(OneTimeCode.StepOf(CodeAt(Moment), Key, Moment, step + 1));
    }

    [Fact]
    public void May_be_typed_with_the_space_people_see() => Assert.NotNull(OneTimeCode.StepOf("050 471", Key, Moment, 0));

    [Fact]
    public void Has_a_key_that_apps_read() => Assert.Equal(Key, OneTimeCode.FromBase32("GEZD GNBV GY3T QOJQ GEZDGNBVGY3TQOJQ"));

    private static string CodeAt(DateTimeOffset moment) => OneTimeCode.At(OneTimeCode.StepAt(moment), Key);
}
