namespace Hourglass.Method;

/// <summary>What keeps a draft from being published: a code whose text stands under <c>refused.*</c>, and where in the playbook it is put right.</summary>
/// <param name="Code">As a refusal carries it.</param>
/// <param name="Place"><c>end</c>, <c>touches</c>, <c>touch:KEY</c>, <c>referrals</c>, <c>stage:KEY</c> or <c>features</c>.</param>
/// <param name="Details">Fill the text's placeholders.</param>
public sealed record PlaybookProblem(string Code, string Place, IReadOnlyList<object> Details)
{
    public RefusedException Refused => new(Code, [.. Details]);

    internal static PlaybookProblem At(string place, string code, params object[] details) => new(code, place, details);
}
