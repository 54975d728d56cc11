using CsCheck;

namespace Hourglass.Tests.Exchange.Reading;

internal static class Chance
{
    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
