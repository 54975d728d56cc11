namespace Hourglass.Upkeep;

/// <summary>How well something is: as it should be, worth a look, or in the way of working.</summary>
public enum Health { Good, Doubtful, Broken }

/// <summary>One thing that was looked at. Its texts: <c>doctor.{code}</c> says what was found, <c>doctor.{code}.mend</c> what to do about it.</summary>
public sealed record Finding(string Code, Health Health, params object[] Details)
{
    public static Finding Of(string code, bool isGood, Health otherwise, params object[] details) =>
        new(code, isGood ? Health.Good : otherwise, details);
}
