using System.Collections.Concurrent;
using CsCheck;

namespace Hourglass.Tests.Support;

public sealed class AProperty
{
    [Fact]
    public void Is_tried_on_as_many_cases_as_it_asks_for_and_on_the_same_every_time()
    {
        Assert.SkipWhen(Properties.IsLong || Check.Seed is not null, "Cases are drawn by chance in this run.");

        var first = Tried();

        Assert.Equal(500, first.Count);
        Assert.True(first.Distinct().Count() > 490, "Cases repeat themselves.");
        Assert.Equal(first, Tried());
    }

    [Fact]
    public void Says_how_to_see_a_failure_again() =>
        Assert.Contains("CsCheck_Seed=", Assert.Throws<CsCheckException>(() => Gen.Int.Holds(number => number % 7 != 0)).Message);

    [Fact]
    public void Fails_by_an_assertion_too() =>
        Assert.Throws<CsCheckException>(() => Gen.Int.Holds(number => Assert.NotEqual(0, number % 7)));

    /// <summary>Whoever samples on their own makes <c>./ci</c> fail by luck.</summary>
    [Fact]
    public void Is_tried_in_this_one_way_only() => Assert.Empty(Sources.Under("tests", "*.cs")
        .Where(file => Path.GetFileName(file.Path) is not ("Properties.cs" or "AProperty.cs") && !file.Path.Contains("/obj/", StringComparison.Ordinal))
        .Where(file => file.Text.Contains("using CsCheck", StringComparison.Ordinal) && file.Text.Contains(".Sample", StringComparison.Ordinal))
        .Select(file => file.Path));

    private static List<int> Tried()
    {
        var tried = new ConcurrentQueue<int>();
        Gen.Int.Uniform.Holds(tried.Enqueue, 500);
        return [.. tried];
    }
}
