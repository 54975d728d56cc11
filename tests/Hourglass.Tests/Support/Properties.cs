using CsCheck;

namespace Hourglass.Tests.Support;

/// <summary>
/// How properties are tried: on the same cases in every ordinary run, so that nobody's change fails by luck;
/// with <c>HOURGLASS_PROPERTIES=long</c>, or from a seed that a failure named, on others by chance.
/// </summary>
internal static class Properties
{
    private const int Seed = 20300107, Longer = 50;

    public static bool IsLong { get; } = Environment.GetEnvironmentVariable("HOURGLASS_PROPERTIES") == "long";

    private static bool IsByChance => IsLong || Check.Seed is not null;

    public static void Holds<T>(this Gen<T> gen, Func<T, bool> property, int cases = 100)
    {
        if (IsByChance) gen.Sample(property, iter: Number(cases));
        else foreach (var seed in Seeds(cases)) gen.Sample(property, seed: seed, iter: 1, threads: 1);
    }

    public static void Holds<T>(this Gen<T> gen, Action<T> property, int cases = 100) => gen.Holds(value =>
    {
        property(value);
        return true;
    }, cases);

    public static void Holds<T1, T2>(this Gen<(T1, T2)> gen, Func<T1, T2, bool> property, int cases = 100) =>
        gen.Holds(value => property(value.Item1, value.Item2), cases);

    public static void Holds<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Func<T1, T2, T3, bool> property, int cases = 100) =>
        gen.Holds(value => property(value.Item1, value.Item2, value.Item3), cases);

    public static void Holds<T1, T2, T3, T4, T5>(this Gen<(T1, T2, T3, T4, T5)> gen, Func<T1, T2, T3, T4, T5, bool> property, int cases = 100) =>
        gen.Holds(value => property(value.Item1, value.Item2, value.Item3, value.Item4, value.Item5), cases);

    /// <summary>One case after the other, because one database context answers one question at a time.</summary>
    public static async Task HoldsAsync<T1, T2, T3>(this Gen<(T1, T2, T3)> gen, Func<T1, T2, T3, Task> property, int cases = 100)
    {
        Task Try((T1, T2, T3) value) => property(value.Item1, value.Item2, value.Item3);

        if (IsByChance) await gen.SampleAsync(Try, iter: Number(cases), threads: 1);
        else foreach (var seed in Seeds(cases)) await gen.SampleAsync(Try, seed: seed, iter: 1, threads: 1);
    }

    private static long Number(int cases) => IsLong ? (long)cases * Longer : cases;

    private static IEnumerable<string> Seeds(int cases)
    {
        var chance = new Random(Seed);
        for (var n = 0; n < cases; n++) yield return new PCG((uint)n, (ulong)chance.NextInt64()).ToString();
    }
}
